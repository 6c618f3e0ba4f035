import { hasOnlyColumns } from '../../detect/header.ts';
import type { Reader } from '../../reader.ts';

/** This program's own output: `date,close`, ISO dates, oldest first. */
export const canonical: Reader = {
  id: 'canonical',
  vendor: 'plain date and close',
  detects: (sniff) => hasOnlyColumns(sniff, 'date', 'close'),
  columns: { date: 'date', close: 'close' },
  closeRule: 'the close',
};
