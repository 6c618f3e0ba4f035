import { percent } from '../../words/numbers.ts';

/** A turning point of the P/E discount, for example "the P/E discount falls below 8.1%"; a negative discount is a premium. */
export function discountWords(at: number, direction: 'above' | 'below', isNamed = false): string {
  const isMore = at < 0 ? direction === 'below' : direction === 'above';
  const name = isNamed ? '' : `the P/E ${at < 0 ? 'premium' : 'discount'} ${isMore ? 'rises' : 'falls'} `;
  return `${name}${isMore ? 'above' : 'below'} ${percent(Math.abs(at))}`;
}
