import { requireCount } from '../preconditions.ts';
import { normalQuantile } from './normal.ts';

/**
 * Wilson score interval of a proportion, without continuity correction.
 *
 * @param successes - integer from 0 to n
 * @param n - trials
 * @param confidence - between 0 and 1
 * @returns lower and upper end, fractions in [0, 1]; NaN twice where n is 0
 * @throws RangeError unless the counts are integers, successes at most n and the confidence between 0 and 1
 * @see Wilson, E. B. (1927). Journal of the American Statistical Association 22, 209-212.
 * @see https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval
 * @example wilsonInterval(0, 0); // => [NaN, NaN]
 */
export function wilsonInterval(successes: number, n: number, confidence = 0.95): [low: number, high: number] {
  requireCount(n, 0, 'n');
  requireCount(successes, 0, 'successes');
  if (successes > n) throw new RangeError(`${successes} successes in ${n} trials`);
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`confidence must lie between 0 and 1, not ${confidence}`);
  const z = -normalQuantile((1 - confidence) / 2);
  const reach = (z * z) / 2 + (z / 2) * Math.sqrt((4 * successes * (n - successes)) / n + z * z);
  // The lower root by the product of both: no difference of near numbers. Exactly 0 at no success, exactly 1 at no failure.
  return [successes ** 2 / n / (successes + reach), (successes + reach) / (n + z * z)];
}
