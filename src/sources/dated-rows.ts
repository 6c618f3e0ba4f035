import { daysFromIso, isoDate } from '../dates/civil-dates.ts';
import { quoted } from '../words/quoted.ts';
import { isFigure } from './is-figure.ts';
import { notTheSeries, wholeLines } from './lines.ts';
import type { Row } from './source.ts';

/**
 * Rows of a plain CSV text of two columns, date and figure; rows with a blank cell or "." are left out.
 *
 * @param header - what the first line must be
 * @param label - what the text is, for messages
 * @throws UserError if it is anything else, out of order, or truncated before a line end
 * @example datedRows('date,close\n2026-01-08,6921.46\n', /^date,close$/, 'spx'); // => [{ day: 20461, value: '6921.46' }]
 */
export function datedRows(text: string, header: RegExp, label: string): Row[] {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  if (!header.test(first)) throw notTheSeries(label, `: ${quoted(first)} is not the header of that series`, 1);
  const rows: Row[] = [];
  for (const [i, line] of wholeLines(text, label).entries()) {
    if (i === 0) continue;
    const [date = '', value = '', ...rest] = line.split(',');
    const day = daysFromIso(date);
    const isBlank = value === '' || value === '.';
    if (Number.isNaN(day) || rest.length > 0 || !(isBlank || isFigure(value))) {
      throw notTheSeries(label, `: ${quoted(line)} is not a date and a number`, i + 1);
    }
    const before = rows.at(-1)?.day ?? Number.NEGATIVE_INFINITY;
    if (day <= before) throw notTheSeries(label, `: ${date} follows ${isoDate(before)}`, i + 1);
    if (!isBlank) rows.push({ day, value });
  }
  return rows;
}
