import { requireCount } from '../preconditions.ts';
import { sum } from '../sum.ts';

/** Tables at most this much likelier than the observed one count as equally likely, as in R: ties survive rounding. */
const tie = 1 + 1e-7;

/**
 * Fisher's exact test of a 2 × 2 table, two-sided: the probability, given the margins, of all tables no likelier than
 * this one.
 *
 * Probabilities are taken in units of the likeliest table's and passed from neighbour to neighbour by their exact ratio:
 * no log-gamma function, whose absolute error would grow with the counts. O(range of the first cell).
 *
 * @param a - count in the first row, first column
 * @param b - first row, second column
 * @param c - second row, first column
 * @param d - second row, second column
 * @returns p in (0, 1], or 0 where it is smaller than the smallest double
 * @throws RangeError if a count is not an integer of at least 0
 * @see https://en.wikipedia.org/wiki/Fisher%27s_exact_test
 * @example fisherExact(1, 0, 0, 1); // => 1
 */
export function fisherExact(a: number, b: number, c: number, d: number): number {
  for (const count of [a, b, c, d]) requireCount(count, 0, 'count');
  const [row, column, n] = [a + b, a + c, a + b + c + d];
  const [min, max] = [Math.max(0, row + column - n), Math.min(row, column)];
  const mode = Math.floor(((row + 1) * (column + 1)) / (n + 2));
  /** Probability of k + 1 in the first cell over that of k. */
  const ratio = (k: number) => (((row - k) / (k + 1)) * (column - k)) / (n - row - column + k + 1);

  const likelihood = new Float64Array(max - min + 1);
  likelihood[mode - min] = 1;
  for (let k = mode; k < max; k += 1) likelihood[k + 1 - min] = (likelihood[k - min] ?? 0) * ratio(k);
  for (let k = mode; k > min; k -= 1) likelihood[k - 1 - min] = (likelihood[k - min] ?? 0) / ratio(k - 1);

  const bar = (likelihood[a - min] ?? 0) * tie;
  return sum(likelihood.filter((value) => value <= bar)) / sum(likelihood);
}
