import type { Reader } from '../../reader.ts';

/** Rows without column names: the values in them show which is the date and which the close. */
export const noHeader: Reader = {
  id: 'no-header',
  vendor: 'rows without a header',
  detects: ({ byValues }) => byValues?.hasHeader === false,
  columns: { date: 'date', close: 'close' },
};
