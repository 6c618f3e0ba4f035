import { expect, test } from 'vitest';
import { durationWords } from '../../src/sources/duration-words.ts';

test.each([
  [61_000, '61 seconds'],
  [119_001, '120 seconds'],
  [120_001, '3 minutes'],
  [7_200_000, '120 minutes'],
  [7_200_001, '3 hours'],
  [86_400_000, '24 hours'],
  [10 * 86_400_000, '10 days'],
  [1e308, 'for months'],
  [Number.POSITIVE_INFINITY, 'for months'],
])('%d milliseconds are %s', (wait, words) => {
  expect(durationWords(wait)).toBe(words);
});
