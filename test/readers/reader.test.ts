import { expect, test } from 'vitest';
import { readHead } from '../../src/readers/detect/sniff.ts';
import { hasExactly, plainNames } from '../../src/readers/reader.ts';

test('plain names have neither case nor blanks around them', () => {
  expect(plainNames([' DATE ', 'Adj Close', '\tclose'])).toEqual(['date', 'adj close', 'close']);
});

test.each([
  ['Date,Close', true],
  [' close , DATE ', true],
  ['date', false],
  ['date,close,volume', false],
  ['date,close,close', false],
  ['date,date', false],
  ['date,closed', false],
])('the head "%s" having exactly date and close is %s', (line, expected) => {
  expect(hasExactly(readHead(`${line}\n`), 'date', 'close')).toBe(expected);
});
