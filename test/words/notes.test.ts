import { expect, test } from 'vitest';
import { noteWords } from '../../src/words/notes.ts';
import { note } from '../helpers/reports/hand-made-report.ts';

test('a note names its file once', () => {
  expect(noteWords(note('repeated-rows', '3 repeated rows left out', 'rut.csv'))).toBe(
    'rut.csv: 3 repeated rows left out',
  );
  expect(noteWords(note('proxy', '"iwm.csv" is used for the Russell 2000: the IWM fund, a proxy', 'iwm.csv'))).toBe(
    '"iwm.csv" is used for the Russell 2000: the IWM fund, a proxy',
  );
  expect(noteWords(note('missing-sessions', '2 NYSE sessions missing'))).toBe('2 NYSE sessions missing');
});

test('terminal controls in the name of a file are made visible', () => {
  expect(noteWords(note('a', 'b', 'x\u001b[2J.csv'))).toBe('x\\x1b[2J.csv: b');
});
