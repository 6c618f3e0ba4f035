import { expect, test } from 'vitest';
import { stress } from '../../../src/signals/stress/signal.ts';
import { detailsOf } from '../../helpers/markets/details-of.ts';
import { daily, marketWith } from '../../helpers/markets/with-macro.ts';

const first = '2015-01-02';

/** A series that rises by a tenth a session, and then a last figure. */
const rising = (sessions: number, last: number) =>
  daily(first, [...Array.from({ length: sessions - 1 }, (_, t) => 10 + t / 10), last]);

// Of 400 figures the first 399 are 10.0, 10.1, ... 49.8: 39.95 has 300 of them below it, 60 all.
test.each([
  [400, { vix: rising(400, 39.95) }, 'vix is at 39.95, rank 0.75 since 2015-01-02.'],
  [
    400,
    { vix: rising(400, 39.95), 'hy-spread': rising(400, 60) },
    'vix is at 39.95, rank 0.75 since 2015-01-02; hy-spread is at 60.00, rank 1.00 since 2015-01-02.',
  ],
  [1400, { vix: rising(1400, 10.05) }, 'vix is at 10.05, rank 0.00 in five years.'],
  [251, { vix: rising(251, 20) }, 'The stress is unknown: vix is known on 251 sessions, 252 are needed for a rank.'],
  [
    400,
    { vix: rising(200, 39.95), 'hy-spread': rising(400, 60) },
    'hy-spread is at 60.00, rank 1.00 since 2015-01-02.',
  ],
])('of %i sessions: %#', async (sessions, series, says) => {
  expect((await detailsOf(stress, marketWith(series, { first, sessions }))).says).toBe(says);
});

test('the table has both levels beside the higher rank', async () => {
  const series = { vix: rising(400, 39.95), 'hy-spread': rising(400, 60) };
  const { rule, tables } = await detailsOf(stress, marketWith(series, { first, sessions: 400 }));
  expect(rule).toContain('-1 above 0.9, -0.50 above 0.75, else 0');
  expect(tables[0]?.rows[0]).toEqual({
    date: '2016-08-03',
    value: expect.closeTo(399.5 / 400, 12),
    vix: 39.95,
    'hy-spread': 60,
    score: -1,
  });
});
