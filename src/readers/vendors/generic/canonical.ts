import { hasExactly, type Reader } from '../../reader.ts';

/** What this program itself writes: `date,close`, ISO dates, oldest first. */
export const canonical: Reader = {
  id: 'canonical',
  vendor: 'plain date and close',
  recognises: (head) => hasExactly(head, 'date', 'close'),
  columns: { date: 'date', close: 'close' },
};
