import { expect, test } from 'vitest';
import { isActive, riskNoteSummaries } from '../../src/judgement/risk-notes.ts';

test.each([
  [4, false],
  [5, true],
  [7, true],
  [9, true],
  [10, false],
])('a risk note from day 5 until day 9 is active on day %d: %s', (day, active) => {
  expect(isActive({ from: 5, until: 9, note: 'a vote' }, day)).toBe(active);
});

test('notes that have begun are listed, with whether they are active', () => {
  const note = (from: number, until: number) => ({ from, until, note: 'a vote' });
  expect(riskNoteSummaries([note(10, 10), note(1, 9), note(11, 20)], 10)).toEqual([
    { ...note(10, 10), active: true },
    { ...note(1, 9), active: false },
  ]);
});
