import { describe, expect, test } from 'vitest';
import { recordHigh } from '../../src/signals/record-high.ts';
import { casesAmong, courseOf, hasHeld, isFailed, scoreOf } from '../../src/signals/record-high-cases.ts';

const { defaults } = recordHigh;

describe('casesAmong', () => {
  test('a case opens on a record that comes 252 sessions or more after the last one', () => {
    expect(casesAmong(Int32Array.of(0, 251, 503, 504, 900), 252)).toEqual([
      { old: 251, opened: 503 },
      { old: 504, opened: 900 },
    ]);
  });

  test('no records, or one alone, open none', () => {
    expect([casesAmong(Int32Array.of(), 252), casesAmong(Int32Array.of(0), 252)]).toEqual([[], []]);
  });
});

describe('isFailed', () => {
  test.each([
    [false, -0.0101, 63, true],
    [false, -0.0101, 64, false],
    [false, -0.01, 10, false],
    [false, 99 / 100 - 1, 10, false],
    [true, -0.005, 10, true],
    [true, -0.5, 200, true],
    [true, 0, 10, false],
    [true, -1e-13, 10, false],
    [true, 0.2, 200, false],
  ])('failed before: %s, then %d against the old record in session %d: %s', (before, against, session, failed) => {
    expect(isFailed(before, against, session, defaults)).toBe(failed);
  });
});

describe('hasHeld', () => {
  test.each([
    [true, -0.3, 19, true],
    [true, -0.001, 20, false],
    [true, 0, 20, true],
    [false, 0.4, 90, false],
  ])('held before: %s, then %d in session %d: %s', (before, against, session, held) => {
    expect(hasHeld(before, against, session, defaults)).toBe(held);
  });
});

test.each([
  [true, true, 5, -1],
  [true, false, 90, -1],
  [false, true, 0, 0.5],
  [false, true, 19, 0.5],
  [false, true, 20, 1],
  [false, false, 20, 0],
])('failed %s, held %s in session %d scores %d', (failed, held, session, score) => {
  expect(scoreOf(failed, held, session, defaults)).toBe(score);
});

/** The course of a case with an old record of 100 in row 0, opened in row 1 by a close of 101. */
const course = (closes: number[]) =>
  courseOf(Float64Array.of(100, 101, ...closes), { old: 0, opened: 1 }, { ...defaults, lasts: 40 });

describe('courseOf', () => {
  test('a case that never looks back: 0.5 to session 19, then 1', () => {
    const { scores } = course(Array(30).fill(102));
    expect(Array.from(scores)).toEqual([...Array(20).fill(0.5), ...Array(11).fill(1)]);
  });

  test('one that fails and recovers by session 20 counts as if it had not', () => {
    const { scores } = course([98.9, 99.5, 100, ...Array(20).fill(101)]);
    expect(Array.from(scores.subarray(0, 5))).toEqual([0.5, -1, -1, 0.5, 0.5]);
    expect(Array.from(scores.subarray(18))).toEqual([0.5, 0.5, 1, 1, 1, 1]);
  });

  test('one that closes below the old record from session 20 on is at 0 for the rest, however high it goes', () => {
    const { scores, held, failed } = course([...Array(20).fill(101), 99.5, 150, 150]);
    expect(Array.from(scores.subarray(19))).toEqual([0.5, 1, 0, 0, 0]);
    expect([held, failed]).toEqual([false, false]);
  });

  test('a close below the old record on session 19 is still forgiven', () => {
    const { scores } = course([...Array(18).fill(101), 99.5, 100, 101]);
    expect(Array.from(scores.subarray(18))).toEqual([0.5, 0.5, 1, 1]);
  });

  test('it ends with the case, or with the closes', () => {
    expect(course(Array(60).fill(101)).scores).toHaveLength(40);
    expect(Array.from(course([110]).against)).toEqual([0.01, 0.1].map((x) => expect.closeTo(x, 12)));
  });
});
