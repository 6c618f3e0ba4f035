import { isoDate } from '../dates/civil-dates.ts';
import { datedRows } from './dated-rows.ts';
import type { RemoteSeries, Row } from './source.ts';

/**
 * Rows as the text of the stored file: one header line, ISO dates, oldest first.
 *
 * @example canonicalText([{ day: 20461, value: '6921.46' }], 'close'); // => 'date,close\n2026-01-08,6921.46\n'
 */
export const canonicalText = (rows: readonly Row[], column: RemoteSeries['column']): string =>
  `date,${column}\n${rows.map(({ day, value }) => `${isoDate(day)},${value}\n`).join('')}`;

/** The rows of such a file. @throws UserError if the text is no such file */
export const canonicalRows = (text: string, label: string): Row[] => datedRows(text, /^date,(close|value)$/, label);

/**
 * New rows, preceded by the earlier ones that have left a rolling window; the new ones alone if the two do not overlap.
 *
 * @example withEarlier([{ day: 2, value: 'b' }], [{ day: 1, value: 'a' }, { day: 2, value: 'x' }]); // => days 1 and 2, 'a' and 'b'
 */
export function withEarlierRows(rows: readonly Row[], before: readonly Row[]): readonly Row[] {
  const first = rows[0]?.day ?? Number.POSITIVE_INFINITY;
  if ((before.at(-1)?.day ?? Number.NEGATIVE_INFINITY) < first) return rows;
  return [...before.filter(({ day }) => day < first), ...rows];
}
