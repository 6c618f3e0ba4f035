import type { Sniff } from '../detect/sniff.ts';
import type { Reader } from '../reader.ts';

const closeName = ({ columns }: Sniff) => columns.find((name) => /^\S+\.Close$/.test(name));

/** R's quantmod, by `write.zoo` or `write.csv`: columns such as `GSPC.Close`, dates in the first one. */
export const quantmod: Reader = {
  id: 'quantmod',
  vendor: 'quantmod',
  detects: (sniff) =>
    closeName(sniff) !== undefined && sniff.columns.filter((name) => name.endsWith('.Close')).length === 1,
  columns(sniff) {
    const close = closeName(sniff) ?? '';
    return { date: sniff.columns[0] ?? '', close, adjusted: close.replace(/Close$/, 'Adjusted') };
  },
  missingValues: ['NA'],
  symbol: (sniff) => closeName(sniff)?.replace(/\.Close$/, '') ?? null,
};
