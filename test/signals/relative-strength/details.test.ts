import { expect, test } from 'vitest';
import { relativeStrength } from '../../../src/signals/relative-strength/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { marketOf } from '../../helpers/markets/markets.ts';

const details = (large: number[], small: number[], t = small.length - 1) =>
  detailsOf(relativeStrength, marketOf({ large, small, growth: large }), t, { lookback: 3 });

const stretch = (first: number, then: number, last: number) => [first, ...Array<number>(755).fill(then), last];

test('the level, the month and three years: ahead', async () => {
  // 50 to 80 is +60 %, 100 to 110 is +10 %.
  expect((await details(stretch(100, 110, 110), stretch(50, 75, 80))).says).toBe(
    'The Russell 2000 over the S&P 500 stands 1.15 standard deviations above its mean of 3 sessions (leading), ' +
      '0.0% below its peak of 2013-06-03. Over three years it returned 50.0 points more.',
  );
});

test('the level, the month and three years: behind', async () => {
  // 50 to 20 is -60 %; the ratio went from 1/2 to 2/11, 7/11 below its peak.
  expect((await details(stretch(100, 110, 110), stretch(50, 25, 20))).says).toBe(
    'The Russell 2000 over the S&P 500 stands 1.15 standard deviations below its mean of 3 sessions (lagging), ' +
      '63.6% below its peak of 2010-06-01. Over three years it returned 70.0 points less.',
  );
});

test('what the file does not know yet is left out', async () => {
  const small = [1000, 1500, 1200, 1500, 1350];
  const large = small.map(() => 1000);
  const short = await details(large, small);
  // ln 1.2, 1.5 and 1.35: mean 0.29596, deviation 0.11163.
  expect(short.says).toBe(
    'The Russell 2000 over the S&P 500 stands 0.04 standard deviations above its mean of 3 sessions, 10.0% below its peak of 2010-06-02.',
  );
  expect(short.tables[0]?.rows).toEqual([
    {
      date: '2010-06-07',
      value: expect.closeTo(0.0371, 4),
      ratio: expect.closeTo(1.35, 12),
      score: expect.closeTo(0.0185, 4),
    },
  ]);
  expect((await details(large, small, 1)).says).toBe(
    'The relative strength is unknown: needs 3 common sessions, has 2.',
  );
});
