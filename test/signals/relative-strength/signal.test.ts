import { describe, expect, test } from 'vitest';
import { relativeStrength } from '../../../src/signals/relative-strength/signal.ts';
import * as z from '../../../src/zod.ts';
import { marketOf } from '../../helpers/markets/markets.ts';
import { stillMarkets } from '../../helpers/markets/still-markets.ts';

const { defaults } = relativeStrength;

/** A market of which the log ratio of small to large goes along the given path. */
const along = (...path: number[]) => {
  const large = path.map((_, t) => 3000 + (t % 7));
  return marketOf({ large, small: path.map((q, t) => (large[t] ?? 0) * Math.exp(q)), growth: large });
};

const columnsOf = (lookback: number, ...path: number[]) => relativeStrength.columns(along(...path), { lookback });

describe('the score', () => {
  test('is half the deviations from the mean of the window, today included', () => {
    const { value, score } = columnsOf(3, 0, 0.01, 0.02, 0.01, 0.03);
    // (0, 1, 2): mean 1, deviation 1; (1, 2, 1): 4/3, 1/sqrt(3); (2, 1, 3): 2, 1.
    const z = [NaN, NaN, 1, -1 / Math.sqrt(3), 1];
    expect(Array.from(value)).toEqual(z.map((x) => (Number.isNaN(x) ? x : expect.closeTo(x, 9))));
    expect(Array.from(score)).toEqual(z.map((x) => (Number.isNaN(x) ? x : expect.closeTo(x / 2, 9))));
  });

  test('is clamped to -1 and 1', () => {
    // Nineteen 0 and one 1: mean 0.05, deviation sqrt(0.05).
    const { value, score } = columnsOf(20, ...Array(19).fill(0), 1);
    expect(value[19]).toBeCloseTo(0.95 / Math.sqrt(0.05), 9);
    expect(score[19]).toBe(1);
    expect(columnsOf(20, ...Array(19).fill(0), -1).score[19]).toBe(-1);
  });

  test('needs 252 sessions by default, and says so', () => {
    const market = stillMarkets['S frozen'];
    const columns = relativeStrength.columns(market, defaults);
    expect(columns.score.findIndex((x) => !Number.isNaN(x))).toBe(251);
    expect(relativeStrength.reading(columns, 250, market, defaults)).toMatchObject({
      because: 'unknown',
      reason: 'needs 252 common sessions, has 251',
    });
  });

  test.each(['flat', 'R = S', 'R = 0.37 S', 'R = 0.37 S with noise'] as const)(
    '%s: unknown, with its reason',
    (name) => {
      const market = stillMarkets[name];
      const columns = relativeStrength.columns(market, defaults);
      expect(columns.score.every(Number.isNaN)).toBe(true);
      expect(relativeStrength.reading(columns, 800, market, defaults)).toMatchObject({
        reason: 'the ratio has not moved for a year',
        evidence: { quadrant: null, change21: 0 },
      });
    },
  );
});

describe('the quadrant', () => {
  const line = (from: number, to: number, count: number) =>
    Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
  const quadrant = (...path: number[]) => {
    const market = along(...path);
    const columns = relativeStrength.columns(market, { lookback: 10 });
    return relativeStrength.reading(columns, path.length - 1, market, { lookback: 10 });
  };

  test.each([
    ['leading', 'above its ten sessions, above 21 sessions ago', line(0, 0.3, 30)],
    ['weakening', 'above its ten sessions, below 21 sessions ago', [...line(0.5, 0, 20), ...line(0, 0.1, 10)]],
    ['lagging', 'below its ten sessions, below 21 sessions ago', line(0.3, 0, 30)],
    ['improving', 'below its ten sessions, above 21 sessions ago', [...line(-0.5, 0, 20), ...line(0, -0.1, 10)]],
  ])('%s: %s', (expected, _, path) => {
    expect(quadrant(...path).evidence.quadrant).toBe(expected);
  });

  test('there is none if the level or the momentum is 0', () => {
    // Unchanged over 21 sessions.
    expect(quadrant(...line(0, 0.2, 9), 0.01, ...line(0.2, 0, 20), 0.01).evidence).toMatchObject({
      quadrant: null,
      change21: 0,
    });
    // Fewer than 22 sessions: no momentum.
    expect(quadrant(...line(0, 0.2, 21)).evidence).toMatchObject({ quadrant: null, change21: NaN });
    // Today at the mean of its ten sessions.
    const around = [-0.4, 0.4, -0.3, 0.3, -0.2, 0.2, -0.1, 0.1, 0, 0];
    expect(quadrant(...line(-0.5, -0.4, 20), ...around).evidence.quadrant).toBeNull();
    expect(quadrant(...line(-0.5, -0.4, 20), ...around.slice(0, 9), 0.01).evidence.quadrant).toBe('leading');
  });

  test.each([
    [line(0, 0.3, 30), 'Russell/S&P 1.5 sd above 1-year mean'],
    [line(0.3, 0, 30), 'Russell/S&P 1.5 sd below 1-year mean'],
  ])('its words name the side', (path, because) => {
    expect(quadrant(...path)).toMatchObject({ because, reason: null });
  });
});

describe('the evidence', () => {
  test('the peak is the first of the highest so far, not a later one', () => {
    const small = [1000, 1500, 1200, 1500, 1350, 1800];
    const large = small.map(() => 1000);
    const market = marketOf({ large, small, growth: large });
    const columns = relativeStrength.columns(market, { lookback: 3 });
    const evidence = (t: number) => relativeStrength.reading(columns, t, market, { lookback: 3 }).evidence;
    expect(evidence(4)).toMatchObject({ peakSince: '2010-06-01', peakOn: '2010-06-02' });
    expect(evidence(4).sincePeak).toBeCloseTo(1350 / 1500 - 1, 12);
    expect(evidence(5)).toMatchObject({ peakOn: '2010-06-08', sincePeak: 0 });
  });

  test('the excess is that of 756 sessions', () => {
    const large = [100, ...Array(756).fill(110)];
    const market = marketOf({ large, small: [50, ...Array(756).fill(75)], growth: large });
    const columns = relativeStrength.columns(market, defaults);
    const excess = (t: number) => relativeStrength.reading(columns, t, market, defaults).evidence.excess3y;
    expect(excess(755)).toBeNaN();
    expect(excess(756)).toBeCloseTo(0.5 - 0.1, 12);
  });
});

test('what it answers to is the next close of the small index, the large one staying where it is', () => {
  const path = [0, 0.01, 0.03, 0.02, 0.05];
  const market = along(...path);
  const columns = relativeStrength.columns(market, { lookback: 4 });
  const response = relativeStrength.turningPoints?.(columns, 4, market, { lookback: 4 });
  const large = market.large[4] ?? NaN;
  for (const score of [-0.6, -0.25, 0, 0.4, 0.7]) {
    const small = response?.kind === 'continuous' ? response.at(score) : NaN;
    const next = [...path.slice(2), Math.log(small / large)];
    expect(columnsOf(4, ...next).score[3], `score ${score}`).toBeCloseTo(score, 9);
  }
});

test.each([
  [20, true],
  [19, false],
  [2520, true],
  [2521, false],
  [252.5, false],
])('a lookback of %d is permitted: %s', (lookback, permitted) => {
  expect(relativeStrength.params(z).safeParse({ lookback }).success).toBe(permitted);
});

test('a score that no close gives has no level: of 4 values none is more than 1.5 deviations from their mean', () => {
  const market = along(0, 0.01, 0.03, 0.02, 0.05);
  const response = relativeStrength.turningPoints?.(columnsOf(4, 0, 0.01, 0.03, 0.02, 0.05), 4, market, {
    lookback: 4,
  });
  const at = (score: number) => (response?.kind === 'continuous' ? response.at(score) : 0);
  expect([at(0.74), at(0.76), at(-0.76)].map(Number.isNaN)).toEqual([false, true, true]);
});
