import { expect, test } from 'vitest';
import { gradedRows, outcomesOver } from '../../../src/judgement/record/outcomes.ts';

const days = Int32Array.of(10, 11, 12, 13, 14, 15);
const ratio = Float64Array.of(0, 1, 3, 6, 10, 15);

const over = (horizon: number, ...codes: number[]) => {
  const state = Uint8Array.from(codes);
  const {
    values,
    days: on,
    codes: verdicts,
  } = outcomesOver({ days, state, ratio }, gradedRows({ days, state, ratio }), horizon);
  return { on: [...on], verdicts: [...verdicts], values: [...values] };
};

test('a verdict is entered at the next close and graded so many sessions later, as far as that is known', () => {
  expect(over(1, 4, 4, 2, 2, 4, 4)).toEqual({ on: [10, 11, 12, 13], verdicts: [4, 4, 2, 2], values: [2, 3, 4, 5] });
  expect(over(2, 4, 4, 2, 2, 4, 4)).toEqual({ on: [10, 11, 12], verdicts: [4, 4, 2], values: [5, 7, 9] });
  expect(over(5, 4, 4, 2, 2, 4, 4).on).toEqual([]);
});

test('sessions without a verdict are no part of the base, before the first one or between', () => {
  expect(over(1, 0, 0, 2, 2, 4, 4)).toEqual({ on: [12, 13], verdicts: [2, 2], values: [4, 5] });
  expect(over(1, 0, 1, 0, 2, 4, 4)).toEqual({ on: [11, 13], verdicts: [1, 2], values: [3, 5] });
  expect(over(1, 0, 0, 0, 0, 0, 0).on).toEqual([]);
});
