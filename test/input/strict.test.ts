import { expect, it } from 'vitest';
import { refuseWarnings } from '../../src/input/strict.ts';

const torn = { code: 'truncated-row', file: 'a.csv', message: 'line 4 is left out' };

it('refuses the first warning and counts the others', () => {
  expect(() => refuseWarnings([torn])).toThrow(/^--strict: a\.csv: line 4 is left out$/);
  expect(() => refuseWarnings([torn, torn])).toThrow(/^--strict: a\.csv: line 4 is left out \(and 1 more\)$/);
  expect(() => refuseWarnings([torn, torn, torn])).toThrow(/^--strict: a\.csv: line 4 is left out \(and 2 more\)$/);
  expect(() => refuseWarnings([{ code: 'old', file: null, message: 'old' }])).toThrow(/^--strict: old$/);
});

it('has no note if nothing is wrong', () => {
  expect(() => refuseWarnings([])).not.toThrow();
});
