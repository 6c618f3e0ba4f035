import { describe, expect, test } from 'vitest';
import { daysFromIso, isoDate } from '../../../src/dates/civil-dates.ts';
import { rowOn } from '../../../src/market/market.ts';
import type { Observation } from '../../../src/series/observation.ts';
import { valuation } from '../../../src/signals/valuation/signal.ts';
import * as z from '../../../src/zod.ts';
import { marketOf, priceEarnings } from '../../helpers/markets/markets.ts';

const { defaults } = valuation;
const closes = new Float64Array(400).fill(100);

/** 400 sessions from 2024-01-02 on with such figures. */
const at = (date: string, ...observations: Observation[]) => on(date, observations);

/** The same with other parameters. */
function on(date: string, observations: readonly Observation[], params = defaults) {
  const market = marketOf({ large: closes, small: closes, growth: closes }, { first: '2024-01-02', observations });
  const columns = valuation.columns(market, params);
  const t = rowOn(market, daysFromIso(date));
  return {
    value: columns.value[t],
    score: columns.score[t],
    given: columns.available?.[t],
    ...valuation.reading(columns, t, market, params),
  };
}

/** A forward pair of one provider and date. */
const pair = (date: string, large: number, small: number, more = {}) => [
  priceEarnings('pe-large', date, large, more),
  priceEarnings('pe-small', date, small, more),
];

describe('the score', () => {
  test.each([
    [20, 18, 0.1, 0],
    [20, 16, 0.2, 0.5],
    [20, 14, 0.3, 1],
    [22, 15, 7 / 22, 1],
    [20, 20, 0, -0.5],
    [20, 22, -0.1, -1],
    [20, 30, -0.5, -1],
  ])('forward P/E %d and %d: a discount of %d scores %d', (large, small, discount, score) => {
    const { value, score: scored } = at('2024-01-02', ...pair('2024-01-02', large, small));
    expect(value).toBeCloseTo(discount, 12);
    expect(scored).toBeCloseTo(score, 12);
  });

  test.each([
    [22, 15, "P/E 15 v S&P's 22: a 31.8% discount"],
    [18, 24, "P/E 24 v S&P's 18: a 33.3% premium"],
    [21.9, 14.8, "P/E 14.8 v S&P's 21.9: 32.4% discount"],
    [21.59, 15.63, "P/E 15.6 v S&P's 21.6: 27.6% discount"],
    [1121.25, 14.8, 'P/E 14.8 v 1121.3: a 98.7% discount'],
    [0.5, 1e15, 'P/E far above'],
  ])('forward P/E %d and %d reads "%s"', (large, small, because) => {
    expect(at('2024-01-02', ...pair('2024-01-02', large, small))).toMatchObject({ because, reason: null });
  });

  test('holds from the day on which both are known', () => {
    const figures = [priceEarnings('pe-large', '2024-01-02', 20), priceEarnings('pe-small', '2024-01-10', 16)];
    expect(at('2024-01-09', ...figures).score).toBeNaN();
    expect(at('2024-01-10', ...figures).score).toBeCloseTo(0.5, 12);
  });

  test('a new pair replaces the old one', () => {
    expect(at('2024-02-01', ...pair('2024-01-02', 20, 16), ...pair('2024-02-01', 20, 14)).score).toBeCloseTo(1, 12);
  });
});

describe('age', () => {
  test('120 days are not too old, 121 are', () => {
    const figures = pair('2024-01-02', 20, 16);
    expect(daysFromIso('2024-05-01') - daysFromIso('2024-01-02')).toBe(120);
    expect(at('2024-05-01', ...figures)).toMatchObject({ score: expect.closeTo(0.5, 12), reason: null });
    expect(at('2024-05-02', ...figures)).toMatchObject({
      score: NaN,
      because: 'unknown',
      reason: 'the P/E of 2024-01-02 is older than 120 days',
    });
  });

  test('is that of the older figure', () => {
    const figures = [priceEarnings('pe-large', '2024-01-02', 20), priceEarnings('pe-small', '2024-01-31', 16)];
    expect(at('2024-05-02', ...figures).reason).toBe('the P/E of 2024-01-02 is older than 120 days');
  });

  test('a signal with stale figures is still available', () => {
    expect(at('2024-09-03', ...pair('2024-01-02', 20, 16))).toMatchObject({ score: NaN, given: 1 });
  });
});

describe('figures that make no pair', () => {
  test('without any figures: not available', () => {
    expect(at('2024-01-02')).toMatchObject({ score: NaN, given: 0, reason: 'no forward P/E' });
  });

  test('available from the first figure on, even of one side only', () => {
    const lone = priceEarnings('pe-large', '2024-02-01', 20);
    expect(at('2024-01-31', lone)).toMatchObject({ given: 0, reason: 'no forward P/E' });
    expect(at('2024-02-01', lone)).toMatchObject({
      given: 1,
      reason: 'forward P/E 20 (A, 2024-02-01) and no pe-small make no pair: forward, one provider, within 31 days',
    });
  });

  test('figures come in any order', () => {
    const [later, earlier] = [priceEarnings('pe-large', '2024-03-01', 20), priceEarnings('pe-small', '2024-02-01', 16)];
    expect(at('2024-02-01', later, earlier).given).toBe(1);
    expect(at('2024-03-01', later, earlier).score).toBeCloseTo(0.5, 12);
  });

  test.each([
    [{ basis: 'trailing' }, 'trailing P/E 16 (A, 2024-01-03)'],
    [{ provider: 'B' }, 'forward P/E 16 (B, 2024-01-03)'],
  ])('%j against forward of A is refused with both named', (more, named) => {
    const figures = [priceEarnings('pe-large', '2024-01-02', 20), priceEarnings('pe-small', '2024-01-03', 16, more)];
    expect(at('2024-01-10', ...figures)).toMatchObject({
      score: NaN,
      reason: `forward P/E 20 (A, 2024-01-02) and ${named} make no pair: forward, one provider, within 31 days`,
    });
  });

  test('more than 31 days apart', () => {
    const figures = [priceEarnings('pe-large', '2024-01-02', 20), priceEarnings('pe-small', '2024-02-03', 16)];
    expect(at('2024-02-05', ...figures).score).toBeNaN();
    expect(at('2024-02-05', ...figures.slice(0, 1), priceEarnings('pe-small', '2024-02-02', 16)).score).toBeCloseTo(
      0.5,
    );
  });
});

describe('the evidence', () => {
  test('names the figures, their dates, basis, provider and indexes', () => {
    const [large, small] = pair('2024-01-02', 22, 15, { provider: 'LSEG' });
    const figures = [
      { ...large, index: 'S&P 500' },
      { ...small, day: daysFromIso('2024-01-05') },
    ] as Observation[];
    expect(at('2024-01-31', ...figures).evidence).toMatchObject({
      peLarge: 22,
      peSmall: 15,
      dates: ['2024-01-02', '2024-01-05'],
      basis: 'forward',
      provider: 'LSEG',
      indexes: ['S&P 500', null],
      observations: 1,
    });
  });

  test.each([
    ['narrowing', 14, 16, -0.1],
    ['widening', 16, 14, 0.1],
  ])('%s: the discount went from 1 - %d/20 to 1 - %d/20', (trend, before, now, change) => {
    const { evidence } = at('2024-05-01', ...pair('2024-01-02', 20, before), ...pair('2024-05-01', 20, now));
    expect(evidence.changeSince).toEqual({ date: '2024-01-02', change: expect.closeTo(change, 12), trend });
  });

  test('compares with the latest pair that is at least 90 days older', () => {
    const old = [...pair('2024-01-02', 20, 14), ...pair('2024-01-03', 20, 15), ...pair('2024-01-04', 20, 17)];
    expect(daysFromIso('2024-04-02') - daysFromIso('2024-01-03')).toBe(90);
    const { evidence } = at('2024-04-02', ...old, ...pair('2024-04-02', 20, 16));
    expect(evidence.changeSince).toMatchObject({ date: '2024-01-03', change: expect.closeTo(-0.05, 12) });
    expect(at('2024-04-01', ...pair('2024-01-02', 20, 14), ...pair('2024-04-01', 20, 16)).evidence.changeSince).toEqual(
      {
        date: '2024-01-02',
        change: expect.closeTo(-0.1, 12),
        trend: 'narrowing',
      },
    );
  });

  test('an unchanged discount has no trend', () => {
    const { evidence } = at('2024-05-01', ...pair('2024-01-02', 20, 16), ...pair('2024-05-01', 25, 20));
    expect(evidence.changeSince).toBeNull();
  });

  test('a rank needs 24 dated pairs', () => {
    const first = daysFromIso('2024-01-02');
    // One more pair every ten days, each at a smaller discount than the last, then one in the middle.
    const figures = Array.from({ length: 23 }, (_, i) => pair(isoDate(first + 10 * i), 20, 10 + i / 10)).flat();
    expect(at('2024-08-09', ...figures).evidence).toMatchObject({ percentile: NaN, observations: 23 });
    // 12 of the discounts (those of P/E 11.1 to 12.2) are smaller: (12 + 1/2) / 24.
    const { evidence } = at('2024-08-12', ...figures, ...pair('2024-08-12', 20, 11.05));
    expect(evidence).toMatchObject({ observations: 24 });
    expect(evidence.percentile).toBeCloseTo(12.5 / 24, 12);
  });
});

test.each([
  [{ fairDiscount: -0.9 }, true],
  [{ fairDiscount: -1 }, false],
  [{ fairDiscount: 1 }, false],
  [{ span: 0 }, false],
  [{ span: 1 }, true],
  [{ span: 1.1 }, false],
  [{ maxAge: 0 }, false],
  [{ maxAge: 30.5 }, false],
  [{ maxPairGap: 0 }, true],
  [{ maxPairGap: -1 }, false],
])('parameters %j are permitted: %s', (given, permitted) => {
  expect(valuation.params(z).safeParse({ ...defaults, ...given }).success).toBe(permitted);
});

test('what it answers to is the discount at which it has a score', () => {
  const market = marketOf({ large: closes, small: closes, growth: closes });
  const response = valuation.turningPoints?.(valuation.columns(market, defaults), 0, market, defaults);
  expect(response).toMatchObject({ quantity: 'discount', kind: 'continuous' });
  const discount = response?.kind === 'continuous' ? response.at(0.5) : Number.NaN;
  expect(discount).toBeCloseTo(0.2, 12);
});

describe('two providers on one day', () => {
  const [a, b] = [{ provider: 'A' }, { provider: 'B' }];
  const one = pair('2024-01-02', 20, 16, b);
  const both = [...pair('2024-01-05', 20, 15, a), ...pair('2024-01-05', 20, 18, b)];
  const day = '2024-01-08';

  test('never depend on the order of lines: the first by name, or the one with more pairs', () => {
    for (const lines of [both, both.toReversed()]) {
      expect(on(day, lines)).toMatchObject({ value: 0.25, evidence: { provider: 'A' } });
      expect(on(day, [...one, ...lines]).evidence).toMatchObject({ provider: 'B' });
    }
  });

  test('are named in a warning', () => {
    expect(on(day, both).warnings?.map(({ message }) => message)).toEqual([
      'the P/E discount on 2024-01-05 is that of A (25.0%); B (10.0%) has one too: choose by --set signals.valuation.provider=NAME',
    ]);
    expect(on(day, pair('2024-01-05', 20, 15)).warnings).toEqual([]);
  });

  test('are chosen by a setting, without a warning', () => {
    expect(on(day, [...one, ...both], { ...defaults, provider: 'A' })).toMatchObject({
      value: 0.25,
      warnings: [],
      evidence: { provider: 'A', observations: 1 },
    });
    expect(on(day, both, { ...defaults, provider: 'C' })).toMatchObject({ value: Number.NaN });
  });

  test('give way to the command line', () => {
    const typed = pair('2024-01-05', 20, 19, { provider: 'command line' }).map((one) => ({ ...one, byHand: true }));
    expect(on(day, [...typed, ...both])).toMatchObject({ evidence: { provider: 'command line' }, warnings: [] });
  });
});
