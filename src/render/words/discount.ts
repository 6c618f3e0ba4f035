import { percent } from '../../words/numbers.ts';

/** A turning point of the P/E discount, for example "a discount under 8.1%"; a negative discount is a premium. */
export function discountWords(at: number, direction: 'above' | 'below', isNamed = false): string {
  const isMore = at < 0 ? direction === 'below' : direction === 'above';
  const name = isNamed ? '' : at < 0 ? 'a premium ' : 'a discount ';
  return `${name}${isMore ? 'over' : 'under'} ${percent(Math.abs(at))}`;
}
