import { daysFromCivil, isCivilDate } from '../core/civil-dates.ts';
import { isYear } from './cells.ts';
import type { Layout, Rows } from './reader.ts';

const isoMonthAndDay = '(\\d{4}-\\d\\d)-(\\d\\d)';
const plainPrice = '(\\d+(?:\\.\\d+)?)';

/**
 * One whole row: a date, a price, and whatever else without quotes. V8 compiles an expression at its second use, where a
 * loop over the bytes of a file would be over before it is compiled: this runs once in a process.
 */
function rowPattern({ delimiter, width, date, close, lastMayBeAbsent }: Layout): RegExp {
  const parting = `\\x${delimiter.charCodeAt(0).toString(16).padStart(2, '0')}`;
  const other = `[^"\\r\\n${parting}]*`;
  const cells = Array.from({ length: width }, (_, i) => (i === date ? isoMonthAndDay : i === close ? plainPrice : other));
  const last = lastMayBeAbsent ? `(?:${parting}${cells.pop()})?` : '';
  return new RegExp(`${cells.join(parting)}${last}\\r?\\n`, 'y');
}

/** Offset after the header, -1 if the file ends before or the header itself is not plain. */
function firstRow(text: string, headerLines: number): number {
  let at = 0;
  for (let line = 0; line < headerLines; line++) {
    at = text.indexOf('\n', at) + 1;
    if (at === 0) return -1;
  }
  return /"|\r(?!\n)/.test(text.slice(0, at)) ? -1 : at;
}

/** First day of a month as "2026-01", and how many it has; NaN and 0 where there is no such month. */
function month(text: string): { first: number; days: number } {
  const year = Number(text.slice(0, 4));
  const number = Number(text.slice(5));
  if (!isYear(year) || !isCivilDate(year, number, 1)) return { first: Number.NaN, days: 0 };
  const first = daysFromCivil(year, number, 1);
  const next = number === 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, number + 1, 1);
  return { first, days: next - first };
}

/**
 * Reads plain rows: ISO dates, prices in plain digits, no quotes, LF or CRLF, a line end at the end. It gives exactly what
 * the careful reader gives, or declines.
 *
 * @param text - the whole file, the header too
 * @returns undefined at the first thing that is not plain: the careful reader then reads or explains the file
 */
export function plainLines(text: string, layout: Layout): Rows | undefined {
  const start = firstRow(text, layout.headerLines);
  if (start < 0) return undefined;
  const row = rowPattern(layout);
  const [monthGroup, dayGroup, priceGroup] = layout.date < layout.close ? [1, 2, 3] : [2, 3, 1];
  const capacity = Math.ceil((text.length - start) / (10 + layout.width));
  const days = new Int32Array(capacity);
  const closes = new Float64Array(capacity);
  let count = 0;
  let known = '';
  let inMonth = { first: 0, days: 0 };
  let end = start;
  row.lastIndex = start;
  for (let match = row.exec(text); match !== null; match = row.exec(text)) {
    const yearAndMonth = match[monthGroup] ?? '';
    if (yearAndMonth !== known) {
      inMonth = month(yearAndMonth);
      known = yearAndMonth;
    }
    const day = Number(match[dayGroup]);
    const price = Number(match[priceGroup]);
    if (!(day >= 1 && day <= inMonth.days && price > 0 && price < Number.POSITIVE_INFINITY)) return undefined;
    days[count] = inMonth.first + day - 1;
    closes[count] = price;
    count++;
    end = row.lastIndex;
  }
  if (end !== text.length || count === 0) return undefined;
  return { days: days.subarray(0, count), closes: closes.subarray(0, count), missing: 0 };
}
