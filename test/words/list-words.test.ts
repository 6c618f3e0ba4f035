import { expect, test } from 'vitest';
import { listWords } from '../../src/words/list-words.ts';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j reads "%s"', (items, text) => {
  expect(listWords(items)).toBe(text);
});

test('the conjunction may be "or"', () => {
  expect(listWords(['a', 'b', 'c'], 'or')).toBe('a, b or c');
});
