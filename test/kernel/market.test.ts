import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as loops from '../../src/kernel/loops.ts';
import { column } from '../helpers/markets/columns.ts';

/** A series of some days out of forty, closes that tell day and series, and a first row to look at. */
const series = (which: number) =>
  fc.tuple(fc.uniqueArray(fc.integer({ min: -10, max: 29 }), { minLength: 15 }), fc.nat(9)).map(([days, start]) => {
    const ascending = Int32Array.from(days).sort();
    return { days: ascending, closes: Float64Array.from(ascending, (day) => 100 * which + day), start };
  });

const cut = ({ days, closes, start }: { days: Int32Array; closes: Float64Array; start: number }) =>
  [days.subarray(start), closes.subarray(start)] as const;

test('the common days of three series, with the closes of each', () => {
  let common = 0;
  fc.assert(
    fc.property(fc.tuple(series(1), series(2), series(3)), (three) => {
      const looked = three.map(({ days, start }) => new Set(days.subarray(start)));
      const days = Array.from(looked[0] ?? []).filter((day) => looked.every((set) => set.has(day)));
      common += days.length;
      const [one, two, other] = three;
      const closesOf = (which: number) => Float64Array.from(days, (day) => 100 * which + day);
      expect(loops.align(...cut(one), ...cut(two), ...cut(other))).toEqual({
        days: Int32Array.from(days),
        first: closesOf(1),
        second: closesOf(2),
        third: closesOf(3),
      });
    }),
  );
  expect(common).toBeGreaterThan(100);
});

const repeating = fc
  .array(fc.constantFrom(1, 1, 1, 1.5, Number.NaN), { maxLength: 40 })
  .map((x) => Float64Array.from(x));

test('flags where a close is repeated for the third time or longer, beside those that are there', () => {
  fc.assert(
    fc.property(repeating, fc.nat(39), (closes, row) => {
      const flags = new Uint8Array(closes.length);
      if (row < flags.length) flags[row] = 1;
      const isStill = (t: number) => t >= 2 && closes[t] === closes[t - 1] && closes[t] === closes[t - 2];
      const expected = flags.map((flag, t) => (isStill(t) ? 1 : flag));
      expect(loops.frozen(closes, flags, 3)).toEqual(expected);
    }),
  );
});

test('rows of moves beyond a limit on either side', () => {
  let found = 0;
  fc.assert(
    fc.property(column({ gaps: true }), (x) => {
      const ratio = (t: number) => (x[t] ?? Number.NaN) / (x[t - 1] ?? Number.NaN);
      const rows = Array.from(x.keys()).filter((t) => t > 0 && (ratio(t) > 1.2 || ratio(t) < 0.8));
      found += rows.length;
      expect(loops.largeMoves(x, 0.8, 1.2)).toEqual(Int32Array.from(rows));
    }),
  );
  expect(found).toBeGreaterThan(100);
});

test('the first row at or above a level, from a row on', () => {
  let found = 0;
  fc.assert(
    fc.property(column({ minLength: 9, gaps: true }), fc.nat(40), fc.nat(8), (x, place, from) => {
      const level = x[place % Math.max(1, x.length)] ?? 1;
      const expected = x.findIndex((value, t) => t >= from && value >= level);
      if (expected > from) found++;
      expect(loops.firstAtLeast(x, from, level)).toBe(expected);
    }),
  );
  expect(found).toBeGreaterThan(5);
});
