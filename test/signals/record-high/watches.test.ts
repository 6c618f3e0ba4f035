import { describe, expect, test } from 'vitest';
import { recordHigh } from '../../../src/signals/record-high/signal.ts';
import { watchCourse, watchesAmong } from '../../../src/signals/record-high/watches.ts';

const { defaults } = recordHigh;

describe('watchesAmong', () => {
  test('a record 252 sessions or more after the last one opens a watch', () => {
    expect(watchesAmong(Int32Array.of(0, 251, 503, 504, 900), 252)).toEqual([
      { old: 251, opened: 503 },
      { old: 504, opened: 900 },
    ]);
  });

  test('no records, or one alone, open none', () => {
    expect([watchesAmong(Int32Array.of(), 252), watchesAmong(Int32Array.of(0), 252)]).toEqual([[], []]);
  });
});

/** The course of a case with an old record of 100 in row 0, opened in row 1 by a close of 101. */
const course = (closes: number[]) =>
  watchCourse(Float64Array.of(100, 101, ...closes), { old: 0, opened: 1 }, { ...defaults, watchSessions: 40 });

describe('watchCourse', () => {
  test('a watch without a close below the old record: 0.5 to session 19, then 1', () => {
    const { scores } = course(Array(30).fill(102));
    expect(Array.from(scores)).toEqual([...Array(20).fill(0.5), ...Array(11).fill(1)]);
  });

  test('one that fails and recovers by session 20 counts as if it had not', () => {
    const { scores } = course([98.9, 99.5, 100, ...Array(20).fill(101)]);
    expect(Array.from(scores.subarray(0, 5))).toEqual([0.5, -1, -1, 0.5, 0.5]);
    expect(Array.from(scores.subarray(18))).toEqual([0.5, 0.5, 1, 1, 1, 1]);
  });

  test('one that closes below the old record from session 20 on is at 0 for the rest, however high it goes', () => {
    const { scores } = course([...Array(20).fill(101), 99.5, 150, 150]);
    expect(Array.from(scores.subarray(19))).toEqual([0.5, 1, 0, 0, 0]);
  });

  test('a close below the old record on session 19 is still forgiven', () => {
    const { scores } = course([...Array(18).fill(101), 99.5, 100, 101]);
    expect(Array.from(scores.subarray(18))).toEqual([0.5, 0.5, 1, 1]);
  });

  test.each([
    [98.99, 63, -1],
    [98.99, 64, 0],
    [99, 10, 0.5],
    [99 * (1 - 1e-11), 10, -1],
  ])(
    'a close of %d in session %d, after 101 on all before, scores %d: it fails by more than 1 %% in 63 sessions',
    (close, session, score) => {
      const { scores } = watchCourse(
        Float64Array.of(100, ...Array(session).fill(101), close),
        { old: 0, opened: 1 },
        { ...defaults, watchSessions: 252 },
      );
      expect(scores[session]).toBe(score);
    },
  );

  test.each([
    [99.5, -1],
    [100 * (1 - 1e-11), -1],
    [100 * (1 - 1e-13), 0.5],
    [100, 0.5],
  ])(
    'once failed, a close of %d scores %d: only one at the old record, but for rounding, ends that',
    (close, score) => {
      expect(course([98.9, close]).scores[2]).toBe(score);
    },
  );

  test('a failure that ends late leaves a watch that has not held', () => {
    const { scores } = watchCourse(
      Float64Array.of(100, 101, 98, ...Array(100).fill(50), 100, 120),
      { old: 0, opened: 1 },
      { ...defaults, watchSessions: 252 },
    );
    expect(Array.from(scores.subarray(-4))).toEqual([-1, -1, 0, 0]);
  });

  test('it ends with the case, or with the closes', () => {
    expect(course(Array(60).fill(101)).scores).toHaveLength(40);
    expect(Array.from(course([110]).against)).toEqual([0.01, 0.1].map((x) => expect.closeTo(x, 12)));
  });
});
