import { expect, test } from 'vitest';
import { stanceOf } from '../../src/signals/stance.ts';

test.each([
  [1, 'breakout'],
  [0.25, 'breakout'],
  [0.2499, 'neutral'],
  [0, 'neutral'],
  [-0.2499, 'neutral'],
  [-0.25, 'relief-rally'],
  [-1, 'relief-rally'],
])('a score of %d reads %s', (score, stance) => {
  expect(stanceOf(score)).toBe(stance);
});
