import { expect, test } from 'vitest';
import { csv, csvCell } from '../../../src/render/csv/csv.ts';

test.each([
  [null, ''],
  [-0.5, '-0.5'],
  [true, 'true'],
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['say "so"', '"say ""so"""'],
  ['two\nlines', '"two\nlines"'],
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@sum', "'@sum"],
  ['\tx', "'\tx"],
])('%j is written as %j', (cell, text) => {
  expect(csvCell(cell)).toBe(text);
});

test('names stand above the rows, and every line ends', () => {
  expect(csv(['a', 'b'], [[1, null]])).toBe('a,b\n1,\n');
});
