import { closeColumns, isDateName } from './column-names.ts';
import type { Sniff } from './sniff.ts';

const startsWithDigit = (cell: string | undefined) => /^[+-]?\d/.test(cell ?? '');
const isClose = (name: string) => closeColumns([name]).length > 0;

/** One name of a name and a field, one above the other: a close needs no word for what it is. */
function joined(upper: string, lower: string): string {
  if (isDateName(upper) || isDateName(lower)) return 'Date';
  if (upper === '' || isClose(upper)) return lower === '' ? upper : lower;
  return lower === '' || isClose(lower) ? upper : `${upper} ${lower}`;
}

/**
 * A header of two lines as one: instruments above their fields, or below them, as Bloomberg's spreadsheet functions write it.
 *
 * @returns undefined if the second line is no header, or the third one no row
 */
export function stackedHeader(sniff: Sniff): Sniff | undefined {
  const [first = [], second = [], third = []] = sniff.rows;
  if (first.length < 2 || [...first, ...second].some(startsWithDigit) || !third.some(startsWithDigit)) return undefined;
  if (first.slice(1).includes('')) return undefined;
  if (second.length !== first.length || second.filter((cell) => cell !== '').length < 2) return undefined;
  const columns = first.map((upper, i) => joined(upper, second[i] ?? ''));
  return { ...sniff, columns, rows: [columns, ...sniff.rows.slice(2)], lines: sniff.lines.slice(1) };
}
