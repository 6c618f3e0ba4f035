import { describe, expect, test } from 'vitest';
import type { Band } from '../../../src/signals/correlation/evidence.ts';
import { bandScores, correlation, publishedBand, rollingRho } from '../../../src/signals/correlation/signal.ts';
import * as z from '../../../src/zod.ts';
import { marketOf, priced } from '../../helpers/markets/markets.ts';
import { stillMarkets } from '../../helpers/markets/still-markets.ts';

const { NaN: unknown } = Number;

/** Two patterns of four returns that have nothing in common. */
const x = [0.01, -0.01, 0.01, -0.01];
const u = [0.01, 0.01, -0.01, -0.01];

/** A market of `sessions` rows in which any four returns running have the correlation `rho`. */
function correlated(rho: number, sessions = 9) {
  const rest = Math.sqrt(1 - rho ** 2);
  const large = Array.from({ length: sessions - 1 }, (_, i) => x[i % 4] ?? 0);
  const small = large.map((move, i) => rho * move + rest * (u[i % 4] ?? 0));
  return marketOf({ large: priced(3000, large), small: priced(1500, small), growth: priced(9000, large) });
}

const columnsOf = (rho: number, band: Band | 'observed' = publishedBand) =>
  correlation.columns(correlated(rho), { window: 4, band });

describe('correlation', () => {
  test.each([0.6, 0.8, 0.855, 0.95, -0.3, 0])('returns that share %d of their moves have that correlation', (rho) => {
    expect(columnsOf(rho).value[8]).toBeCloseTo(rho, 11);
  });

  test('a window of 4 returns is full on the fifth session', () => {
    const { value, score } = columnsOf(0.8);
    expect(Array.from(value, Number.isNaN)).toEqual([true, true, true, true, false, false, false, false, false]);
    expect(Array.from(score, Number.isNaN)).toEqual(Array.from(value, Number.isNaN));
  });

  test('252 returns are needed by default', () => {
    const { score } = correlation.columns(correlated(0.8, 260), correlation.defaults);
    expect(score.findIndex((value) => !Number.isNaN(value))).toBe(252);
  });

  test.each([
    [0.95, -1],
    [0.855, 0],
    [0.76, 1],
    [0.8075, 0.5],
    [0.97, -1],
    [0.7, 1],
  ])('%d in the published band scores %d', (rho, score) => {
    expect(bandScores(Float64Array.of(rho), publishedBand)[0]).toBeCloseTo(score, 12);
  });

  test('an unknown correlation has no score, nor has one in a band that is a point', () => {
    expect(bandScores(Float64Array.of(unknown), publishedBand)[0]).toBeNaN();
    expect(bandScores(Float64Array.of(0.7, 0.8, 0.9), [0.8, 0.8]).every(Number.isNaN)).toBe(true);
  });
});

describe('the observed band', () => {
  const rho = Float64Array.of(...Array(100).fill(0.6), ...Array(151).fill(0.9), 0.75, unknown, 0.825, 0.5);
  const scores = bandScores(rho, 'observed');

  test('is unknown before 252 known values, a gap not counted', () => {
    expect(scores.findIndex((score) => !Number.isNaN(score))).toBe(251);
    expect(scores[252]).toBeNaN();
  });

  test('runs from the lowest to the highest of them, today included', () => {
    expect(scores[251]).toBeCloseTo(0, 12); // the middle of 0.6 to 0.9
    expect(scores[253]).toBeCloseTo(-0.5, 12); // three quarters of the way
    expect(scores[254]).toBe(1); // a new low
  });

  test('ignores values more than 1,260 back', () => {
    const long = Float64Array.of(0.1, ...Array(1258).fill(0.7), 0.9, 0.8);
    expect(bandScores(long, 'observed')[1259]).toBe(-1);
    expect(bandScores(long, 'observed')[1260]).toBeCloseTo(0, 12);
  });

  test('is NaN if the ends are equal within the tolerance', () => {
    expect(bandScores(new Float64Array(300).fill(0.8), 'observed').every(Number.isNaN)).toBe(true);
    const tiny = Float64Array.from({ length: 300 }, (_, t) => 0.8 + (t % 3) * 3e-13);
    expect(bandScores(tiny, 'observed').every(Number.isNaN)).toBe(true);
  });
});

describe('a correlation is unknown', () => {
  const wiggle = (size: number) => Float64Array.from({ length: 12 }, (_, i) => (i % 3 === 0 ? size : -size / 2));
  const other = Float64Array.from({ length: 12 }, (_, i) => ((i * 7) % 5) / 100);

  test('where a side moves only within the tolerance', () => {
    expect(rollingRho(wiggle(1e-13), other, 4).every(Number.isNaN)).toBe(true);
    expect(rollingRho(other, wiggle(1e-13), 4).every(Number.isNaN)).toBe(true);
    expect(rollingRho(wiggle(1e-9), other, 4).filter(Number.isNaN)).toHaveLength(3);
  });

  test('only while the still stretch fills the window', () => {
    const halted = Float64Array.of(0.01, -0.02, 0, 0, 0, 0, 0, 0.03, 0, 0.01, -0.01, 0.01);
    const known = Array.from(rollingRho(halted, other, 4), (rho) => !Number.isNaN(rho));
    expect(known).toEqual([...Array(3).fill(false), true, true, false, false, ...Array(5).fill(true)]);
  });

  test.each([
    ['S frozen', 'no spread to correlate: the S&P 500 hardly moves, or the band is a point'],
    ['R frozen', 'no spread to correlate: the Russell 2000 hardly moves, or the band is a point'],
  ] as const)('%s, with its reason', (name, reason) => {
    const market = stillMarkets[name];
    const columns = correlation.columns(market, correlation.defaults);
    expect(correlation.reading(columns, 800, market, correlation.defaults)).toMatchObject({
      because: 'unknown',
      reason,
    });
  });

  test.each([
    ['published', publishedBand, 252, 253],
    ['observed', 'observed', 502, 504],
  ] as const)('with too few sessions for the %s band, and says how many it needs', (_, band, t, needed) => {
    const market = correlated(0.8, 600);
    const columns = correlation.columns(market, { window: 252, band });
    const row = t - 1;
    expect(correlation.reading(columns, row, market, { window: 252, band }).reason).toBe(
      `needs ${needed} common sessions, has ${row + 1}`,
    );
  });
});

describe('what a correlation says', () => {
  const say = (rho: number, band: Band = publishedBand) => {
    const market = correlated(rho);
    const params = { window: 4, band };
    return correlation.reading(correlation.columns(market, params), 8, market, params);
  };

  test.each([
    [0.97, '0.970, above range 0.76-0.95'],
    [0.9, '0.900, upper half of range 0.76-0.95'],
    [0.8, '0.800, lower half of range 0.76-0.95'],
    [0.6, '0.600, below range 0.76-0.95'],
  ])('%d reads "%s"', (rho, because) => {
    expect(say(rho)).toMatchObject({ because, reason: null });
  });

  test('sessions since the upper half: 0 while in it, null if it never was', () => {
    const market = correlated(0.8);
    const since = (...score: number[]) => {
      const columns = { ...columnsOf(0.8), score: Float64Array.from(score) };
      return correlation.reading(columns, score.length - 1, market, { window: 4, band: publishedBand }).evidence;
    };
    expect(since(unknown, 0.4, 0)).toMatchObject({ sessionsSinceUpperHalf: 0 });
    expect(since(-0.4, 0.4, 0.1)).toMatchObject({ sessionsSinceUpperHalf: 2 });
    expect(since(unknown, 0.4, 0.1)).toMatchObject({ sessionsSinceUpperHalf: null });
  });

  test('the observed band is shown beside the published one, with a note if their signs differ', () => {
    // 300 sessions of 0.96 and then some of 0.88 to 0.9: high by publication, low by its own five years.
    const rho = Float64Array.of(...Array(300).fill(0.96), 0.88, 0.9);
    const market = correlated(0.8, 302);
    const columns = { ...correlation.columns(market, { window: 4, band: publishedBand }), value: rho };
    const score = bandScores(rho, publishedBand);
    const { evidence } = correlation.reading({ ...columns, score }, 301, market, correlation.defaults);
    expect(evidence).toMatchObject({ observedBand: [0.88, 0.96], signsDiffer: true, percentile: 1.5 / 302 });
    expect(evidence.observedScore).toBeCloseTo(0.5, 12);
    expect(evidence.change21).toBeCloseTo(-0.06, 12);
  });

  test('the leader is the side that gained more over 63 sessions', () => {
    const steps = (step: number) => priced(100, new Float64Array(64).fill(step));
    const leader = (large: number, small: number) => {
      const market = marketOf({ large: steps(large), small: steps(small), growth: steps(0.01) });
      const columns = correlation.columns(market, correlation.defaults);
      const at = (t: number) => correlation.reading(columns, t, market, correlation.defaults).evidence.leader63;
      return [at(62), at(63)];
    };
    expect(leader(0.001, 0.002)).toEqual([null, 'small']);
    // All of it on the first of the 63 sessions.
    const jump = marketOf({ large: steps(0), small: [90, ...steps(0).subarray(1)], growth: steps(0.01) });
    const columns = correlation.columns(jump, correlation.defaults);
    expect(correlation.reading(columns, 63, jump, correlation.defaults).evidence.leader63).toBe('small');
    expect(leader(0.002, -0.001)).toEqual([null, 'large']);
    expect(leader(0.001, 0.001)).toEqual([null, null]);
  });
});

test('the evidence has correlations over 63 and 126 sessions beside that of the window', () => {
  const market = correlated(0.8, 140);
  const columns = correlation.columns(market, { window: 4, band: publishedBand });
  const over = (t: number) => correlation.reading(columns, t, market, correlation.defaults).evidence;
  expect(over(62).over63).toBeNaN();
  expect(over(64).over63).toBeCloseTo(0.8, 2); // 63 is not a multiple of the pattern's 4 sessions
  expect(over(125).over126).toBeNaN();
  expect(over(126).over126).toBeCloseTo(0.8, 2);
});

test('the change is that of 21 sessions', () => {
  const market = correlated(0.8, 30);
  const value = Float64Array.from({ length: 30 }, (_, t) => t ** 2 / 1000);
  const columns = { ...correlation.columns(market, correlation.defaults), value };
  const { change21 } = correlation.reading(columns, 29, market, correlation.defaults).evidence;
  expect(change21).toBeCloseTo((29 ** 2 - 8 ** 2) / 1000, 12);
});

test.each([
  [{ window: 10 }, true],
  [{ window: 9 }, false],
  [{ window: 2520 }, true],
  [{ window: 2521 }, false],
  [{ window: 63.5 }, false],
  [{ band: 'observed' }, true],
  [{ band: 'published' }, false],
  [{ band: [-1, 1] }, true],
  [{ band: [-1.1, 1] }, false],
  [{ band: [-1, 1.1] }, false],
  [{ band: [0.95, 0.76] }, false],
  [{ band: [0.8, 0.8] }, false],
  [{ band: [0.7] }, false],
  [{ band: [0.7, 0.8, 0.9] }, false],
])('parameters %j are permitted: %s', (given, permitted) => {
  expect(correlation.params(z).safeParse({ ...correlation.defaults, ...given }).success).toBe(permitted);
});

test('what it answers to is the correlation at which it has a score', () => {
  const market = correlated(0.8);
  const params = { window: 4, band: publishedBand };
  const response = correlation.turningPoints?.(correlation.columns(market, params), 8, market, params);
  for (const score of [-1, -0.25, 0, 0.7]) {
    const rho = response?.kind === 'continuous' ? response.at(score) : unknown;
    expect(bandScores(Float64Array.of(rho), publishedBand)[0]).toBeCloseTo(score, 12);
  }
});
