import { dateFormats } from '../cells/date-formats.ts';
import { isMissing } from '../cells/missing-values.ts';
import { numberColumn } from '../cells/number-column.ts';

/** What the cells of a column are, judged by the first rows. */
export type CellKind = 'date' | 'time' | 'number' | 'row-number' | 'percent' | 'words' | 'empty' | 'other';

const namedDates = dateFormats.filter(({ id }) => !/^(unix|excel)/.test(id));
const countedDates = dateFormats.filter(({ id }) => /^(unix|excel)/.test(id));

const timeOfDay = /^\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]\.?M\.?)?$/i;
const compactTime = /^([01]\d|2[0-3])[0-5]\d([0-5]\d)?$/;
const percent = /^[+-]?[\d.,]+ ?%$|^% ?[+-]?[\d.,]+$/;

/** Days from one row to the next in a daily file, at most. */
const maxStep = 12;

/** True if the cells count days or seconds: nothing else runs one way in steps of a few days. */
function areCountedDates(cells: readonly string[]): boolean {
  return countedDates.some(({ day }) => {
    const days = cells.map(day);
    const direction = Math.sign((days.at(-1) ?? 0) - (days[0] ?? 0));
    if (direction === 0 || !/^\d{5,}/.test(cells[0] ?? '')) return false;
    return days.every((value, i) => {
      const step = i === 0 ? 1 : (value - (days[i - 1] ?? 0)) * direction;
      return step >= 0 && step <= maxStep;
    });
  });
}

const areDates = (cells: readonly string[]) =>
  namedDates.some(({ day }) => cells.every((cell) => !Number.isNaN(day(cell)))) || areCountedDates(cells);

const areRowNumbers = (cells: readonly string[]) =>
  cells.length > 1 && cells.every((cell, i) => /^\d+$/.test(cell) && Number(cell) === Number(cells[0]) + i);

/** Numbers in one notation, NaN for cells that are no numbers; undefined if no notation reads every cell. */
export function numbersIn(cells: readonly string[]): Float64Array | undefined {
  const present = cells.filter((cell) => !isMissing(cell));
  const column = numberColumn(present, false);
  const notation = column.fit === 'one' ? column.notation : column.notations[0];
  if (!notation || present.some((cell) => Number.isNaN(notation.number(cell)))) return undefined;
  return Float64Array.from(cells, (cell) => notation.number(cell));
}

/**
 * The kind of a column's cells.
 *
 * @param cells - trimmed; those without a value do not matter
 * @param isNamedTime - whether the column is named like a time of day: then six digits are one
 */
export function cellKind(cells: readonly string[], isNamedTime = false): CellKind {
  const present = cells.filter((cell) => !isMissing(cell));
  if (present.length === 0) return 'empty';
  if (present.every((cell) => timeOfDay.test(cell) || (isNamedTime && compactTime.test(cell)))) return 'time';
  if (areRowNumbers(cells)) return areDates(present) && Number(cells[0]) > 10_000_000 ? 'date' : 'row-number';
  if (areDates(present)) return 'date';
  if (present.every((cell) => percent.test(cell))) return 'percent';
  if (numbersIn(present)) return 'number';
  return present.every((cell) => /\p{L}/u.test(cell)) ? 'words' : 'other';
}
