import { UserError } from '../../errors.ts';
import { quotedPath } from '../../words/quoted.ts';
import type { ReturnUnit } from './index-levels.ts';

/** The middle of the sizes of returns; NaN without any. */
function medianSize(returns: Float64Array): number {
  const sizes = returns.map(Math.abs).sort();
  return sizes[sizes.length >> 1] ?? Number.NaN;
}

/** Daily returns of an index have a median size of about half a percent; a tenth or ten times that is another unit. */
const limits = { percent: { min: 0.02, max: 20 }, fraction: { min: 0, max: 0.1 }, log: { min: 0, max: 0.1 } } as const;

/** @throws UserError if values are too large or too small to be returns in the unit */
export function refuseOtherUnit(returns: Float64Array, unit: ReturnUnit, file: string): void {
  const size = medianSize(returns);
  const { min, max } = limits[unit];
  const refuse = (what: string, hint: string) =>
    new UserError(`${quotedPath(file)}: ${what}`, { code: 'returns-unit', file, hint });
  const shown = Number(size.toPrecision(3));
  if (size > max) {
    const isPrice = returns.every((value) => value > 0);
    throw isPrice
      ? refuse(`values of about ${shown} that are never negative are prices, not returns`, 'leave --returns out')
      : refuse(
          `the median size of a return is ${shown}, too large for ${unit === 'percent' ? 'percent' : `a ${unit} return`}`,
          unit === 'percent' ? 'check the column' : 'these look like percent: --returns percent',
        );
  }
  if (size < min && size > 0) {
    throw refuse(
      `the median size of a return is ${shown}, too small for percent`,
      'these look like fractions: --returns fraction (or --returns log)',
    );
  }
}
