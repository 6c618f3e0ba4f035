import { expect, test } from 'vitest';
import { averageLead } from '../../../src/claims/checks/average-lead.ts';

test.each([
  [true, -0.03, 'yet 3.0 points behind on average'],
  [true, 0.03, 'and 3.0 points ahead on average'],
  [false, 0.012, 'yet 1.2 points ahead on average'],
  [false, -0.012, 'and 1.2 points behind on average'],
])('most cases ahead: %s, mean %d: %s', (isMostly, mean, words) => {
  expect(averageLead(isMostly, mean)).toBe(words);
});
