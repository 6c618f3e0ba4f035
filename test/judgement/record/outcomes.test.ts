import { expect, test } from 'vitest';
import { gradedFrom, gradedRows, outcomesOver } from '../../../src/judgement/record/outcomes.ts';

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

test('a late entry is that many closes after the verdict, and as many fewer are known', () => {
  const graded = { days, state: Uint8Array.of(4, 4, 0, 2, 4, 4), ratio };
  const { values, days: on, codes } = outcomesOver(graded, gradedRows(graded), 1, 3);
  // Rows 0 and 1 enter at the closes of rows 3 and 4: 6 to 10, and 10 to 15.
  expect({ values: [...values], on: [...on], codes: [...codes] }).toEqual({
    values: [4, 5],
    on: [10, 11],
    codes: [4, 4],
  });
});

test('verdicts before a day are not graded, that of the day is; the column is not changed', () => {
  const graded = { days, state: Uint8Array.of(4, 4, 2, 2, 4, 4), ratio };
  expect([...gradedFrom(graded, 12).state]).toEqual([0, 0, 2, 2, 4, 4]);
  expect([...gradedFrom(graded, 10).state]).toEqual([4, 4, 2, 2, 4, 4]);
  expect([...gradedFrom(graded, 16).state]).toEqual([0, 0, 0, 0, 0, 0]);
  expect([...graded.state]).toEqual([4, 4, 2, 2, 4, 4]);
});

test('rows, days and verdicts from the first verdict to the last row are views where none is missing between', () => {
  const rowsOf = (...codes: number[]) => {
    const state = Uint8Array.from(codes);
    const graded = gradedRows({ days, state, ratio });
    return [[...graded.rows], graded.days.buffer === days.buffer, graded.codes.buffer === state.buffer];
  };
  expect(rowsOf(0, 0, 2, 2, 4, 4)).toEqual([[2, 3, 4, 5], true, true]);
  expect(rowsOf(1, 1, 2, 2, 4, 4)).toEqual([[0, 1, 2, 3, 4, 5], true, true]);
  expect(rowsOf(0, 1, 0, 2, 4, 4)).toEqual([[1, 3, 4, 5], false, false]);
});
