import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../src/judgement/evaluation.ts';
import { turningPoints } from '../../src/judgement/turning-points.ts';
import { usualRules } from '../../src/judgement/verdict/rules.ts';
import { verdictColumns } from '../../src/judgement/verdict/verdict.ts';
import type { TurningPoints } from '../../src/signals/signal.ts';
import { marketOf } from '../helpers/markets/markets.ts';
import { groundsOf, runOf } from '../helpers/processes/runs.ts';

const closes = { large: 100, small: 200, growth: 400 };

/** One signal with that score, and such a response to the next close: the composite is its score. */
function evaluated(score: number, response: TurningPoints | null, { value = score, now = closes } = {}): Evaluation {
  const run = runOf([score]);
  const signal = { ...run.signal, turningPoints: () => response };
  const grounds = groundsOf([{ ...run, signal, columns: { ...run.columns, value: Float64Array.of(value) } }]);
  const verdict = verdictColumns(grounds);
  const market = marketOf({ large: [now.large], small: [now.small], growth: [now.growth] });
  return {
    ...grounds,
    verdict,
    pricesAlone: verdict,
    withoutByHand: null,
    rules: usualRules,
    market,
    t: 0,
    staleBy: null,
  };
}

type Options = Parameters<typeof evaluated>[2];
const figures = (score: number, response: TurningPoints | null, options?: Options) =>
  turningPoints(evaluated(score, response, options)).map(({ direction, level }) => [
    direction,
    level?.value,
    level?.move,
  ]);

const near = (x: number) => expect.closeTo(x, 12);
const continuous = (quantity: TurningPoints['quantity'], at: (score: number) => number): TurningPoints => ({
  ...{ quantity, kind: 'continuous' },
  at,
});

describe('a score that moves with its figure', () => {
  test('turns a breakout at the figure of +0.10, and an undecided verdict at those of +0.20 and -0.20', () => {
    const large = continuous('large', (score) => 90 + 100 * score);
    expect(figures(0.3, large)).toEqual([['below', near(100), near(0)]]);
    expect(figures(0, large)).toEqual([['above', near(110), near(0.1)]]);
    expect(
      figures(
        0,
        continuous('large', (score) => 100 + 50 * score),
      ),
    ).toEqual([
      ['above', near(110), near(0.1)],
      ['below', near(90), near(-0.1)],
    ]);
  });

  test.each([
    ['large', 100],
    ['small', 200],
    ['growth', 400],
  ] as const)('is of the %s index: its move is a fraction of %d, of a fifth at most', (quantity, now) => {
    const at = (figure: number) =>
      figures(
        0.3,
        continuous(quantity, () => figure),
      );
    expect(at(0.81 * now)).toEqual([['below', near(0.81 * now), near(-0.19)]]);
    expect(at(1.19 * now)).toEqual([['below', near(1.19 * now), near(0.19)]]);
    expect([at(0.79 * now), at(1.21 * now), at(Number.NaN)]).toEqual([[], [], []]);
  });

  test.each([
    ['correlation', 0.04, 0.06],
    ['discount', 0.99, 1.01],
  ] as const)('is of a %s: its move is the difference, of %d but not of %d', (quantity, within, beyond) => {
    const at = (move: number) =>
      figures(
        0.3,
        continuous(quantity, () => 0.5 + move),
        { value: 0.5 },
      );
    expect(at(within)).toEqual([['below', near(0.5 + within), near(within)]]);
    expect(at(-within)).toEqual([['below', near(0.5 - within), near(-within)]]);
    expect([at(beyond), at(-beyond)]).toEqual([[], []]);
  });
});

describe('a score in steps', () => {
  const stepsWith = (...steps: readonly (readonly [from: number, score: number])[]): TurningPoints => ({
    ...{ quantity: 'large', kind: 'steps' },
    steps: steps.map(([from, score]) => ({ from, score })),
  });
  const at = (large: number) => ({ now: { ...closes, large } });

  test('turns upwards from the first step above that is enough', () => {
    const steps = stepsWith([0, 0], [99, 0.5], [101, 0.19], [103, 0.2], [104, 0.9]);
    expect(figures(0, steps)).toEqual([['above', 103, near(0.03)]]);
    // On the edge of a step that step is today's.
    expect(figures(0, steps, at(103))).toEqual([['above', 104, near(104 / 103 - 1)]]);
    expect(figures(0, stepsWith([0, 0], [103, 0.1]))).toEqual([]);
  });

  test('turns downwards at the end of the nearest step below that is enough', () => {
    const steps = stepsWith([0, -0.9], [95, -0.21], [97, -0.2], [98, 0], [104, -0.9]);
    expect(figures(0, steps)).toEqual([['below', 97, near(-0.03)]]);
    // Today's own step is not below, the one before it is, also on the edge.
    expect(figures(0, steps, at(97))).toEqual([['below', 97, near(0)]]);
    expect(figures(0, steps, at(96.5))).toEqual([['below', 95, near(95 / 96.5 - 1)]]);
    expect(figures(0, stepsWith([0, -0.1], [98, 0]))).toEqual([]);
  });

  test('has nothing beyond its first step, nor without any', () => {
    expect(figures(0, stepsWith([99, 0], [104, 0.9]))).toEqual([['above', 104, near(0.04)]]);
    expect(figures(0, stepsWith())).toEqual([]);
  });

  test('holds the last step however high', () => {
    expect(figures(0.5, stepsWith([0, 0], [98, 0.5]))).toEqual([['below', 98, near(-0.02)]]);
  });
});

test('a signal whose response is unknown has no turning point; one that no price moves has it without a level', () => {
  expect(figures(0.3, null)).toEqual([]);
  const { runs, ...others } = evaluated(0.3, null);
  const still = runs.map((run) => {
    const { turningPoints: _, ...signal } = run.signal;
    return { ...run, signal };
  });
  expect(turningPoints({ ...others, runs: still })).toMatchObject([
    { direction: 'below', score: near(0.1), level: null },
  ]);
});
