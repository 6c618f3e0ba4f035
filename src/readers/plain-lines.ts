import { daysFromCivil, isCivilDate } from '../core/civil-dates.ts';
import { isYear, toNumber } from './cells.ts';
import type { Layout, Rows } from './reader.ts';

const dash = 0x2d;
const zero = 0x30;
const nine = 0x39;
const dateLength = 10;

/** Where things begin and end in the text, by row. */
interface Places {
  count: number;
  rows: Int32Array;
  closes: Int32Array;
  closeEnds: Int32Array;
}

/**
 * Offset of the end of the line that begins at `at`, -1 unless it ends as all lines do.
 *
 * @param returns - carriage returns before each line feed, 0 or 1
 */
function lineEnd(text: string, at: number, returns: number): number {
  const feed = text.indexOf('\n', at);
  return returns === 0 || text.indexOf('\r', at) === feed - 1 ? feed - returns : -1;
}

/** Offset of the first row, -1 if a line above it does not end as all do. */
function firstRow(text: string, headerLines: number, returns: number): number {
  let at = 0;
  for (let line = 0; line < headerLines; line++) {
    const end = lineEnd(text, at, returns);
    if (end < 0) return -1;
    at = end + returns + 1;
  }
  return at;
}

/** Offset of the delimiter that stands `count` delimiters after the one at `mark`. */
function skipped(text: string, delimiter: string, mark: number, count: number): number {
  let at = mark;
  for (let i = 0; i < count; i++) at = text.indexOf(delimiter, at + 1);
  return at;
}

/**
 * Finds date and close of every row, undefined where a row is not plain. All by `indexOf`, which is as fast in the first
 * row as in the last: this runs once in a process, and a loop over the characters would be over before V8 compiled it.
 */
function placesOf(text: string, start: number, returns: number, layout: Layout): Places | undefined {
  const { delimiter, width, close } = layout;
  const isLast = close === width - 1;
  const capacity = Math.ceil((text.length - start) / (dateLength + width));
  const [rows, closes, closeEnds] = [new Int32Array(capacity), new Int32Array(capacity), new Int32Array(capacity)];
  let count = 0;
  let mark = text.indexOf(delimiter, start);
  for (let at = start; at < text.length; count++) {
    const end = lineEnd(text, at, returns);
    if (mark !== at + dateLength) return undefined;
    rows[count] = at;
    const from = skipped(text, delimiter, mark, close - 1) + 1;
    const to = isLast ? end : text.indexOf(delimiter, from);
    closes[count] = from;
    closeEnds[count] = to;
    mark = isLast ? from - 1 : skipped(text, delimiter, to, width - 2 - close);
    // In a row with too few cells the marks run on into the next row, or past the last one begin anew in the header.
    if (mark < at || mark >= end) return undefined;
    mark = text.indexOf(delimiter, mark + 1);
    at = end + returns + 1;
  }
  // In a row with too many cells the mark stays behind.
  return mark < 0 ? { count, rows, closes, closeEnds } : undefined;
}

/** Digits `from` to `to` as an integer, -1 if one is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - zero;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The ISO dates that begin at `rows`, undefined where one is none. */
function daysAt(text: string, { rows, count }: Places): Int32Array | undefined {
  const days = new Int32Array(count);
  // Neighbours mostly share a month: it is worked out once.
  let [year, month, monthBegins] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const at = rows[i] ?? 0;
    const yearHere = digits(text, at, at + 4);
    const monthHere = digits(text, at + 5, at + 7);
    const day = digits(text, at + 8, at + dateLength);
    if (text.charCodeAt(at + 4) !== dash || text.charCodeAt(at + 7) !== dash) return undefined;
    if (yearHere !== year || monthHere !== month) {
      if (!isYear(yearHere)) return undefined;
      year = yearHere;
      month = monthHere;
      monthBegins = daysFromCivil(year, month, 1);
    }
    if (!isCivilDate(year, month, day)) return undefined;
    days[i] = monthBegins + day - 1;
  }
  return days;
}

/** The closes, undefined where one is no price. */
function closesAt(text: string, { closes, closeEnds, count }: Places): Float64Array | undefined {
  const prices = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const from = closes[i] ?? 0;
    const cell = text.slice(from, closeEnds[i]);
    const first = text.charCodeAt(from);
    // What begins with 1 to 9 is a plain number to Number() too; only "0x1733" and the like are not.
    const price = first > zero && first <= nine ? Math.fround(Number(cell)) : toNumber(cell);
    if (!(price > 0 && price < Number.POSITIVE_INFINITY)) return undefined;
    prices[i] = price;
  }
  return prices;
}

/**
 * Reads plain rows: ISO dates in the first column, no quotes, one width, LF or CRLF throughout, a line end at the end.
 * It gives exactly what the careful reader gives, or declines.
 *
 * @param text - the whole file, the header too
 * @returns undefined at the first thing that is not plain: the careful reader then reads or explains the file
 */
export function plainLines(text: string, layout: Layout): Rows | undefined {
  if (layout.date !== 0 || text.includes('"') || !text.endsWith('\n')) return undefined;
  const returns = text.includes('\r') ? 1 : 0;
  const start = firstRow(text, layout.headerLines, returns);
  if (start < 0) return undefined;
  const places = placesOf(text, start, returns, layout);
  if (places === undefined || places.count === 0) return undefined;
  const days = daysAt(text, places);
  const closes = days && closesAt(text, places);
  return closes && { days, closes, missing: 0 };
}
