import { dateColumn } from '../cells/date-column.ts';
import type { Layout } from '../detect/layout.ts';
import type { Sniff } from '../detect/sniff.ts';
import type { CsvRecord } from '../rows/records.ts';
import { refuseIntraday } from './refuse-intraday.ts';

/** Fewer rows than this prove nothing. */
const minRows = 8;
/** Rows of the same day as the one before: a file of daily closes with a few twice has not as many. */
const minShare = 1 / 2;

const plainDay = /^\d{4}-\d\d-\d\d$/;

/**
 * Refuses intraday bars by the first rows alone, whatever the length of the file.
 *
 * @param sniff - the first rows, the column names first
 * @throws UserError
 */
export function refuseIntradayHead({ rows, lines }: Sniff, layout: Layout): void {
  const { options, symbol, date, time } = layout;
  if (!options.isDaily || symbol !== undefined) return;
  // The last row may be cut off where the sniff ends.
  const records = rows.slice(1, -1).map((cells, i): CsvRecord => ({ cells, line: lines[i + 1] ?? 1 }));
  const body = records.filter(({ line }) => line > layout.headerLines);
  if (body.length < minRows) return;
  const cells = body.map((record) => record.cells[date] ?? '');
  if (time === undefined && cells.every((cell) => plainDay.test(cell))) return;
  const column = dateColumn(cells, layout.dates);
  if (column.fit !== 'one') return;
  const { days } = column;
  const same = days.filter((day, i) => i > 0 && day === days[i - 1]).length;
  if (same >= minShare * (days.length - 1)) refuseIntraday(days, body, layout);
}
