import { expect, test } from 'vitest';
import { firstCell, hasOnlyColumns, lowerCaseNames, startsWithColumns } from '../../../src/readers/detect/header.ts';
import { sniff } from '../../../src/readers/detect/sniff.ts';

test('lowerCaseNames are in lower case and without surrounding blanks', () => {
  expect(lowerCaseNames([' DATE ', 'Adj Close', '\tclose'])).toEqual(['date', 'adj close', 'close']);
});

test.each([
  ['Date,Close', true],
  [' close , DATE ', true],
  ['date', false],
  ['date,close,volume', false],
  ['date,close,close', false],
  ['date,date', false],
  ['date,closed', false],
])('hasOnlyColumns of "%s" for date and close is %s', (line, expected) => {
  expect(hasOnlyColumns(sniff(`${line}\n`), 'date', 'close')).toBe(expected);
});

test.each([
  ['Date,Open,Close', true],
  ['date,open', true],
  ['open,date', false],
  ['date', false],
])('startsWithColumns of "%s" for date and open is %s', (line, expected) => {
  expect(startsWithColumns(sniff(`${line}\n`), 'date', 'open')).toBe(expected);
});

test('firstCell is the cell of the first data row, null if it is empty or there is no such column', () => {
  const found = sniff('Date,Symbol,Close,Name\n2025-01-02,^RUT,5,\n2025-01-03,^SPX,6,x\n');
  expect(firstCell(found, 'symbol')).toBe('^RUT');
  expect(firstCell(found, 'name')).toBeNull();
  expect(firstCell(found, 'ticker')).toBeNull();
});
