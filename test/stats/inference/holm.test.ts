import { expect, test } from 'vitest';
import { holm } from '../../../src/stats/inference/holm.ts';
import { oracle } from '../../helpers/oracle.ts';
import { describeShared } from '../../helpers/shared.ts';

test('the smallest is multiplied by all comparisons, and none falls below a smaller one', () => {
  expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
});

test('none exceeds 1', () => {
  expect(holm([0.6, 0.7])).toEqual([1, 1]);
});

test('what is no comparison does not count as one', () => {
  expect(holm([0.01, Number.NaN, 0.04])).toEqual([0.02, Number.NaN, 0.04]);
  expect(holm([])).toEqual([]);
});

describeShared('oracles', () => {
  interface Adjusted {
    cases: { name: string; p: number[]; holm: number[] }[];
  }

  test('R’s p.adjust (4.2.2) gives the same', () => {
    const { cases } = oracle<Adjusted>('stats/p_adjust.json');
    expect(cases.length).toBe(4);
    for (const { name, p, holm: expected } of cases) {
      holm(p).forEach((value, i) => {
        expect(value, name).toBeCloseTo(expected[i] ?? Number.NaN, 14);
      });
    }
  });
});
