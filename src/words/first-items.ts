import { count } from './counts.ts';

/**
 * The first items of a list, and how many more there are.
 *
 * @param max - items in the text
 * @param separator - text between two items
 * @example firstItems(['a', 'b', 'c'], 2); // => 'a, b and 1 more'
 */
export function firstItems(items: readonly string[], max: number, separator = ', '): string {
  const more = items.length - max;
  return items.slice(0, max).join(separator) + (more > 0 ? ` and ${count(more)} more` : '');
}
