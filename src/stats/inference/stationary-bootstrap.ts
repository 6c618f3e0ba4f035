import { prefixTwiceColumn, stationaryMeansOf, stationaryVarianceOf } from '../../kernel/dependence.ts';
import { requireCount } from '../preconditions.ts';
import type { Random } from '../random.ts';

function requireBlock(meanBlock: number): void {
  if (!(meanBlock >= 1)) throw new RangeError(`the mean block must be 1 or more, not ${meanBlock}`);
}

/**
 * Variance of the mean over all stationary bootstrap samples, in closed form: no draw is made. O(n).
 *
 * @param deviations - n values less their mean, in the order of time
 * @param meanBlock - mean length of a block, 1 or more observations
 * @returns the variance, in the square of the values' unit; NaN without values and where one is NaN
 * @throws RangeError if the block is shorter than one observation
 * @see Politis, D. N. and Romano, J. P. (1994). The stationary bootstrap, lemma 1. Journal of the American Statistical Association 89, 1303-1313.
 * @example stationaryBootstrapVariance(Float64Array.of(-1, 1), 1); // => 0.5
 */
export function stationaryBootstrapVariance(deviations: Float64Array, meanBlock: number): number {
  requireBlock(meanBlock);
  return stationaryVarianceOf(deviations, 1 - 1 / meanBlock);
}

/** 32 random bits. */
const word = (random: Random) => Math.floor(random() * 2 ** 32);

/**
 * Means of stationary bootstrap samples: blocks of geometric length from random positions, wrapping around the end. A block
 * costs one difference of prefix sums, whatever its length.
 *
 * @param x - n values in the order of time
 * @param meanBlock - mean length of a block, 1 or more observations
 * @param draws - number of samples, an integer of at least 1
 * @returns one mean per draw
 * @throws RangeError if there is no value, the block is shorter than one observation or the draws are no such count
 * @see Politis and Romano (1994), section 2
 */
export function stationaryBootstrapMeans(
  x: Float64Array,
  meanBlock: number,
  draws: number,
  random: Random,
): Float64Array {
  requireBlock(meanBlock);
  requireCount(draws, 1, 'draws');
  requireCount(x.length, 1, 'the number of values');
  // A mean block of 1 never continues: log(0) is -Infinity, and every length comes out as 1.
  const logKeep = Math.log1p(-1 / meanBlock);
  return stationaryMeansOf(prefixTwiceColumn(x, 0), logKeep, draws, [word(random), word(random), word(random)]);
}
