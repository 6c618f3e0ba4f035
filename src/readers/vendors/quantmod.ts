import type { Head, Reader } from '../reader.ts';

const closeOf = ({ columns }: Head) => columns.find((name) => /^\S+\.Close$/.test(name));

/** R's quantmod, written by `write.zoo` or `write.csv`: columns such as `GSPC.Close`, days in the first one. */
export const quantmod: Reader = {
  id: 'quantmod',
  vendor: 'quantmod',
  recognises: (head) =>
    closeOf(head) !== undefined && head.columns.filter((name) => name.endsWith('.Close')).length === 1,
  columns(head) {
    const close = closeOf(head) ?? '';
    return { date: head.columns[0] ?? '', close, adjusted: close.replace(/Close$/, 'Adjusted') };
  },
  missing: ['NA'],
  symbol: (head) => closeOf(head)?.replace(/\.Close$/, '') ?? null,
};
