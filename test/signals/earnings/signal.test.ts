import { describe, expect, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { countThrough } from '../../../src/dates/count-through.ts';
import type { Observation } from '../../../src/series/observation.ts';
import { earnings } from '../../../src/signals/earnings/signal.ts';
import * as z from '../../../src/zod.ts';
import { marketOf, percentOf } from '../../helpers/markets/markets.ts';

const { defaults } = earnings;
const closes = new Float64Array(400).fill(100);

/** 400 sessions from 2024-01-02 on with such figures. */
function at(date: string, ...observations: Observation[]) {
  const market = marketOf({ large: closes, small: closes, growth: closes }, { first: '2024-01-02', observations });
  const columns = earnings.columns(market, defaults);
  const t = countThrough(market.days, daysFromIso(date)) - 1;
  return {
    value: columns.value[t],
    score: columns.score[t],
    given: columns.available[t],
    ...earnings.reading(columns, t, market, defaults),
  };
}

const large = (date: string, value: number, more = {}) => percentOf('eps-growth-large', date, value, more);
const small = (date: string, value: number, more = {}) => percentOf('eps-growth-small', date, value, more);
const pair = (date: string, over: number, of: number, more = {}) => [large(date, over, more), small(date, of, more)];

describe('the score', () => {
  test.each([
    [12, 21.2, 0.092, 0.92, 'growth 21.2% against 12% expected'],
    [14.9, 15.4, 0.005, 0.05, 'growth 15.4% against 14.9% expected'],
    [12.52, 5.77, -0.0675, -0.675, 'growth 5.8% against 12.5% expected'],
    [14, 50, 0.36, 1, 'growth 50% against 14% expected'],
    [10, 10, 0, 0, 'growth 10% against 10% expected'],
    [5, -30, -0.35, -1, 'growth -30% against 5% expected'],
    [-12.5, -2.5, 0.1, 1, 'growth -2.5% against -12.5% expected'],
    [-112.5, -102.5, 0.1, 1, 'growth -102.5% to -112.5% expected'],
    [1e6, -1234567.89, -22345.6789, -1, 'growth far below large caps'],
  ])('%d%% of large and %d%% of small caps: a spread of %d scores %d', (over, of, spread, score, because) => {
    const said = at('2024-01-02', ...pair('2024-01-02', over, of));
    expect(said.value).toBeCloseTo(spread, 9);
    expect(said.score).toBeCloseTo(score, 12);
    expect(said).toMatchObject({ because, reason: null, given: 1 });
  });

  test('holds from the day on which both are known, to the 120th day of the older one', () => {
    const figures = [large('2024-01-02', 10), small('2024-01-10', 15)];
    expect(at('2024-01-09', ...figures).score).toBeNaN();
    expect(at('2024-01-10', ...figures).score).toBeCloseTo(0.5, 12);
    expect(daysFromIso('2024-05-01') - daysFromIso('2024-01-02')).toBe(120);
    expect(at('2024-05-01', ...figures).score).toBeCloseTo(0.5, 12);
    expect(at('2024-05-02', ...figures)).toMatchObject({
      score: NaN,
      given: 1,
      because: 'unknown',
      reason: 'the growth published on 2024-01-02 is older than 120 days',
    });
  });

  test('is of the latest pair, whoever published it', () => {
    const figures = [...pair('2024-01-02', 10, 15), ...pair('2024-01-05', 10, 12, { provider: 'B' })];
    expect(at('2024-01-04', ...figures).score).toBeCloseTo(0.5, 12);
    expect(at('2024-01-05', ...figures).score).toBeCloseTo(0.2, 12);
  });

  test('is of the year furthest ahead where one day has figures of two years, in whatever order', () => {
    const figures = [...pair('2024-01-02', 10, 12, { basis: '2025' }), ...pair('2024-01-02', 10, 15)];
    for (const given of [figures, [...figures].reverse()]) {
      expect(at('2024-01-02', ...given)).toMatchObject({
        score: expect.closeTo(0.2, 12),
        evidence: { year: 2025 },
      });
    }
  });
});

describe('figures that make no pair', () => {
  const refused = 'make no pair: expected, one year, one provider, within 31 days';

  test('without any figures: not available', () => {
    expect(at('2024-01-02')).toMatchObject({ score: NaN, given: 0, reason: 'no expected earnings growth' });
  });

  test('one side alone', () => {
    expect(at('2024-02-01', small('2024-02-01', 20))).toMatchObject({
      given: 1,
      reason: `no eps-growth-large and 2024 eps-growth-small 20 (A, 2024-02-01) ${refused}`,
    });
    expect(at('2024-01-31', small('2024-02-01', 20)).given).toBe(0);
  });

  test.each([
    [{ basis: '2025' }, '2025 eps-growth-small 16 (A, 2024-01-03)'],
    [{ basis: '2024-q1' }, '2024-q1 eps-growth-small 16 (A, 2024-01-03)'],
    [{ provider: 'B' }, '2024 eps-growth-small 16 (B, 2024-01-03)'],
  ])('%j against 2024 of A is refused with both named', (more, named) => {
    expect(at('2024-01-10', large('2024-01-02', 20), small('2024-01-03', 16, more))).toMatchObject({
      score: NaN,
      reason: `2024 eps-growth-large 20 (A, 2024-01-02) and ${named} ${refused}`,
    });
  });

  test('of a quarter, or of a year that was over when they were published: that is no expectation', () => {
    expect(at('2024-01-02', ...pair('2024-01-02', 10, 15, { basis: '2024-q4' })).score).toBeNaN();
    expect(at('2024-01-02', ...pair('2024-01-02', 10, 15, { basis: '2023' })).score).toBeNaN();
    expect(at('2024-12-31', ...pair('2024-12-31', 10, 15)).score).toBeCloseTo(0.5, 12);
    expect(at('2025-01-02', ...pair('2025-01-01', 10, 15)).score).toBeNaN();
  });
});

test.each([
  [{ span: 0 }, false],
  [{ span: 1 }, true],
  [{ span: 1.1 }, false],
  [{ maxAge: 0 }, false],
  [{ maxPairGap: -1 }, false],
  [{ maxPairGap: 0 }, true],
])('parameters %j are permitted: %s', (given, permitted) => {
  expect(earnings.params(z).safeParse({ ...defaults, ...given }).success).toBe(permitted);
});

test('of two providers on one day the first by name counts, in whatever order their lines are', () => {
  const lines = [
    ...pair('2024-01-02', 14, 50, { provider: 'Goldman Sachs' }),
    ...pair('2024-01-02', 13, 18, { provider: 'Bank of America' }),
  ];
  for (const order of [lines, [...lines].reverse()]) {
    expect(at('2024-01-02', ...order)).toMatchObject({ score: 0.5, because: 'growth 18% against 13% expected' });
  }
  const more = [
    ...pair('2024-01-02', 12, 13, { provider: 'Goldman Sachs' }),
    ...pair('2024-01-03', 14, 50, { provider: 'Goldman Sachs' }),
  ];
  const other = pair('2024-01-03', 13, 18, { provider: 'Bank of America' });
  expect(at('2024-01-03', ...more, ...other).score).toBe(1);
  expect(at('2024-01-03', ...other, ...more).score).toBe(1);
});
