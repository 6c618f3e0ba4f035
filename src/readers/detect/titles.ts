import { type Sniff, sniff } from './sniff.ts';

const maxTitleLines = 20;

/** A year or a count, or a date in numbers. */
const dateLike = /\d{4}|\d[-/.]\d{1,2}[-/.]\d/;

/** Titles and remarks are skipped, and a quote without a date as pages have above a table; a line that may be a data row is not. */
const isTitle = (row: readonly string[]) =>
  row.length === 1 || !/^[+-]?\d/.test(row[0] ?? '') || !row.some((cell) => dateLike.test(cell));

/** The first lines of a text without one title line, two, and so on. */
export function* belowTitles(text: string, top: Sniff): Generator<{ found: Sniff; titleLines: number }> {
  for (let skip = 1; skip <= maxTitleLines && skip < top.rows.length && isTitle(top.rows[skip - 1] ?? []); skip++)
    yield { found: sniff(text, skip), titleLines: skip };
}
