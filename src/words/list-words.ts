/**
 * A list in a sentence.
 *
 * @param conjunction - the word before the last item
 * @example listWords(['a', 'b', 'c'], 'or'); // => 'a, b or c'
 */
export function listWords(items: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}
