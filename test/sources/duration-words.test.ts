import { expect, test } from 'vitest';
import { durationWords } from '../../src/sources/duration-words.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

test.each([
  [1, '1 second'],
  [61_000, '61 seconds'],
  [119_001, '120 seconds'],
  [2 * minute, '120 seconds'],
  [120_001, '3 minutes'],
  [2 * hour, '120 minutes'],
  [2 * hour + 1, '3 hours'],
  [day, '24 hours'],
  [2 * day, '48 hours'],
  [2 * day + 1, '3 days'],
  [10 * day, '10 days'],
  [60 * day, '60 days'],
  [60 * day + 1, 'for months'],
  [1e308, 'for months'],
  [Number.POSITIVE_INFINITY, 'for months'],
])('%d milliseconds are %s', (wait, words) => {
  expect(durationWords(wait)).toBe(words);
});
