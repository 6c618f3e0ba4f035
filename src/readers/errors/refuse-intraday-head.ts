import { dateColumn } from '../cells/date-column.ts';
import type { Layout } from '../detect/layout.ts';
import type { Sniff } from '../detect/sniff.ts';
import type { CsvRecord } from '../rows/records.ts';
import { refuseIntraday } from './refuse-intraday.ts';

/** Fewer rows than this prove nothing. */
const minRows = 8;
/** Rows of the same day as the one before: a file of daily closes with a few twice has not as many. */
const minShare = 1 / 2;

/** A date of three parts, and a time of day behind it. */
const partsAndTime = /^((?:\d{1,4}|[A-Za-z]{3,9})(?:[-/., ]+(?:\d{1,4}|[A-Za-z]{3,9})){2})(?:[T ,]+\d{1,2}:\d{2}.*)?$/;

/** Digits of a count, and how far two of them are apart at least if they are of two days; a day may have 23 hours. */
const countSteps: readonly [digits: RegExp, step: number][] = [
  [/^\d{1,8}$/, 1],
  [/^\d{9,10}$/, 82_800],
  [/^\d{12,13}$/, 82_800_000],
];

/** True if a cell is of the day of the one before, or may be: to tell for certain takes all formats of dates. */
function mayBeSameDay(cell: string, before: string): boolean {
  const [part, partBefore] = [partsAndTime.exec(cell)?.[1], partsAndTime.exec(before)?.[1]];
  if (part !== undefined && partBefore !== undefined) return part === partBefore;
  const step = countSteps.find(([digits]) => digits.test(cell) && digits.test(before))?.[1];
  return step === undefined || Math.abs(Number(cell) - Number(before)) < step;
}

/**
 * Refuses intraday bars by the first rows alone, whatever the length of the file.
 *
 * @param sniff - the first rows, the column names first
 * @throws UserError
 */
export function refuseIntradayHead({ rows, lines }: Sniff, layout: Layout): void {
  const { options, symbol, date } = layout;
  if (!options.isDaily || symbol !== undefined) return;
  // The last row may be cut off where the sniff ends.
  const records = rows.slice(1, -1).map((cells, i): CsvRecord => ({ cells, line: lines[i + 1] ?? 1 }));
  const body = records.filter(({ line }) => line > layout.headerLines);
  if (body.length < minRows) return;
  const cells = body.map((record) => record.cells[date] ?? '');
  const areMany = (count: number) => count >= minShare * (cells.length - 1);
  if (!areMany(cells.filter((cell, i) => i > 0 && mayBeSameDay(cell, cells[i - 1] ?? '')).length)) return;
  const column = dateColumn(cells, layout.dates);
  if (column.fit === 'none') return;
  // Whatever "01/02/2025" means, it means the same in the next row.
  const days = column.fit === 'one' ? column.days : Int32Array.from(cells, (cell) => cells.indexOf(cell));
  if (areMany(days.filter((day, i) => i > 0 && day === days[i - 1]).length))
    refuseIntraday(days, body, layout, column.fit === 'one');
}
