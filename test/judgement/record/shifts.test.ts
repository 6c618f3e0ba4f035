import { expect, test } from 'vitest';
import { scoreShifts, sessionsMissing, verdictShifts } from '../../../src/judgement/record/shifts.ts';

test('shifts go from the horizon, or 21, to the rows less 253 and the horizon', () => {
  expect(verdictShifts(600, 5)).toEqual({ first: 21, step: 1, count: 600 - 253 - 5 - 21 + 1 });
  expect(verdictShifts(600, 63)).toEqual({ first: 63, step: 1, count: 600 - 253 - 63 - 63 + 1 });
  expect(verdictShifts(379 + 125, 126).count).toBe(0);
  expect(verdictShifts(379 + 126, 126)).toEqual({ first: 126, step: 1, count: 1 });
});

test('a long history takes every fourth shift of a verdict, every 22nd of a score: as many as 1,999 and 399, or more', () => {
  // 9,404 rows over 126: shifts 126 to 9,025, 8,900 of them.
  expect(verdictShifts(9404, 126)).toEqual({ first: 126, step: 4, count: 2225 });
  expect(scoreShifts(9404, 126)).toEqual({ first: 126, step: 22, count: 405 });
});

test('a history is long enough once its shifts cover twenty times the horizon: 3,024 rows for half a year', () => {
  expect([0, 3023, 3024, 9404].map((rows) => sessionsMissing(rows, 126))).toEqual([3024, 1, 0, 0]);
  expect([693, 694].map((rows) => sessionsMissing(rows, 10))).toEqual([10, 9]);
});
