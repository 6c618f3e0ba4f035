import { describe, expect, test } from 'vitest';
import { breadth } from '../../../src/signals/breadth/signal.ts';
import { daily, marketWith, said } from '../../helpers/markets/with-macro.ts';

const first = '2025-03-03';
const sessions = 30;
const nyse = (advancing: number[], declining: number[]) =>
  marketWith({ advancing: daily(first, advancing), declining: daily(first, declining) }, { first, sessions: 22 });
const flat = (value: number, n = 22) => Array<number>(n).fill(value);

describe('the score', () => {
  test.each([
    [1500, 1500, 0.5, 0],
    [1800, 1200, 0.6, 0.5],
    [2100, 900, 0.7, 1],
    [2400, 600, 0.8, 1],
    [900, 2100, 0.3, -1],
    [0, 3000, 0, -1],
  ])('%i up and %i down for 21 sessions: a share of %f, %f', (up, down, share, score) => {
    const given = said(breadth, nyse(flat(up), flat(down)));
    expect(given.value).toBeCloseTo(share, 12);
    expect(given.score).toBeCloseTo(score, 12);
  });

  test('is of the mean of 21 days: 20 of one half and one of 9 in 10', () => {
    const { value, evidence } = said(breadth, nyse([...flat(1500, 21), 2700], [...flat(1500, 21), 300]));
    expect(value).toBeCloseTo((20 * 0.5 + 0.9) / 21, 12);
    expect(evidence).toMatchObject({ share: 0.9, published: 0.6, abovePublished: true, universe: 'NYSE', proxy: true });
  });

  test('a supplied share of small caps takes precedence over NYSE issues, and is not a proxy', () => {
    const market = marketWith(
      {
        breadth: daily(first, flat(60)),
        advancing: daily(first, flat(0)),
        declining: daily(first, flat(3000)),
      },
      { first, sessions: 22 },
    );
    const given = said(breadth, market);
    expect(given.score).toBeCloseTo(0.5, 12);
    expect(given).toMatchObject({
      because: '60% of small caps up, 21-day mean',
      evidence: { universe: 'small caps', proxy: false, abovePublished: false },
    });
  });
});

describe('what is unknown', () => {
  test('a day without one of the two makes 21 sessions unknown: nothing is filled forward', () => {
    const rows = daily(first, flat(1500, sessions));
    const gap = rows.filter((_, i) => i !== 3);
    const market = marketWith({ advancing: rows, declining: gap }, { first, sessions });
    const { score } = breadth.columns(market, breadth.defaults);
    expect(score.findIndex((x) => !Number.isNaN(x))).toBe(24);
    expect(said(breadth, market, { date: rows[23]?.[0] ?? '' })).toMatchObject({
      given: 1,
      reason: 'known on 20 of the last 21 sessions',
    });
  });

  test('one of the two alone is nothing', () => {
    const market = marketWith({ advancing: daily(first, flat(1500)) }, { first, sessions: 22 });
    expect(said(breadth, market)).toMatchObject({
      score: NaN,
      given: 0,
      reason: 'no declining data up to this date',
    });
  });

  test('a day on which nothing moved has no share', () => {
    expect(said(breadth, nyse([...flat(1500, 21), 0], [...flat(1500, 21), 0]))).toMatchObject({
      score: NaN,
      evidence: { share: NaN, abovePublished: null },
    });
  });
});
