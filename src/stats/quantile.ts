import { clamp } from './clamp.ts';

/** Where a definition looks in the ordered sample (ranks from 1), and how far it goes from that value to the next. */
interface Definition {
  position(n: number, p: number): number;
  /** Weight of the value of rank `j + 1` against that of rank `j`, at the fraction `h` between them. */
  weight(h: number, j: number): number;
}

const interpolated = (alpha: number, beta: number): Definition => ({
  position: (n, p) => alpha + p * (n + 1 - alpha - beta),
  weight: (h) => h,
});

/** The nine definitions by the numbers of Hyndman and Fan (1996). */
const definitions = {
  1: { position: (n, p) => n * p, weight: (h) => (h > 0 ? 1 : 0) },
  2: { position: (n, p) => n * p, weight: (h) => (h > 0 ? 1 : 0.5) },
  3: { position: (n, p) => n * p - 0.5, weight: (h, j) => (h > 0 || j % 2 !== 0 ? 1 : 0) },
  4: interpolated(0, 1),
  5: interpolated(0.5, 0.5),
  6: interpolated(0, 0),
  7: interpolated(1, 1),
  8: interpolated(1 / 3, 1 / 3),
  9: interpolated(3 / 8, 3 / 8),
} satisfies Record<number, Definition>;

export type QuantileType = keyof typeof definitions;

/** A position within this relative distance of a rank is that rank: 0.29 · 100 is 29, though not in doubles. */
const fuzz = 4 * Number.EPSILON;

/**
 * Sample quantile by any of the nine definitions of Hyndman and Fan.
 *
 * @param x - a sample in any order
 * @param p - probability, from 0 to 1
 * @param type - 1 to 9; by default 7, as in R, NumPy and pandas
 * @returns the quantile; NaN for an empty sample and where a value is NaN
 * @throws RangeError if p is not a probability
 * @see https://en.wikipedia.org/wiki/Quantile#Estimating_quantiles_from_a_sample
 * @example quantile(Float64Array.of(10, 1, 4, 3), 0.25); // => 2.5
 */
export function quantile(x: Float64Array, p: number, type: QuantileType = 7): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be a probability, not ${p}`);
  if (x.includes(Number.NaN)) return Number.NaN;
  const ascending = x.toSorted();
  const ranked = (rank: number) => ascending[clamp(rank, 1, x.length) - 1] ?? Number.NaN;
  const { position, weight }: Definition = definitions[type];
  const exact = position(x.length, p);
  const nearest = Math.round(exact);
  const snapped = Math.abs(exact - nearest) <= fuzz * nearest ? nearest : exact;
  const rank = Math.floor(snapped);
  const share = weight(snapped - rank, rank);
  const [lower, upper] = [ranked(rank), ranked(rank + 1)];
  return share === 1 ? upper : lower + share * (upper - lower);
}

/**
 * Median: the middle value, or the mean of the two in the middle.
 *
 * @returns the median; NaN for an empty sample and where a value is NaN
 * @example median(Float64Array.of(9, 1, 4, 3)); // => 3.5
 */
export const median = (x: Float64Array): number => quantile(x, 0.5);
