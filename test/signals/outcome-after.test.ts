import { expect, test } from 'vitest';
import { outcomeAfter } from '../../src/signals/outcome-after.ts';
import { marketOf } from '../helpers/markets/markets.ts';

const market = marketOf({ large: [10, 11, 12, 12], small: [10, 10, 15, 20], growth: [1, 1, 1, 1] });
const unknown = { small: Number.NaN, ahead: Number.NaN };
const known = { small: 0.5, ahead: expect.closeTo(0.3, 12) };

test.each([
  [0, 2, 3, known],
  [0, 2, 2, known],
  [0, 2, 1, unknown],
  [2, 2, 3, unknown],
  [Number.NaN, 1, 3, unknown],
])('what followed row %d over %d sessions, as row %d knows it', (from, sessions, t, outcome) => {
  expect(outcomeAfter(market, from, sessions, t)).toEqual(outcome);
});
