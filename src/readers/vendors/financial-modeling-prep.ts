import { plainNames, type Reader } from '../reader.ts';

/** Financial Modeling Prep's end-of-day prices, full (`vwap`, perhaps `adjClose`) or light (`price`). */
export const financialModelingPrep: Reader = {
  id: 'financial-modeling-prep',
  vendor: 'Financial Modeling Prep',
  recognises({ columns }) {
    const names = plainNames(columns);
    const isFull = ['date', 'close', 'changepercent', 'vwap'].every((name) => names.includes(name));
    return isFull || names.join() === 'symbol,date,price,volume';
  },
  columns: ({ columns }) => ({
    date: 'date',
    close: plainNames(columns).includes('price') ? 'price' : 'close',
    adjusted: 'adjclose',
  }),
  symbol({ columns, rows }) {
    const at = plainNames(columns).indexOf('symbol');
    return rows[1]?.[at] || null;
  },
};
