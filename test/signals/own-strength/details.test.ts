import { expect, test } from 'vitest';
import { ownStrength } from '../../../src/signals/own-strength/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { marketOf, priced } from '../../helpers/markets/markets.ts';

// The line is 0.7 + 1.2 x, in percent; the residual deviation sqrt(0.9); of 9 squares of y it explains 7.2.
const large = priced(3000, [0, 0.01, 0.02, 0.03]);
const market = marketOf({ large, small: priced(1500, [0.01, 0.02, 0.02, 0.05]), growth: large });
const t = 0.7 / Math.sqrt(0.9 * (1 / 4 + 1.5 ** 2 / 5));

test('the regression in words and at the end of the month', async () => {
  const { says, tables } = await detailsOf(ownStrength, market, 4, { window: 4 });
  expect(says).toBe(
    'In the last 4 sessions the Russell 2000 gained +176.4% a year beyond 1.20 times the moves of the S&P 500; ' +
      'the t of that is 0.88. Its own moves are 20% of its variance.',
  );
  const near = (x: number) => expect.closeTo(x, 9);
  expect(tables[0]?.rows).toEqual([
    { date: '2010-06-07', value: near(t), alpha: near(0.007 * 252), beta: near(1.2), score: near(t / 2) },
  ]);
});

test('without enough sessions there is none', async () => {
  const { says, tables } = await detailsOf(ownStrength, market, 3, { window: 4 });
  expect([says, tables[0]?.rows]).toEqual(['The regression is unknown: needs 5 common sessions, has 4.', []]);
});
