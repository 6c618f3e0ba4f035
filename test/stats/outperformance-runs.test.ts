import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '../../src/dates/civil-dates.ts';
import { outperformanceRuns } from '../../src/stats/outperformance-runs.ts';
import { longTriple } from '../helpers/markets/long-triple.ts';
import { describeShared } from '../helpers/shared.ts';

const runs = (x: number[], y: number[]) => {
  const { ends, lengths } = outperformanceRuns(Float64Array.from(x), Float64Array.from(y));
  return Array.from(ends, (end, i) => [end, lengths[i]]);
};

const flat = (n: number) => Array(n).fill(7);

test('a run has a last row and a length, and so has the current one', () => {
  expect(runs([4, 5, 6, 6, 7, 8, 9], flat(7))).toEqual([
    [2, 2],
    [6, 3],
  ]);
});

test('the larger return counts, not the larger price or the sign', () => {
  expect(runs([100, 90, 95], [10, 8, 9])).toEqual([[1, 1]]);
});

test('a lead within the tolerance ends a run', () => {
  expect(runs([1, 2, 2 * (1 + 4e-13), 3], flat(4))).toEqual([
    [1, 1],
    [3, 1],
  ]);
  expect(runs([1, 2, 3], [2, 4, 6])).toEqual([]);
});

test.each([0, 1])('%d rows have no run', (n) => {
  expect(runs(flat(n), flat(n))).toEqual([]);
});

test('the lengths add up to the rows on which the return is the larger one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 60 }), (x) => {
      const ahead = x.map((price, i) => i > 0 && price > (x[i - 1] ?? 0));
      const found = runs(x, flat(x.length));
      expect(found.reduce((sum, [, length = 0]) => sum + length, 0)).toBe(ahead.filter(Boolean).length);
      for (const [end = 0, length = 0] of found) {
        expect(ahead.slice(end - length + 1, end + 1)).toEqual(Array(length).fill(true));
        expect([ahead[end - length], ahead[end + 1] ?? false]).toEqual([false, false]);
      }
    }),
  );
});

test('columns of other lengths are refused', () => {
  expect(() => outperformanceRuns(new Float64Array(3), new Float64Array(4))).toThrow(RangeError);
});

describeShared('the Russell 2000 ahead of the S&P 500', () => {
  test('for 16 sessions to 1996-05-07, 14 to 2026-01-22 and 13 to 2008-06-06: the longest three', async () => {
    const { small, large, days } = await longTriple();
    const { ends, lengths } = outperformanceRuns(small, large);
    const long = Array.from(ends.keys()).filter((i) => (lengths[i] ?? 0) >= 13);
    const date = (row: number) => isoDate(days[row] ?? 0);
    expect(long.map((i) => [lengths[i], date((ends[i] ?? 0) - (lengths[i] ?? 0) + 1), date(ends[i] ?? 0)])).toEqual([
      [16, '1996-04-16', '1996-05-07'],
      [13, '2008-05-20', '2008-06-06'],
      [14, '2026-01-02', '2026-01-22'],
    ]);
  });
});
