import { UserError } from '../../errors.ts';
import { columnWords } from '../../words/column-words.ts';
import { quoted, quotedPath } from '../../words/quoted.ts';
import { toNumber } from '../cells/to-number.ts';
import type { ReturnUnit } from './index-levels.ts';
import type { ReturnsRow, ReturnsTable } from './returns-tables.ts';

/** Kenneth French's codes of a missing return, also where somebody divided them by 100. */
const missingCodes = {
  percent: [-99.99, -999],
  fraction: [-99.99, -999, -0.9999, -9.99],
  log: [-99.99, -999, -0.9999, -9.99],
};
const missingCells = /^(|-|\.|n\/?a|#n\/a|nan|<na>|null|none)$/i;

/** The return in a cell: NaN where it is missing, undefined where it is no number. */
function returnIn(cell: string, unit: ReturnUnit): number | undefined {
  if (missingCells.test(cell)) return Number.NaN;
  const value = toNumber(cell.replace(/ ?%$/, '').replace(/^\u2212/, '-'));
  if (!Number.isFinite(value)) return undefined;
  return missingCodes[unit].includes(value) ? Number.NaN : value;
}

/** True for a row of Kenneth French's international files in which every portfolio stands still: a holiday. */
const isHoliday = ({ cells }: ReturnsRow, columns: readonly number[]) =>
  columns.length > 1 && columns.every((column) => /^[+-]?0*\.?0+$/.test(cells[column] ?? ''));

/** The returns of one column by row: NaN where missing. */
export interface ReturnValues {
  values: Float64Array;
  /** 1 on rows on which all columns are zero. */
  holidays: Uint8Array;
}

/** @throws UserError for a cell that is no number, and for a loss of everything */
export function returnValues(table: ReturnsTable, column: number, unit: ReturnUnit, file: string): ReturnValues {
  const { rows, columns } = table;
  const portfolios = columns.flatMap((name, i) => (i === 0 || /^rf$/i.test(name) ? [] : [i]));
  const values = new Float64Array(rows.length);
  const holidays = new Uint8Array(rows.length);
  rows.forEach((row, i) => {
    const cell = row.cells[column] ?? '';
    const value = returnIn(cell, unit);
    const refuse = (what: string, hint: string) =>
      new UserError(`${quotedPath(file)} line ${row.line}, ${columnWords(columns[column] ?? '')}: ${what}`, {
        ...{ code: 'not-a-return', file, line: row.line, column: columns[column], hint },
      });
    if (value === undefined) {
      throw refuse(
        `${quoted(cell)} is not a number`,
        'correct or delete that line: a gap is allowed, a wrong number is not',
      );
    }
    if (unit !== 'log' && value <= (unit === 'percent' ? -100 : -1)) {
      throw refuse(`${quoted(cell)} loses everything`, 'check the unit: --returns percent, fraction or log');
    }
    values[i] = value;
    if (isHoliday(row, portfolios)) holidays[i] = 1;
  });
  return { values, holidays };
}
