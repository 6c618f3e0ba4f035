import { describe, expect, it } from 'vitest';
import { signalTurningPoints } from '../../src/judgement/signal-turning-points.ts';
import type { TurningPoints } from '../../src/signals/signal.ts';
import { randomMarket } from '../helpers/markets/random-market.ts';

const market = { ...randomMarket({ seed: 1, sessions: 2 }), large: Float64Array.of(90, 100) };

const steps: TurningPoints = {
  quantity: 'large',
  kind: 'steps',
  steps: [
    { from: 0, score: -0.5 },
    { from: 97, score: 0 },
    { from: 98, score: 0.5 },
  ],
};

describe('signalTurningPoints(figures, market, t, value, score)', () => {
  it('finds the figures from which a score in steps differs, the nearest first', () => {
    expect(signalTurningPoints(steps, market, 1, Number.NaN, 0.5)).toEqual([
      { quantity: 'large', direction: 'below', value: 98, move: 98 / 100 - 1, stance: 'neutral', score: 0 },
      { quantity: 'large', direction: 'below', value: 97, move: 97 / 100 - 1, stance: 'relief-rally', score: -0.5 },
    ]);
  });

  it('finds steps above as well as below', () => {
    const below = { ...market, large: Float64Array.of(90, 97.5) };
    expect(
      signalTurningPoints(steps, below, 1, Number.NaN, 0).map(({ direction, value }) => [direction, value]),
    ).toEqual([
      ['above', 98],
      ['below', 97],
    ]);
  });

  it('skips a step between equal scores', () => {
    const flat: TurningPoints = {
      ...steps,
      steps: [
        { from: 0, score: -1 },
        { from: 97, score: -1 },
        { from: 98, score: 1 },
      ],
    };
    expect(signalTurningPoints(flat, market, 1, Number.NaN, 1).map(({ value }) => value)).toEqual([98]);
  });

  it('finds the two limits of a score that moves with its figure', () => {
    const line: TurningPoints = { quantity: 'large', kind: 'continuous', at: (score) => 100 + 10 * score };
    const read = (score: number) =>
      signalTurningPoints(line, market, 1, 0, score).map(({ value, stance }) => [value, stance]);
    expect(read(0)).toEqual([
      [102.5, 'breakout'],
      [97.5, 'relief-rally'],
    ]);
    expect(read(0.8)).toEqual([
      [102.5, 'neutral'],
      [97.5, 'relief-rally'],
    ]);
    expect(read(-0.25)).toEqual([
      [102.5, 'breakout'],
      [97.5, 'neutral'],
    ]);
  });

  it('leaves out levels beyond the reach of one session', () => {
    const far: TurningPoints = { quantity: 'large', kind: 'continuous', at: (score) => 100 + 100 * score };
    expect(signalTurningPoints(far, market, 1, 0, 0)).toEqual([]);
    const rho: TurningPoints = { quantity: 'correlation', kind: 'continuous', at: (score) => 0.85 - 0.1 * score };
    expect(signalTurningPoints(rho, market, 1, 0.82, 0.3).map(({ value }) => value)).toEqual([0.825]);
    const none: TurningPoints = { quantity: 'small', kind: 'continuous', at: () => Number.NaN };
    expect(signalTurningPoints(none, market, 1, 0, 0)).toEqual([]);
  });
});

describe('steps on either side', () => {
  const at = (large: number, ...pairs: readonly (readonly [from: number, score: number])[]) =>
    signalTurningPoints(
      { quantity: 'large', kind: 'steps', steps: pairs.map(([from, score]) => ({ from, score })) },
      { ...market, large: Float64Array.of(90, large) },
      1,
      Number.NaN,
      0,
    ).map(({ direction, value, score }) => [direction, value, score]);

  it('finds the nearest first, be they above or below', () => {
    expect(at(100, [0, -1], [90, -0.5], [97, 0], [101, 0.5], [105, 1])).toEqual([
      ['above', 101, 0.5],
      ['below', 97, -0.5],
      ['above', 105, 1],
      ['below', 90, -1],
    ]);
  });

  it('takes the step of its edge as the one that holds', () => {
    expect(at(101, [0, 0], [101, 0.5], [105, 1])).toEqual([
      ['above', 101, 0],
      ['above', 105, 1],
    ]);
  });

  it('skips a step above between equal scores', () => {
    expect(at(100, [0, 0], [102, 0], [104, 1], [106, 1], [108, 0])).toEqual([
      ['above', 104, 1],
      ['above', 108, 0],
    ]);
  });

  it('finds the first step from below all of them', () => {
    expect(at(100, [101, 0.5], [105, 1])).toEqual([
      ['above', 101, 0.5],
      ['above', 105, 1],
    ]);
  });

  it('measures a discount by its difference, of a whole one at most', () => {
    const of = (figure: number) =>
      signalTurningPoints({ quantity: 'discount', kind: 'continuous', at: () => figure }, market, 1, 0.5, 0).map(
        ({ move }) => move,
      );
    expect(of(1.5)).toEqual([1, 1]);
    expect(of(1.51)).toEqual([]);
  });
});
