import { describe, expect, it } from 'vitest';
import { forwardOrdersOf } from '../../src/kernel/forward-order.ts';
import { shiftedRanksOf } from '../../src/kernel/shifted-ranks.ts';
import { seededRandom } from '../../src/stats/random.ts';

const midranks = (values: readonly number[]) => {
  const sorted = Float64Array.from(values).sort();
  const firstOf = new Map<number, number>();
  const lastOf = new Map<number, number>();
  sorted.forEach((value, i) => {
    if (!firstOf.has(value)) firstOf.set(value, i + 1);
    lastOf.set(value, i + 1);
  });
  return values.map((value) => ((firstOf.get(value) ?? 0) + (lastOf.get(value) ?? 0)) / 2);
};

function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ofX, ofY] = [mean(x), mean(y)];
  const product = (a: readonly number[], b: readonly number[], i: number, j: number) =>
    a.reduce((sum, value, k) => sum + (value - i) * ((b[k] ?? 0) - j), 0);
  return product(x, y, ofX, ofY) / Math.sqrt(product(x, x, ofX, ofX) * product(y, y, ofY, ofY));
}

describe('shifted rank correlations', () => {
  // 16 bits hold the ranks of 32,767 rows: beyond that they are multiplied as doubles.
  it.each([
    ['of few rows', 500],
    ['of as many as fit into 16 bits', 32_767],
    ['of more', 33_100],
  ])('%s are those of the midranks of the known scores', (_, rows) => {
    const random = seededRandom(5);
    const n = rows + 2;
    const ratio = new Float64Array(n);
    for (let i = 1; i < n; i++) ratio[i] = (ratio[i - 1] ?? 0) + Math.round(random() * 20 - 10) / 64;
    // Gaps of one row and of many, scores with ties.
    const score = Float64Array.from({ length: n }, (_, i) =>
      i % 37 === 5 || (i % 211 > 150 && i % 3 > 0) ? Number.NaN : Math.round(random() * 40) / 40,
    );
    const [order] = forwardOrdersOf(ratio, [1]);
    const values = Float64Array.from({ length: rows }, (_, i) => (ratio[i + 2] ?? 0) - (ratio[i + 1] ?? 0));
    const all = Int32Array.from({ length: n }, (_, i) => i);
    const shifts = { first: 21, step: 50, count: 3 };
    const ranked = [{ horizon: 1, order: order?.order ?? new Int32Array(), values, shifts }];
    const [[found] = []] = shiftedRanksOf([score], n, all, ranked, 0.5);
    const known = [...score.subarray(0, rows).keys()].filter((i) => !Number.isNaN(score[i]));
    const [ofScores, ofValues] = [midranks(known.map((i) => score[i] ?? 0)), midranks([...values])];
    const expected = [0, 21, 71, 121].map((shift) =>
      pearson(
        ofScores,
        known.map((i) => ofValues[(i + shift) % rows] ?? 0),
      ),
    );
    [...(found?.correlations ?? [])].forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 12);
    });
    expect(found?.correlations).toHaveLength(4);
  });
});
