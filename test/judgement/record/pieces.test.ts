import { expect, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { independentPieces, type KnownScores } from '../../../src/judgement/record/pieces.ts';

const none = new Float64Array();

const known = (sessions: number, others: Partial<KnownScores> = {}): KnownScores => ({
  runs: { starts: Int32Array.of(0), ends: Int32Array.of(sessions) },
  ...{ sessions, rows: Int32Array.from({ length: sessions }, (_, t) => t), horizon: 21 },
  days: Int32Array.from({ length: sessions }, (_, t) => t),
  ...others,
});

test('the horizon counts as often as it fits into the sessions', () => {
  expect([20, 21, 41, 42].map((sessions) => independentPieces(undefined, known(sessions), none))).toEqual([0, 1, 1, 2]);
});

test('a span is begun with every 3,780 sessions', () => {
  expect([1, 3779, 3780, 7560].map((sessions) => independentPieces('spans', known(sessions), none))).toEqual([
    ...[1, 1, 2, 3],
  ]);
});

test.each(['years', 'watches', 'spans', undefined] as const)('nothing known is no piece, of %s', (pieces) => {
  const nothing = { runs: { starts: new Int32Array(), ends: new Int32Array() } };
  expect(independentPieces(pieces, known(0, nothing), Float64Array.of(1))).toBe(0);
});

test('years are those with a known score, from the first of January to the last of December, each once', () => {
  const days = Int32Array.from(
    ['1999-12-30', '1999-12-31', '2000-01-01', '2000-12-31', '2001-01-01', '2003-06-02', '2003-06-03'],
    daysFromIso,
  );
  const years = (...runs: readonly (readonly [number, number])[]) =>
    independentPieces(
      'years',
      known(7, {
        days,
        runs: { starts: Int32Array.from(runs, ([start]) => start), ends: Int32Array.from(runs, ([, end]) => end) },
      }),
      none,
    );
  expect(years([0, 7])).toBe(4);
  expect(years([0, 2])).toBe(1);
  expect(years([1, 3])).toBe(2);
  expect(years([0, 4])).toBe(2);
  expect(years([2, 4], [5, 6])).toBe(2);
  // Two runs in the same two years.
  expect(years([1, 3], [3, 4])).toBe(2);
});

test('watches are runs of known scores with a graded row, be it their first or their last', () => {
  const score = Float64Array.of(Number.NaN, 1, 1, 1, Number.NaN, 0, Number.NaN, -1, -1);
  // From rows 1 to 3, 5, and 7 to 8.
  const watches = (...rows: number[]) =>
    independentPieces('watches', known(1, { rows: Int32Array.from(rows) }), Float64Array.from(score));
  expect(watches(0, 1, 2, 3, 4, 5, 6, 7, 8)).toBe(3);
  expect(watches(1)).toBe(1);
  expect(watches(3)).toBe(1);
  expect(watches(5)).toBe(1);
  expect(watches(0, 4, 6)).toBe(0);
  expect(watches(2, 8)).toBe(2);
});
