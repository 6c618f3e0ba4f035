import { expect, test } from 'vitest';
import { concentration } from '../../../src/signals/concentration/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { daily, marketWith } from '../../helpers/markets/with-macro.ts';

const span = { first: '2020-03-02', sessions: 64 };
const params = { ...concentration.defaults, lookback: 3 };

/** An equal-weight index at one level for 63 sessions, then at another; the large index never moves. */
const moved = (from: number, to: number) =>
  marketWith({ 'equal-weight': daily(span.first, [...Array<number>(63).fill(from), to]) }, span);

test.each([
  [
    100,
    110,
    'The average company of the S&P 500 stands 1.15 standard deviations above its year against the index, +9.5% in 63 sessions (log).',
  ],
  [
    110,
    99,
    'The average company of the S&P 500 stands 1.15 standard deviations below its year against the index, -10.5% in 63 sessions (log).',
  ],
])('equal weight from %i to %i', async (from, to, says) => {
  const details = await detailsOf(concentration, moved(from, to), 63, params);
  expect(details.says).toBe(says);
  // Of a, a and b the last stands two thirds of b - a from their mean, and the deviation is (b - a) / sqrt(3).
  const z = (Math.sign(to - from) * 2) / Math.sqrt(3);
  expect(details.tables[0]?.rows).toEqual([
    { date: '2020-06-01', value: expect.closeTo(z, 9), score: expect.closeTo(z / 2, 9) },
  ]);
});

test('with too few sessions it says so', async () => {
  const { says } = await detailsOf(concentration, moved(100, 110), 1, params);
  expect(says).toBe('The concentration is unknown: needs 3 sessions of equal-weight running, has 2.');
});

test('without equal weight it speaks of the published weight of the largest companies', async () => {
  const market = marketWith({}, span);
  const observations = [0, 60].map((row, i) => ({
    day: market.days[row] ?? 0,
    ...{ series: 'megacap-weight', value: [35.2, 33.9][i] ?? 0, unit: 'percent', basis: 'market-value', provider: 'A' },
  }));
  const details = (t: number) => detailsOf(concentration, { ...market, observations }, t, params);
  expect(await details(63)).toMatchObject({
    says: 'The largest companies hold 33.9% of the S&P 500, after 35.2% 63 sessions before.',
    rule: 'without the equal-weight index: +0.50 if mega caps are more than 30% of the index and less than 63 sessions before, else 0',
    tables: [],
  });
  expect((await details(62)).says).toBe(
    "The concentration is unknown: that provider's weight of 63 sessions before is not known.",
  );
});
