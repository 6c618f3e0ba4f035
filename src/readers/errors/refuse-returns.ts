import { UserError } from '../../errors.ts';
import { columnWords } from '../../words/column-words.ts';
import { quoted, quotedPath } from '../../words/quoted.ts';
import type { Layout } from '../detect/layout.ts';
import type { ReturnUnit } from '../returns/index-levels.ts';
import { indexFile } from './index-file.ts';

const minRows = 5;
/** Share of days with a loss; in any index it is nearly a half. */
const minLosses = 0.15;
/** No daily return is as large, in percent; -99.99 and -999 stand for none. */
const maxPercent = 60;
/** Average size of a daily return, as a fraction, that none has: such figures are in percent. */
const maxFraction = 0.06;

const averageSize = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length;

/** Unit of returns: undefined if the values are none. */
function unitOf(values: readonly number[]): 'percent' | 'fraction' | undefined {
  const returns = values.filter((value) => Math.abs(value) < maxPercent);
  const losses = returns.filter((value) => value < 0).length;
  if (returns.length < Math.max(minRows, values.length / 2) || losses < minLosses * returns.length) return undefined;
  const size = averageSize(returns);
  const mean = returns.reduce((sum, value) => sum + value, 0) / returns.length;
  if (Math.abs(mean) > 0.8 * size) return undefined;
  return size > maxFraction ? 'percent' : 'fraction';
}

/** True if values are in percent by their size: no index moves by so much on average. */
const arePercent = (values: readonly number[]) => averageSize(values) > maxFraction;

/** How to go on with a column of returns. */
const returnsHint = (file: string, column: string, unit: ReturnUnit): string =>
  `download the closes instead, or build an index from the returns: rotation data import ${quotedPath(file)} --returns ${unit} --column ${quoted(column)} --output ${quotedPath(indexFile(file, column))}`;

/** Error for a file whose only columns beside the dates are of returns by their names, whatever their values. */
export function namedReturns(
  file: string,
  line: number | undefined,
  column: string,
  cells: readonly string[],
): UserError {
  const values = cells.map((cell) => Number.parseFloat(cell)).filter(Number.isFinite);
  const unit = arePercent(values) || /%/.test(column + cells.join('')) ? 'percent' : 'fraction';
  return new UserError(
    `${quotedPath(file)} line ${line}: ${columnWords(column)} is of returns by its name, not of closes`,
    {
      ...{ code: 'returns', file, line, column, hint: returnsHint(file, column, unit) },
    },
  );
}

/**
 * Refuses daily returns: numbers around zero, many of them negative, or written with a per cent sign.
 *
 * @param cells - of the column of closes, without those that have none
 * @param values - the same as numbers, NaN where they are none
 * @param line - physical line of the first row
 * @throws UserError that says how to make an index of them
 */
export function refuseReturns(cells: readonly string[], values: ArrayLike<number>, line: number, layout: Layout): void {
  const { file, names, options } = layout;
  if (!options.isPositive) return;
  const isPercent = cells.length > 0 && cells.every((cell) => /^[+-]?[\d.,]+ ?%$/.test(cell));
  const numbers = isPercent ? cells.map((cell) => Number.parseFloat(cell.replace(',', '.'))) : Array.from(values);
  const unit = unitOf(numbers);
  if (!unit) return;
  const column = names.close;
  const is = isPercent || unit === 'percent' ? 'percent' : 'fraction';
  throw new UserError(
    `${quotedPath(file)} line ${line}, ${columnWords(column)}: ${quoted(cells[0] ?? '')} is not a price: these are daily returns ${is === 'percent' ? 'in percent' : 'as fractions'}, not closes`,
    {
      code: 'returns',
      file,
      line,
      column,
      hint: returnsHint(file, column, is),
    },
  );
}
