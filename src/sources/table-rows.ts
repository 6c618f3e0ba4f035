import { daysFromCivil, daysFromIso, isCivilDate, isoDate } from '../dates/civil-dates.ts';
import { quoted } from '../words/quoted.ts';
import { isFigure } from './is-figure.ts';
import { notTheSeries, wholeLines } from './lines.ts';

/** Days since 1970 of `YYYY-MM-DD` or `MM/DD/YYYY`; NaN if it is neither. */
export function dayOf(text: string): number {
  const us = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  if (!us) return daysFromIso(text);
  const [month = 0, day = 0, year = 0] = us.slice(1).map(Number);
  return isCivilDate(year, month, day) ? daysFromCivil(year, month, day) : Number.NaN;
}

/**
 * Rows of a CSV table of a date and numbers.
 *
 * @param header - its first line, with the date first
 * @param label - what the text is, for messages
 * @throws UserError if it is anything else, out of order, or truncated before a line end
 * @example tableRows('DATE,CLOSE\n01/08/2026,15.1\n', 'DATE,CLOSE', 'vix'); // => [{ day: 20461, cells: ['01/08/2026', '15.1'] }]
 */
export function tableRows(text: string, header: string, label: string): { day: number; cells: string[] }[] {
  const lines = wholeLines(text, label);
  if (lines[0]?.trim() !== header) {
    throw notTheSeries(label, `: ${quoted(lines[0] ?? '')} is not the header of that series`, 1);
  }
  const width = header.split(',').length;
  let before = Number.NEGATIVE_INFINITY;
  return lines.slice(1).map((line, i) => {
    const cells = line.split(',').map((cell) => cell.trim());
    const day = dayOf(cells[0] ?? '');
    if (Number.isNaN(day) || cells.length !== width || !cells.slice(1).every(isFigure)) {
      throw notTheSeries(label, `: ${quoted(line)} is not a date and ${width - 1} numbers`, i + 2);
    }
    if (day <= before) throw notTheSeries(label, `: ${isoDate(day)} follows ${isoDate(before)}`, i + 2);
    before = day;
    return { day, cells };
  });
}
