import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fisherExact } from '../../../src/stats/inference/fisher.ts';
import { logRelativeError } from '../../helpers/log-relative-error.ts';
import { oracle } from '../../helpers/oracle.ts';
import { describeShared } from '../../helpers/shared.ts';

test.each([
  ['Fisher’s tea', 3, 1, 1, 3, 34 / 70],
  ['a diagonal', 0, 5, 5, 0, 2 / 252],
  ['one each', 1, 0, 0, 1, 1],
  ['an empty row', 0, 0, 4, 6, 1],
  ['nothing', 0, 0, 0, 0, 1],
  ['no difference', 7, 7, 7, 7, 1],
])('%s', (_, a, b, c, d, p) => {
  expect(fisherExact(a, b, c, d)).toBeCloseTo(p, 15);
});

test.each([-1, 0.5, Number.NaN])('a count of %d is refused', (count) => {
  expect(() => fisherExact(count, 1, 1, 1)).toThrow(/^count must be an integer of at least 0/);
});

const count = fc.integer({ min: 0, max: 60 });

test('rows, columns and both together may be exchanged', () => {
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const p = fisherExact(a, b, c, d);
      for (const same of [fisherExact(c, d, a, b), fisherExact(b, a, d, c), fisherExact(a, c, b, d)]) {
        expect(same).toBeCloseTo(p, 13);
      }
    }),
  );
});

/** n! / k! (n - k)! exactly. */
function choose(n: number, k: number): bigint {
  let product = 1n;
  for (let i = 1; i <= k; i += 1) product = (product * BigInt(n - k + i)) / BigInt(i);
  return product;
}

test('p is that of whole-number arithmetic', () => {
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const ways: bigint[] = [];
      for (let k = Math.max(0, a - d); k <= Math.min(a + b, a + c); k += 1) {
        ways.push(choose(a + b, k) * choose(c + d, a + c - k));
      }
      const observed = choose(a + b, a) * choose(c + d, c);
      const sum = (terms: bigint[]) => terms.reduce((total, term) => total + term, 0n);
      const rare = sum(ways.filter((term) => term * 10_000_000n <= observed * 10_000_001n));
      // 30 digits in whole numbers, then one rounding to a double.
      const exact = Number((rare * 10n ** 60n) / sum(ways)) / 1e60;
      expect(logRelativeError(fisherExact(a, b, c, d), exact)).toBeGreaterThanOrEqual(13);
    }),
  );
});

describeShared('oracles', () => {
  interface Fisher {
    cases: { name: string; table: [[number, number], [number, number]]; twoSided: string }[];
  }

  test('every table is met to 12 digits, those of 198,000 too', () => {
    for (const { name, table, twoSided } of oracle<Fisher>('stats/fisher.json').cases) {
      const [[a, b], [c, d]] = table;
      expect(logRelativeError(fisherExact(a, b, c, d), twoSided), name).toBeGreaterThanOrEqual(12);
    }
  });
});
