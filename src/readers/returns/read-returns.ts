import { isoDate } from '../../dates/civil-dates.ts';
import { UserError } from '../../errors.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import type { Series } from '../../series/series.ts';
import { columnWords } from '../../words/column-words.ts';
import { plural } from '../../words/counts.ts';
import { someDates } from '../../words/dates.ts';
import { quoted, quotedPath } from '../../words/quoted.ts';
import { dateColumn } from '../cells/date-column.ts';
import { leadingText } from '../detect/sniff.ts';
import { toUtf8 } from '../detect/to-utf8.ts';
import { refuseLongLines } from '../errors/refuse-long-lines.ts';
import { refuseManyLines } from '../errors/refuse-many-lines.ts';
import { indexLevels, type ReturnUnit } from './index-levels.ts';
import { refuseOtherUnit } from './refuse-other-unit.ts';
import { returnColumn } from './return-column.ts';
import { returnValues } from './return-values.ts';
import { type ReturnsTable, returnsTables } from './returns-tables.ts';

/** Lines of the largest file: ten tables of a century. */
const maxLines = 300_000;

/** What the values of a file are, and which column of it is wanted. */
export interface ReturnsOptions {
  unit: ReturnUnit;
  /** Upper case, letters and digits only; needed if there are several. */
  column?: string | undefined;
}

/** @throws UserError if a text has no table of daily returns */
function dailyTable(tables: readonly ReturnsTable[], file: string): ReturnsTable {
  const [first] = tables;
  const ofDays = tables.filter(({ frequency }) => frequency === 'day');
  const daily = ofDays.find(({ title }) => /value.?weight/i.test(title)) ?? ofDays[0];
  if (daily) return daily;
  throw new UserError(
    first
      ? `${quotedPath(file)} holds returns of ${first.frequency}s, and signals need daily ones`
      : `${quotedPath(file)} has no rows that begin with a date`,
    {
      ...{ code: first ? 'not-daily' : 'no-rows', file },
      hint: first
        ? 'download the daily file: Kenneth French\'s has "Daily" in its name'
        : 'check that it holds returns by day',
    },
  );
}

/** The days of a table. @throws UserError if no format reads them all, or several do */
function daysOf({ rows }: ReturnsTable, file: string): Int32Array {
  const dates = dateColumn(rows.map(({ cells }) => cells[0] ?? ''));
  if (dates.fit === 'one') return dates.days;
  const at = dates.fit === 'none' ? dates.days.findIndex(Number.isNaN) : 0;
  const row = rows[Math.max(0, at)];
  const cell = quoted(row?.cells[0] ?? '');
  throw new UserError(
    dates.fit === 'none'
      ? `${quotedPath(file)} line ${row?.line}: ${cell} is not a date like ${dates.format.label}`
      : `${quotedPath(file)}: dates like ${cell} may be ${dates.formats.map(({ label }) => label).join(' or ')}`,
    { code: 'not-a-date', file, line: row?.line, hint: 'write dates as YYYY-MM-DD' },
  );
}

/** Rows oldest first. @throws UserError if a day is duplicated */
function inOrder(days: Int32Array, { rows }: ReturnsTable, file: string): Int32Array {
  const order = Int32Array.from(days.keys()).sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0) || a - b);
  const twice = order.findIndex((row, i) => i > 0 && days[row] === days[order[i - 1] ?? -1]);
  if (twice < 0) return order;
  const [one, other] = [rows[order[twice - 1] ?? 0]?.line, rows[order[twice] ?? 0]?.line];
  throw new UserError(
    `${quotedPath(file)} lines ${one} and ${other} are of one day, ${isoDate(days[order[twice] ?? 0] ?? 0)}`,
    {
      ...{ code: 'duplicate-day', file, line: other, hint: 'delete one of the two' },
    },
  );
}

const titleOf = ({ title, frequency }: ReturnsTable) => (title === '' ? `a table by ${frequency}` : quoted(title));

/** What was taken and what was left out, in words. */
function notesOf(
  tables: readonly ReturnsTable[],
  taken: ReturnsTable,
  gaps: readonly number[],
  holidays: number,
  file: string,
): QualityNote[] {
  const others = tables.filter((table) => table !== taken);
  const info = (code: string, message: string): QualityNote => ({ code, severity: 'info', file, message });
  const missing =
    `no return on ${plural(gaps.length, 'day')}: ${someDates(gaps)}; these days have no row, ` +
    'and what the index did on them is not in its level';
  return [
    ...(others.length === 0
      ? []
      : [info('other-tables', `${titleOf(taken)} is taken; left out: ${others.map(titleOf).join(', ')}`)]),
    ...(holidays === 0 ? [] : [info('holidays', `${plural(holidays, 'row')} of zeros only, left out as holidays`)]),
    ...(gaps.length === 0 ? [] : [{ code: 'missing-returns', severity: 'warning', file, message: missing } as const]),
  ];
}

/**
 * An index from 100 out of a column of daily returns. Of several tables the value-weighted daily one is
 * taken, else the first. Missing returns
 * (-99.99, -999, empty cells) are gaps: before the first return they are passed over, after it they are named.
 *
 * @param file - its name as the user gave it, for messages
 * @throws UserError if there is no such column, or a cell of it cannot be read
 */
export function readReturns(
  bytes: Uint8Array,
  file: string,
  { unit, column: wanted }: ReturnsOptions,
): { series: Series; notes: QualityNote[] } {
  const head = leadingText(bytes);
  refuseLongLines(head, file);
  const text = new TextDecoder().decode(toUtf8(bytes, head));
  refuseManyLines(text, maxLines, 'returns', file, 'use the file of daily returns as it was downloaded');
  const tables = returnsTables(text);
  const table = dailyTable(tables, file);
  const column = returnColumn(table, wanted, file);
  const { values, holidays } = returnValues(table, column, unit, file);
  const days = daysOf(table, file);
  const order = inOrder(days, table, file).filter((row) => holidays[row] === 0);
  const isKnown = (row: number) => !Number.isNaN(values[row]);
  const known = order.filter(isKnown);
  const [first, last] = [order.indexOf(known[0] ?? -1), order.lastIndexOf(known.at(-1) ?? -1)];
  const gaps = Array.from(order.subarray(Math.max(0, first), last + 1)).filter((row) => !isKnown(row));
  const returns = Float64Array.from(known, (row) => values[row] ?? Number.NaN);
  if (returns.length === 0) {
    throw new UserError(`${quotedPath(file)}: ${columnWords(table.columns[column] ?? '')} has no returns`, {
      ...{ code: 'no-rows', file, column: table.columns[column], hint: 'name another one by --column' },
    });
  }
  refuseOtherUnit(returns, unit, file);
  const origin = { file, reader: 'returns', column: table.columns[column] ?? '', symbol: null };
  return {
    series: {
      id: file,
      days: Int32Array.from(known, (row) => days[row] ?? 0),
      closes: indexLevels(returns, unit),
      origins: [origin],
    },
    notes: notesOf(
      tables,
      table,
      gaps.map((row) => days[row] ?? 0),
      holidays.reduce((sum, flag) => sum + flag, 0),
      file,
    ),
  };
}
