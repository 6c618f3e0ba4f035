import { fixed } from '../../words/numbers.ts';

/**
 * How far ahead small caps were on average, after how often they were: "yet 3.0 points behind on average".
 *
 * @param isMostly - whether they were ahead in most cases
 */
export function averageLead(isMostly: boolean, mean: number): string {
  const side = mean > 0 ? 'ahead' : 'behind';
  return `${isMostly === mean > 0 ? 'and' : 'yet'} ${fixed(Math.abs(mean) * 100, 1)} points ${side} on average`;
}
