import { plainNames, type Reader } from '../reader.ts';

const closes = ['latest', 'last'];

/** Barchart's price history: `Latest` or `Last` is the close, newest first, a line of words at the end. */
export const barchart: Reader = {
  id: 'barchart',
  vendor: 'Barchart',
  recognises({ columns }) {
    const names = plainNames(columns);
    return ['time', 'date time', 'trading day'].includes(names[0] ?? '') && names.some((name) => closes.includes(name));
  },
  columns({ columns }) {
    const names = plainNames(columns);
    return { date: names[0] ?? '', close: closes.find((name) => names.includes(name)) ?? '' };
  },
};
