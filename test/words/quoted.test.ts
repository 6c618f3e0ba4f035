import { expect, test } from 'vitest';
import { quoted, quotedPath, visible } from '../../src/words/quoted.ts';

test.each([
  ['rut.csv', '"rut.csv"'],
  ['x'.repeat(40), `"${'x'.repeat(40)}"`],
  ['/home/someone/a/long/way/down/to/S&P 500 Historical Data.csv', '"/home/some...S&P 500 Historical Data.csv"'],
  [`${'1'.repeat(20)}${'2'.repeat(21)}`, `"1111111111...111111${'2'.repeat(21)}"`],
  ['a\u001b[31m\n', '"a\\x1b[31m\\x0a"'],
])('%j is quoted as %s: cut in the middle where it is long', (text, expected) => {
  expect(quoted(text)).toBe(expected);
  expect(quoted(text).length).toBeLessThanOrEqual(42);
});

test('a path is quoted whole, with its control characters visible', () => {
  const path = '/home/someone/a/long/way/down/to/S&P 500 Historical Data.csv';
  expect(quotedPath(path)).toBe(`"${path}"`);
  expect(quotedPath(`${path}\u001b[31m\n`)).toBe(`"${path}\\x1b[31m\\x0a"`);
});

test('what a terminal would act on, or read backwards, is made visible', () => {
  expect(visible('\u202egnp.csv \u200b\u007f')).toBe('\\u202egnp.csv \\u200b\\x7f');
});
