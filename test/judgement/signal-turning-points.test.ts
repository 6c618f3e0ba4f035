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
