import { lowerCaseNames } from '../detect/header.ts';
import type { Reader } from '../reader.ts';

const closes = ['latest', 'last'];

/** Price history from Barchart: `Latest` or `Last` is the close, newest first, a line of text at the end. */
export const barchart: Reader = {
  id: 'barchart',
  vendor: 'Barchart',
  detects({ columns }) {
    const names = lowerCaseNames(columns);
    return ['time', 'date time', 'trading day'].includes(names[0] ?? '') && names.some((name) => closes.includes(name));
  },
  columns({ columns }) {
    const names = lowerCaseNames(columns);
    return { date: names[0] ?? '', close: closes.find((name) => names.includes(name)) ?? '' };
  },
};
