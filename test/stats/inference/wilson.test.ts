import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval } from '../../../src/stats/inference/wilson.ts';
import { logRelativeError } from '../../helpers/log-relative-error.ts';
import { oracle } from '../../helpers/oracle.ts';
import { describeShared } from '../../helpers/shared.ts';

// Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%d of %d lies in Newcombe’s interval %d to %d', (successes, n, low, high) => {
  expect(wilsonInterval(successes, n).map((end) => Number(end.toFixed(4)))).toEqual([low, high]);
});

test('the ends are exactly 0 at no success and 1 at no failure', () => {
  expect(wilsonInterval(0, 7)[0]).toBe(0);
  expect(wilsonInterval(7, 7)[1]).toBe(1);
});

test('NaN without trials', () => {
  expect(wilsonInterval(0, 0)).toEqual([Number.NaN, Number.NaN]);
});

test.each([
  [3, 2, 0.95],
  [-1, 2, 0.95],
  [0.5, 2, 0.95],
  [1, 2, 1],
  [1, 2, 0],
])('%d of %d at %d is refused', (successes, n, confidence) => {
  expect(() => wilsonInterval(successes, n, confidence)).toThrow(RangeError);
});

test('the interval holds the share, lies in [0, 1], and mirrors that of the failures', () => {
  const counts = fc
    .integer({ min: 1, max: 1e6 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(counts, ([k, n]) => {
      const [low, high] = wilsonInterval(k, n);
      expect(low >= 0 && low <= k / n && k / n <= high && high <= 1).toBe(true);
      expect(wilsonInterval(n - k, n)[0]).toBeCloseTo(1 - high, 14);
    }),
  );
});

describeShared('oracles', () => {
  interface Wilson {
    cases: { k: number; n: number; confidence: number; wilson: [string, string] }[];
  }

  test('every interval is met to 13.5 digits', () => {
    for (const { k, n, confidence, wilson } of oracle<Wilson>('stats/wilson.json').cases) {
      wilsonInterval(k, n, confidence).forEach((end, i) => {
        expect(logRelativeError(end, wilson[i] ?? null), `${k}/${n} at ${confidence}`).toBeGreaterThanOrEqual(13.5);
      });
    }
  });
});
