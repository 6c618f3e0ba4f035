import { type Sniff, sniff } from './sniff.ts';

const maxTitleLines = 20;

/** Titles and remarks are skipped; a line that begins like a data row is not. */
const isTitle = (row: readonly string[]) => row.length === 1 || !/^[+-]?\d/.test(row[0] ?? '');

/** The first lines of a text without one title line, two, and so on. */
export function* belowTitles(text: string, top: Sniff): Generator<{ found: Sniff; titleLines: number }> {
  for (let skip = 1; skip <= maxTitleLines && skip < top.rows.length && isTitle(top.rows[skip - 1] ?? []); skip++)
    yield { found: sniff(text, skip), titleLines: skip };
}
