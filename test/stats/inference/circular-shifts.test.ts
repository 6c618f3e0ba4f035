import { expect, test } from 'vitest';
import { circularShiftPValues, type FlaggedRuns } from '../../../src/stats/inference/circular-shifts.ts';
import { mean } from '../../../src/stats/moments.ts';
import { seededRandom } from '../../../src/stats/random.ts';

/** The definition: every shift's conditional mean, row by row. */
function byRows(x: Float64Array, flagged: boolean[], least: number, step: number): number {
  const n = x.length;
  const all = mean(x);
  const difference = (k: number) => {
    const rows = flagged.flatMap((flag, t) => (flag ? [x[(t + k) % n] ?? 0] : []));
    return Math.abs(rows.reduce((sum, value) => sum + value - all, 0) / rows.length);
  };
  let [shifts, beyond] = [0, 0];
  for (let k = 1; k < n; k++) {
    if (k % step !== 0 || k < least || k > n - least) continue;
    shifts++;
    if (difference(k) >= difference(0) - 1e-12) beyond++;
  }
  return shifts === 0 ? Number.NaN : (1 + beyond) / (1 + shifts);
}

const circularShiftP = (x: { values: Float64Array; mean: number }, spells: FlaggedRuns, least: number, step?: number) =>
  circularShiftPValues(x, [spells], least, step)[0];

const spellsOf = (flagged: boolean[]) => ({
  starts: Int32Array.from(flagged.flatMap((flag, t) => (flag && !flagged[t - 1] ? [t] : []))),
  ends: Int32Array.from(flagged.flatMap((flag, t) => (flag && !flagged[t + 1] ? [t + 1] : []))),
});

test('it counts the shifts that the definition counts', () => {
  const random = seededRandom(9);
  for (const [n, least, step] of [
    [200, 21, 5],
    [203, 21, 5],
    [101, 25, 1],
    [97, 7, 3],
    [60, 30, 5],
  ] as const) {
    const x = Float64Array.from({ length: n }, () => random() - 0.4);
    let on = false;
    const flagged = Array.from({ length: n }, () => {
      if (random() < 0.1) on = !on;
      return on;
    });
    flagged[3] = true;
    expect(circularShiftP({ values: x, mean: mean(x) }, spellsOf(flagged), least, step), `${n} rows`).toBe(
      byRows(x, flagged, least, step),
    );
  }
});

test('a flag on every row is nothing special', () => {
  const x = Float64Array.from({ length: 100 }, (_, t) => Math.sin(t));
  const spells = { starts: Int32Array.of(0), ends: Int32Array.of(100) };
  expect(circularShiftP({ values: x, mean: mean(x) }, spells, 10)).toBe(1);
});

test('too short a column has no shift', () => {
  const x = new Float64Array(40).fill(1);
  const spells = { starts: Int32Array.of(0), ends: Int32Array.of(3) };
  expect(circularShiftP({ values: x, mean: 1 }, spells, 21)).toBeNaN();
});

test('no such shift, refused', () => {
  const spells = { starts: new Int32Array(0), ends: new Int32Array(0) };
  expect(() => circularShiftP({ values: new Float64Array(9), mean: 0 }, spells, 0)).toThrow(RangeError);
});

test('several groups of runs are each tested as if alone', () => {
  const x = Float64Array.from({ length: 300 }, (_, t) => Math.sin(t / 9) + t / 100);
  const [one, other] = [
    { starts: Int32Array.of(3, 90), ends: Int32Array.of(40, 120) },
    { starts: Int32Array.of(200), ends: Int32Array.of(290) },
  ];
  const given = { values: x, mean: mean(x) };
  expect(circularShiftPValues(given, [one, other], 21)).toEqual([
    circularShiftP(given, one, 21),
    circularShiftP(given, other, 21),
  ]);
});

test('groups that together have all rows are each tested as if alone', () => {
  const random = seededRandom(31);
  const values = Float64Array.from({ length: 411 }, () => random() - 0.4);
  let code = 0;
  const codes = Array.from(values, () => {
    if (random() < 0.15) code = Math.floor(3 * random());
    return code;
  });
  const groups = [0, 1, 2].map((own) => spellsOf(codes.map((of) => of === own)));
  const ps = circularShiftPValues({ values, mean: mean(values) }, groups, 21);
  expect(new Set(ps).size).toBe(3);
  expect(ps).toEqual(
    [0, 1, 2].map((own) =>
      byRows(
        values,
        codes.map((of) => of === own),
        21,
        5,
      ),
    ),
  );
});
