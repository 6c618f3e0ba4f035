import { describe, expect, test } from 'vitest';
import type { Cohort, GradedHorizon } from '../../../src/judgement/record/cohort.ts';
import { resampled } from '../../../src/judgement/record/resampled.ts';

const cohortOf = (difference: number, { horizon = 21, sessions = 2 } = {}): Cohort => ({
  ...{ state: 'breakout', horizon, sessions, mean: 0, share: 0.5, episodes: 1, independentEpisodes: 1, hits: 1 },
  ...{ hitInterval: [0, 1], difference, overDecade: 0, shifts: 0, p: 1, needed05: 1, needed025: 1, interval: [0, 1] },
});

const horizonOf = (...values: number[]): GradedHorizon => ({
  outcomes: {
    horizon: 21,
    days: Int32Array.from(values, (_, i) => 10 + i),
    codes: new Uint8Array(values.length).fill(4),
    values: Float64Array.from(values),
  },
  base: { horizon: 21, sessions: values.length, mean: 0, share: 0.5 },
  decades: [],
});

/** Numbers in this order, and none after the last. */
function randomOf(numbers: readonly number[]) {
  const left = [...numbers];
  return () => {
    const next = left.shift();
    if (next === undefined) throw new Error('no more numbers were expected');
    return next;
  };
}

/** Four blocks of one row each: the first number of a pair is the row, 0 is the shortest length. */
const rows = (...picked: number[]) => picked.flatMap((row) => [row / 4, 0]);

const firstTwo = { starts: Int32Array.of(0), ends: Int32Array.of(2) };

// Four outcomes, 1, 3, -2 and 4, the first two of them after the verdict.
const draws = [
  rows(0, 1, 2, 3), // 2 less 6/4: 0.5
  rows(0, 0, 0, 3), // 1 less 7/4: -0.75
  rows(0, 1, 2, 2), // 2 less 0: 2
  rows(0, 1, 1, 1), // 10/4 less 10/4: 0
  rows(2, 2, 3, 3), // none after the verdict: no difference
];
const drawn = (difference: number) =>
  resampled(cohortOf(difference), horizonOf(1, 3, -2, 4), firstTwo, { draws: 5, random: randomOf(draws.flat()) });

describe('five draws on paper, of which four have a difference: -0.75, 0, 0.5 and 2', () => {
  test('the interval goes from 0.075 of the way between the first two to 0.925 between the last two', () => {
    expect(drawn(0.5).interval).toEqual([expect.closeTo(-0.69375, 14), expect.closeTo(1.8875, 14)]);
  });

  test('on the other side are those of the other sign, and that of none', () => {
    expect(drawn(0.5).otherSide).toBe(2 / 4);
    expect(drawn(-0.5).otherSide).toBe(3 / 4);
    expect(drawn(0).otherSide).toBe(1);
  });
});

test.each([
  [21, 63],
  [5, 63],
  [30, 90],
])('after %d sessions a block holds %d rows on average', (horizon, meanBlock) => {
  // A block goes on after its first row where the number is at least one over the mean length.
  const startsAt = (length: number) => {
    const random = randomOf([0, length, 3 / 4, 0, 3 / 4, 0, 3 / 4, 0].slice(0, length > 1 / meanBlock ? 6 : 8));
    const cohort = cohortOf(1, { horizon });
    return resampled(cohort, horizonOf(1, 3, -2, 4), firstTwo, { draws: 1, random }).interval[0];
  };
  // Rows 0, 3, 3, 3: 1 less 13/4. Rows 0, 1, 3, 3: 2 less 12/4.
  expect(startsAt(0.999 / meanBlock)).toBeCloseTo(-2.25, 14);
  expect(startsAt(1.001 / meanBlock)).toBeCloseTo(-1, 14);
});

test('each draw is reported before it is made', () => {
  const reported: number[] = [];
  const random = randomOf(draws.flat());
  resampled(cohortOf(1), horizonOf(1, 3, -2, 4), firstTwo, { draws: 5, random }, (count) => reported.push(count));
  expect(reported).toEqual([0, 1, 2, 3, 4]);
});

test('where nothing followed the verdict nothing is drawn', () => {
  const none = { starts: new Int32Array(), ends: new Int32Array() };
  const settings = { draws: 5, random: randomOf([]) };
  const unknown = { interval: [Number.NaN, Number.NaN], otherSide: Number.NaN };
  expect(resampled(cohortOf(Number.NaN, { sessions: 0 }), horizonOf(1, 3), none, settings)).toEqual(unknown);
});
