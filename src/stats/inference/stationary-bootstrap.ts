import { requireCount } from '../preconditions.ts';
import type { Random } from '../random.ts';
import type { FlaggedRuns } from './circular-shifts.ts';

/** Sums before each place of n values laid twice in a row: 2n + 1, from 0 on. */
function sumsTwice(x: Float64Array): Float64Array {
  const n = x.length;
  const sums = new Float64Array(2 * n + 1);
  for (let i = 0; i < 2 * n; i++) sums[i + 1] = (sums[i] ?? 0) + (x[i % n] ?? 0);
  return sums;
}

function flagsOf({ starts, ends }: FlaggedRuns, n: number): Float64Array {
  const flags = new Float64Array(n);
  for (let i = 0; i < starts.length; i++) flags.fill(1, starts[i], ends[i]);
  return flags;
}

/**
 * Differences of a conditional mean from the mean of all rows in stationary bootstrap samples of the pairs (flag, value): blocks of
 * geometric length from random rows, around the end, both means computed anew in each sample. A block costs three differences of prefix
 * sums, whatever its length.
 *
 * @param x - n values in the order of time
 * @param flagged - rows of the condition
 * @param meanBlock - mean length of a block, 1 or more rows
 * @param draws - number of samples, an integer of at least 1
 * @param drawn - called before each draw with the number of those before it
 * @returns one difference per draw; NaN for a draw without a flagged row
 * @throws RangeError if there is no value, the block is shorter than one row or the draws are no such count
 * @see Politis, D. N. and Romano, J. P. (1994). The stationary bootstrap. Journal of the American Statistical Association 89, 1303-1313.
 */
export function stationaryBootstrapDifferences(
  x: Float64Array,
  flagged: FlaggedRuns,
  meanBlock: number,
  draws: number,
  random: Random,
  drawn?: (count: number) => void,
): Float64Array {
  if (!(meanBlock >= 1)) throw new RangeError(`the mean block must be 1 or more, not ${meanBlock}`);
  requireCount(draws, 1, 'draws');
  requireCount(x.length, 1, 'the number of values');
  const n = x.length;
  const flags = flagsOf(flagged, n);
  const [sums, own, counts] = [sumsTwice(x), sumsTwice(x.map((value, i) => value * (flags[i] ?? 0))), sumsTwice(flags)];
  // A mean block of 1 never continues: log(0) is -Infinity, and every length comes out as 1.
  const logKeep = Math.log1p(-1 / meanBlock);
  return Float64Array.from({ length: draws }, (_, draw) => {
    drawn?.(draw);
    let [sum, ownSum, count] = [0, 0, 0];
    for (let left = n; left > 0; ) {
      const start = Math.floor(random() * n);
      // Inversion of the geometric distribution; 1 less a number below 1 keeps the logarithm finite.
      const length = 1 + Math.floor(Math.log(1 - random()) / logKeep);
      const end = start + Math.min(length, left);
      sum += (sums[end] ?? 0) - (sums[start] ?? 0);
      ownSum += (own[end] ?? 0) - (own[start] ?? 0);
      count += (counts[end] ?? 0) - (counts[start] ?? 0);
      left -= end - start;
    }
    return count === 0 ? Number.NaN : ownSum / count - sum / n;
  });
}
