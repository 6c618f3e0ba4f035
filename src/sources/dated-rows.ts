import { daysFromIso, isoDate } from '../dates/civil-dates.ts';
import { UserError } from '../errors.ts';
import { quoted } from '../words/quoted.ts';
import type { Row } from './source.ts';

const number = /^-?\d+(\.\d*)?(e[+-]?\d+)?$/;

/**
 * Rows of a plain CSV text of two columns, date and figure; rows with a blank cell or "." are left out.
 *
 * @param header - what the first line must be
 * @param label - what the text is, for messages
 * @throws UserError if it is anything else, out of order, or truncated before a line end
 * @example datedRows('date,close\n2026-01-08,6921.46\n', /^date,close$/, 'spx'); // => [{ day: 20461, value: '6921.46' }]
 */
export function datedRows(text: string, header: RegExp, label: string): Row[] {
  const refuse = (line: number, what: string) =>
    new UserError(`${quoted(label)} line ${line}${what}`, { code: 'not-the-series', file: label, line });
  const lines = text.split(/\r?\n/);
  const first = lines[0] ?? '';
  if (!header.test(first)) throw refuse(1, `: ${quoted(first)} is not the header of that series`);
  if (lines.pop() !== '') throw refuse(lines.length + 1, ' stops in the middle: the rest is missing');
  const rows: Row[] = [];
  for (const [i, line] of lines.entries()) {
    if (i === 0) continue;
    const [date = '', value = '', ...rest] = line.split(',');
    const day = daysFromIso(date);
    const isBlank = value === '' || value === '.';
    if (Number.isNaN(day) || rest.length > 0 || !(isBlank || number.test(value))) {
      throw refuse(i + 1, `: ${quoted(line)} is not a date and a number`);
    }
    const before = rows.at(-1)?.day ?? Number.NEGATIVE_INFINITY;
    if (day <= before) throw refuse(i + 1, `: ${date} follows ${isoDate(before)}`);
    if (!isBlank) rows.push({ day, value });
  }
  return rows;
}
