import { expect, test } from 'vitest';
import { firstItems } from '../../src/words/first-items.ts';

test.each([
  [[], ''],
  [['a', 'b'], 'a, b'],
  [['a', 'b', 'c'], 'a, b and 1 more'],
])('the first two of %j are "%s"', (items, text) => {
  expect(firstItems(items, 2)).toBe(text);
});

test('the count of the others has thousands separators', () => {
  const items = Array.from({ length: 1235 }, () => 'a');
  expect(firstItems(items, 1)).toBe('a and 1,234 more');
});

test('the separator may be any text', () => {
  expect(firstItems(['a', 'b', 'c'], 2, '; ')).toBe('a; b and 1 more');
});
