import { expect, test } from 'vitest';
import { episodeStarts, separate } from '../../../src/judgement/record/episodes.ts';

const runs = (...pairs: [number, number][]) => ({
  starts: Int32Array.from(pairs, ([start]) => start),
  ends: Int32Array.from(pairs, ([, end]) => end),
});

test('a verdict that comes back within 21 sessions is the same episode', () => {
  // The run from 10 ends with row 19: rows 20 to 40 are 21 sessions without it, rows 20 to 39 only 20.
  expect(episodeStarts(runs([10, 20], [41, 42]))).toEqual([10, 41]);
  expect(episodeStarts(runs([10, 20], [40, 42]))).toEqual([10]);
});

test('a run that is not an episode still keeps the next from being one', () => {
  expect(episodeStarts(runs([0, 5], [20, 21], [38, 39], [70, 71]))).toEqual([0, 70]);
});

test('outcomes taken do not overlap: each start lies more than the horizon after the last one taken', () => {
  expect(separate([0, 21, 22, 43, 44, 100], 21)).toEqual([0, 22, 44, 100]);
  expect(separate([], 21)).toEqual([]);
});
