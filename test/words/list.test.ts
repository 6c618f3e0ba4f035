import { expect, test } from 'vitest';
import { listed } from '../../src/words/list.ts';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j reads "%s"', (words, text) => {
  expect(listed(words)).toBe(text);
});
