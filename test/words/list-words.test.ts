import { expect, test } from 'vitest';
import { listWords } from '../../src/words/list-words.ts';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j reads "%s"', (words, text) => {
  expect(listWords(words)).toBe(text);
});
