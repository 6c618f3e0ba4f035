import { expect, test } from 'vitest';
import { count, numberWord, ordinal, plural } from '../../src/words/counts.ts';

test.each([
  [count(9811), '9,811'],
  [plural(1, 'session'), '1 session'],
  [plural(0, 'session'), '0 sessions'],
  [plural(1260, 'session'), '1,260 sessions'],
  [[0, 1, 12, 13, 1000].map(numberWord).join(' '), 'no one twelve 13 1,000'],
  [[1, 2, 3, 4, 10].map(ordinal).join(' '), '1st 2nd 3rd 4th 10th'],
  [[11, 12, 13, 21, 101, 111, 1012].map(ordinal).join(' '), '11th 12th 13th 21st 101st 111th 1,012th'],
])('%s', (text, expected) => {
  expect(text).toBe(expected);
});
