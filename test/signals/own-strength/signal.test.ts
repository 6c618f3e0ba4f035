import { describe, expect, test } from 'vitest';
import { ownStrength } from '../../../src/signals/own-strength/signal.ts';
import * as z from '../../../src/zod.ts';
import { marketOf, priced } from '../../helpers/markets/markets.ts';
import { randomMarket } from '../../helpers/markets/random-market.ts';
import { stillMarkets } from '../../helpers/markets/still-markets.ts';

const { defaults } = ownStrength;

/** A market that moves by such returns. */
const moving = (large: readonly number[], small: readonly number[]) =>
  marketOf({ large: priced(3000, large), small: priced(1500, small), growth: priced(9000, large) });

// The line of the regression's own table, in percent: 0.7 + 1.2 x, residual deviation sqrt(0.9).
const market = moving([0, 0.01, 0.02, 0.03], [0.01, 0.02, 0.02, 0.05]);
const byHand = 0.7 / Math.sqrt(0.9 * (1 / 4 + 1.5 ** 2 / 5));

describe('the score', () => {
  test('is half the t of alpha', () => {
    const { value, score, alpha, beta } = ownStrength.columns(market, { window: 4 });
    expect(value[4]).toBeCloseTo(byHand, 9);
    expect(score[4]).toBeCloseTo(byHand / 2, 9);
    expect([alpha[4], beta[4]]).toEqual([expect.closeTo(0.007, 12), expect.closeTo(1.2, 9)]);
    expect(score.slice(0, 4)).toEqual(new Float64Array(4).fill(Number.NaN));
  });

  test('is clamped to -1 and 1', () => {
    // 1 % a day beyond beta, and hardly any noise around it.
    const large = Array.from({ length: 30 }, (_, t) => 0.01 * Math.sin(t));
    const ahead = (by: number) =>
      moving(
        large,
        large.map((move, t) => by + 1.1 * move + 1e-4 * Math.cos(5 * t)),
      );
    const of = (by: number) => ownStrength.columns(ahead(by), { window: 20 }).score[25];
    expect([of(0.01), of(-0.01)]).toEqual([1, -1]);
  });

  test('needs 64 sessions by default, and says so', () => {
    const random = marketOf(randomMarket({ seed: 3, sessions: 100 }));
    const columns = ownStrength.columns(random, defaults);
    expect(columns.score.findIndex((x) => !Number.isNaN(x))).toBe(63);
    expect(ownStrength.reading(columns, 62, random, defaults)).toMatchObject({
      because: 'unknown',
      reason: 'needs 64 common sessions, has 63',
      evidence: { alpha: Number.NaN, beta: Number.NaN, idiosyncraticShare: Number.NaN },
    });
  });

  test.each([
    'flat',
    'flat with noise',
    'R = S',
    'R = 0.37 S',
    'R = 0.37 S with noise',
    'S frozen',
    'R frozen',
  ] as const)('%s: unknown, with its reason', (name) => {
    const still = stillMarkets[name];
    const columns = ownStrength.columns(still, defaults);
    expect(columns.score.every(Number.isNaN)).toBe(true);
    const { reason } = ownStrength.reading(columns, 800, still, defaults);
    expect(reason).toBe('no regression: the S&P 500 or the Russell 2000 hardly moves, or they move as one');
    expect(ownStrength.turningPoints?.(columns, 800, still, defaults)).toBeNull();
  });
});

test('its words and figures: alpha by the year, beta, and the share that the large index leaves unexplained', () => {
  const columns = ownStrength.columns(market, { window: 4 });
  const { because, reason, evidence } = ownStrength.reading(columns, 4, market, { window: 4 });
  expect([because, reason]).toEqual(['alpha +176.4% a year, t-stat 0.88', null]);
  // Squares of y: 9; explained: 36/5.
  expect(evidence).toEqual({
    window: 4,
    alpha: expect.closeTo(0.007 * 252, 9),
    beta: expect.closeTo(1.2, 9),
    idiosyncraticShare: expect.closeTo(1 - 7.2 / 9, 9),
  });
});

test('what it answers to is the next close of the small index, the large one staying where it is', () => {
  const random = marketOf(randomMarket({ seed: 9, sessions: 120 }));
  const columns = ownStrength.columns(random, defaults);
  const response = ownStrength.turningPoints?.(columns, 119, random, defaults);
  if (response?.kind !== 'continuous') throw new Error('no level');
  expect(response.quantity).toBe('small');
  for (const score of [-0.4, -0.1, 0, 0.2]) {
    const next = marketOf({
      large: [...random.large, random.large[119] ?? 0],
      small: [...random.small, response.at(score)],
      growth: [...random.growth, 9000],
    });
    expect(ownStrength.columns(next, defaults).score[120], `score ${score}`).toBeCloseTo(score, 9);
  }
});

test.each([
  [10, true],
  [9, false],
  [2520, true],
  [2521, false],
  [63.5, false],
])('a window of %d is permitted: %s', (window, permitted) => {
  expect(ownStrength.params(z).safeParse({ window }).success).toBe(permitted);
});
