import { expect, test } from 'vitest';
import { inputSchema, noteSchema, settingOrigins } from '../../src/report/input-schemas.ts';
import { macroIds } from '../../src/series/macro-kind.ts';
import * as z from '../../src/zod.ts';
import { changedAt } from '../helpers/reports/changed-at.ts';

const input = {
  ...{ role: 'small', file: 'rut.csv', reader: 'yahoo', column: 'Close', symbol: '^RUT' },
  ...{ first: '1987-09-10', last: '2026-01-30', rows: 9671 },
};
const note = { code: 'gap', message: 'a gap of five sessions', role: 'small', file: 'rut.csv' };

test('a file that was read is an index or a macro series, whole days and whole rows; only its symbol may be unknown', () => {
  const isInput = (path: string, to: unknown) => inputSchema(z).safeParse(changedAt(input, path, to)).success;
  for (const role of ['large', 'small', 'growth', ...macroIds]) expect(isInput('role', role)).toBe(true);
  expect(isInput('symbol', null)).toBe(true);
  expect(isInput('role', 'gold')).toBe(false);
  expect(isInput('first', '10.09.1987')).toBe(false);
  expect(isInput('last', null)).toBe(false);
  expect(isInput('rows', 9671.5)).toBe(false);
  for (const key of Object.keys(input)) expect(isInput(key, undefined)).toBe(false);
});

test('a note has a code and a message; it may be of no index and of no file', () => {
  const isNote = (path: string, to: unknown) => noteSchema(z).safeParse(changedAt(note, path, to)).success;
  expect(isNote('role', null)).toBe(true);
  expect(isNote('file', null)).toBe(true);
  for (const key of Object.keys(note)) expect(isNote(key, undefined)).toBe(false);
});

test('a flag is the strongest origin of a setting, the file of the user the weakest', () => {
  expect(settingOrigins).toEqual(['user file', 'project file', 'named file', 'environment', 'flag']);
});
