import { expect, test } from 'vitest';
import {
  differencesAt,
  type FlaggedRuns,
  shiftedDifferences,
  shiftsBetween,
} from '../../../src/stats/inference/circular-shifts.ts';
import { mean } from '../../../src/stats/moments.ts';
import { seededRandom } from '../../../src/stats/random.ts';

/** The definition: the conditional mean at one shift, row by row. */
function byRows(x: Float64Array, flagged: readonly boolean[], k: number): number {
  const rows = flagged.flatMap((flag, t) => (flag ? [x[(t + k) % x.length] ?? 0] : []));
  return rows.reduce((sum, value) => sum + value, 0) / rows.length - mean(x);
}

const runsOf = (flagged: readonly boolean[]): FlaggedRuns => ({
  starts: Int32Array.from(flagged.flatMap((flag, t) => (flag && !flagged[t - 1] ? [t] : []))),
  ends: Int32Array.from(flagged.flatMap((flag, t) => (flag && !flagged[t + 1] ? [t + 1] : []))),
});

/** n codes from 0 to 2, in runs. */
function codesOf(n: number, random: () => number): number[] {
  let code = 0;
  return Array.from({ length: n }, () => {
    if (random() < 0.15) code = Math.floor(3 * random());
    return code;
  });
}

test('shifts go from the smallest to the largest in equal steps, about as many as wanted', () => {
  expect(shiftsBetween(21, 40, 10)).toEqual({ first: 21, step: 2, count: 10 });
  expect(shiftsBetween(21, 41, 10)).toEqual({ first: 21, step: 2, count: 11 });
  expect(shiftsBetween(21, 40, 1000)).toEqual({ first: 21, step: 1, count: 20 });
  expect(shiftsBetween(21, 21, 5)).toEqual({ first: 21, step: 1, count: 1 });
  expect(shiftsBetween(21, 20, 5)).toEqual({ first: 0, step: 1, count: 0 });
  expect(shiftsBetween(21, 15, 5).count).toBe(0);
  expect(() => shiftsBetween(-1, 20, 5)).toThrow(RangeError);
  expect(() => shiftsBetween(1, 20, 0)).toThrow(RangeError);
});

test.each([
  [200, 21, 5],
  [203, 25, 1],
  [97, 0, 3],
  [60, 30, 7],
])('of %d rows from shift %d in steps of %d, each difference is the definition', (n, first, step) => {
  const random = seededRandom(9);
  const x = Float64Array.from({ length: n }, () => random() - 0.4);
  const codes = codesOf(n, random);
  const shifts = { first, step, count: Math.floor((n - first) / step) + 1 };
  // All groups have every row between them; the first two do not.
  for (const groups of [[0, 1, 2], [0, 1], [2]]) {
    const flags = groups.map((own) => codes.map((code) => code === own));
    const found = shiftedDifferences({ values: x, mean: mean(x) }, flags.map(runsOf), shifts);
    flags.forEach((flagged, i) => {
      const expected = Array.from({ length: shifts.count }, (_, j) => byRows(x, flagged, first + j * step));
      expect([...(found[i] ?? [])], `group ${i}`).toEqual(expected.map((value) => expect.closeTo(value, 12)));
    });
  }
});

test('a group without a row has no mean; no shift, no difference', () => {
  const none = { starts: new Int32Array(), ends: new Int32Array() };
  const x = { values: Float64Array.of(1, 2, 3), mean: 2 };
  expect([...(shiftedDifferences(x, [none], { first: 0, step: 1, count: 2 })[0] ?? [])]).toEqual([
    Number.NaN,
    Number.NaN,
  ]);
  expect(shiftedDifferences(x, [none], { first: 0, step: 1, count: 0 })).toEqual([new Float64Array()]);
});

test('at shifts of your own choice, in any order, the differences are the definition; at 0 they are not shifted', () => {
  const random = seededRandom(4);
  const x = Float64Array.from({ length: 90 }, () => random() - 0.4);
  const codes = codesOf(90, random);
  const flags = [0, 1].map((own) => codes.map((code) => code === own));
  const shifts = Int32Array.of(0, 90, 7, 63, 7, 1);
  const found = differencesAt({ values: x, mean: mean(x) }, flags.map(runsOf), shifts);
  flags.forEach((flagged, i) => {
    shifts.forEach((k, at) => {
      expect(found[i]?.[at]).toBeCloseTo(byRows(x, flagged, k), 12);
    });
  });
  const none = { starts: new Int32Array(), ends: new Int32Array() };
  expect(differencesAt({ values: x, mean: mean(x) }, [none], shifts)[0]).toEqual(new Float64Array(6).fill(Number.NaN));
});
