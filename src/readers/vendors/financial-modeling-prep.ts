import { firstCell, lowerCaseNames } from '../detect/header.ts';
import type { Reader } from '../reader.ts';

/** End-of-day prices from Financial Modeling Prep, full (`vwap`, perhaps `adjClose`) or light (`price`). */
export const financialModelingPrep: Reader = {
  id: 'financial-modeling-prep',
  vendor: 'Financial Modeling Prep',
  detects({ columns }) {
    const names = lowerCaseNames(columns);
    const isFull = ['date', 'close', 'changepercent', 'vwap'].every((name) => names.includes(name));
    return isFull || names.join() === 'symbol,date,price,volume';
  },
  columns: ({ columns }) => ({
    date: 'date',
    close: lowerCaseNames(columns).includes('price') ? 'price' : 'close',
    adjusted: 'adjclose',
  }),
  symbol: (sniff) => firstCell(sniff, 'symbol'),
};
