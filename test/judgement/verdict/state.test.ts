import { expect, test } from 'vitest';
import { states } from '../../../src/judgement/names.ts';
import { code, runStart, stateAt, stateOfCode } from '../../../src/judgement/verdict/state.ts';

test('a code is the index in the list, and back', () => {
  expect(states).toEqual(['insufficient-data', 'no-rotation', 'undecided', 'relief-rally', 'breakout']);
  for (const state of states) expect(stateOfCode(code(state))).toBe(state);
  expect(stateAt(Uint8Array.of(code('breakout'), code('undecided')), 1)).toBe('undecided');
});

test('an unknown code and a missing row are insufficient data', () => {
  expect(stateOfCode(99)).toBe('insufficient-data');
  expect(stateAt(Uint8Array.of(4), 7)).toBe('insufficient-data');
});

test.each([
  [0, 0],
  [2, 1],
  [3, 3],
  [5, 4],
])('the run that row %d ends began on row %d', (t, start) => {
  expect(runStart(Uint8Array.of(1, 2, 2, 1, 4, 4), t)).toBe(start);
});
