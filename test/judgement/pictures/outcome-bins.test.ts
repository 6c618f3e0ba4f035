import { expect, test } from 'vitest';
import { evaluate } from '../../../src/judgement/evaluation.ts';
import { outcomeBins } from '../../../src/judgement/pictures/outcome-bins.ts';
import { marketOf } from '../../helpers/markets/markets.ts';

/** Bins of such outcomes after the first sessions, with their verdicts: small is even with large until the 127th session. */
function binsOf(outcomes: readonly number[], codes: readonly number[]) {
  const flat = new Float64Array(127).fill(100);
  const small = [...flat, ...outcomes.map((x) => 100 * Math.exp(x))];
  const large = small.map(() => 100);
  const evaluation = evaluate(marketOf({ large, small, growth: large }));
  const state = Uint8Array.from(small, (_, t) => codes[t] ?? 4);
  return outcomeBins({ ...evaluation, pricesAlone: { ...evaluation.pricesAlone, state } });
}

/** Bins with anything in them. */
const filled = (counts: readonly number[]) => counts.flatMap((count, i) => (count > 0 ? [[i, count]] : []));

test('24 bins of two points lie around zero', () => {
  const { from, width, horizon } = binsOf([0], [4]);
  expect(binsOf([0], [4]).all).toEqual(Array.from({ length: 24 }, (_, i) => (i === 12 ? 1 : 0)));
  expect([horizon, width, from.length]).toEqual([126, 0.02, 24]);
  expect(from.map((edge) => Math.round(100 * edge))).toEqual(Array.from({ length: 24 }, (_, i) => 2 * i - 24));
});

test.each([
  [
    'a value on an edge belongs to the bin above',
    [0, 0.02, -0.02, 0.06],
    [
      [11, 1],
      [12, 1],
      [13, 1],
      [15, 1],
    ],
  ],
  [
    'a value below an edge belongs to the bin below',
    [-0.0001, 0.0199, 0.0599],
    [
      [11, 1],
      [12, 1],
      [14, 1],
    ],
  ],
  [
    'the outermost bins have no end',
    [-5, -0.3, -0.2201, -0.2199, 0.2199, 0.2201, 0.3, 5],
    [
      [0, 3],
      [1, 1],
      [22, 1],
      [23, 3],
    ],
  ],
] as const)('%s', (_, outcomes, expected) => {
  expect(filled(binsOf(outcomes, [4, 4, 4, 4, 4, 4, 4, 4]).all)).toEqual(expected);
});

test('each verdict has its own, and sessions without one are in none', () => {
  const { all, byState } = binsOf([0.01, 0.01, 0.03, -0.01, 0.05, 0.01], [4, 3, 4, 2, 1, 0]);
  expect(filled(all)).toEqual([
    [11, 1],
    [12, 2],
    [13, 1],
    [14, 1],
  ]);
  expect(Object.entries(byState).map(([state, counts]) => [state, filled(counts)])).toEqual([
    [
      'breakout',
      [
        [12, 1],
        [13, 1],
      ],
    ],
    ['relief-rally', [[12, 1]]],
    ['undecided', [[11, 1]]],
    ['no-rotation', [[14, 1]]],
  ]);
});
