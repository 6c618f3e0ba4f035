import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { align, type Market } from '../../../src/market/market.ts';
import { usLabels } from '../../../src/series/labels.ts';
import type { Origin, Series } from '../../../src/series/series.ts';

/** A series of dates (or days since 1970-01-01) and closes, as a file named `file` would give it. */
export function seriesOf(
  days: Iterable<string | number>,
  closes: Iterable<number>,
  { file = 'f.csv', symbol = null }: Partial<Origin> = {},
): Series {
  return {
    id: file,
    days: Int32Array.from(days, (day) => (typeof day === 'number' ? day : daysFromIso(day))),
    closes: Float64Array.from(closes),
    origins: [{ file, reader: 'canonical', column: 'close', symbol }],
  };
}

/** Three columns of closes on the same days. */
export const marketOf = (
  days: Iterable<string | number>,
  large: Iterable<number>,
  small: Iterable<number>,
  growth: Iterable<number>,
): Market => {
  const shared = [...days];
  return align(
    { large: seriesOf(shared, large), small: seriesOf(shared, small), growth: seriesOf(shared, growth) },
    [],
    usLabels,
  );
};
