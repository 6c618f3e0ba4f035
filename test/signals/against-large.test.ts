import { expect, test } from 'vitest';
import { againstLarge, standing, whyNoStanding } from '../../src/signals/against-large.ts';
import { daily, marketWith } from '../helpers/markets/with-macro.ts';

const first = '2025-03-03';
const large = (t: number) => 3000 + (t % 7);

/** A market in which the log of banks over the large index goes along a path. */
const along = (...path: number[]) =>
  marketWith(
    {
      banks: daily(
        first,
        path.map((q, t) => large(t) * Math.exp(q)),
      ),
    },
    { first, sessions: path.length, large },
  );

test('is half the deviations from the mean of the window, today included, at most 1', () => {
  const market = along(0, 0.01, 0.02, 0.01, 0.03, 0.03, 0.03);
  const { value, score } = againstLarge(market, market.macro.get('banks'), 3);
  const z = [NaN, NaN, 1, -1 / Math.sqrt(3), 1, 1 / Math.sqrt(3), NaN];
  const near = (x: number) => (Number.isNaN(x) ? x : expect.closeTo(x, 9));
  expect(Array.from(value)).toEqual(z.map(near));
  expect(Array.from(score)).toEqual(z.map((x) => near(x / 2)));
});

test('why it is unknown', () => {
  const market = along(0, 0.01, 0.02, 0.02, 0.02);
  const series = market.macro.get('banks');
  const columns = againstLarge(market, series, 3);
  const why = (t: number) => whyNoStanding('banks', series, columns, t, market, 3);
  expect([0, 1, 2, 4].map(why)).toEqual([
    'needs 3 sessions of banks running, has 1',
    'needs 3 sessions of banks running, has 2',
    null,
    'the ratio has not moved for a year',
  ]);
  const none = againstLarge(market, undefined, 3);
  expect(whyNoStanding('banks', undefined, none, 4, market, 3)).toBe('no banks data up to this date');
  expect([none.available[4], none.score[4]]).toEqual([0, NaN]);
});

test('where it stands', () => {
  const market = along(0);
  expect(standing('banks', -1.234, market)).toBe('banks/S&P 1.2 sd below its year');
  expect(standing('banks', NaN, market)).toBe('unknown');
});
