import { expect, test } from 'vitest';
import { isActive } from '../../src/judgement/risk-notes.ts';

test.each([
  [4, false],
  [5, true],
  [7, true],
  [9, true],
  [10, false],
])('a flag from day 5 until day 9 lasts on day %d: %s', (day, active) => {
  expect(isActive({ from: 5, until: 9, note: 'a vote' }, day)).toBe(active);
});
