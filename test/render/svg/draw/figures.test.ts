import { expect, test } from 'vitest';
import { daysFromIso } from '../../../../src/dates/civil-dates.ts';
import {
  daysInWords,
  minus,
  minusSigns,
  monthName,
  monthWords,
  plainFigure,
  px,
  signedPoints,
} from '../../../../src/render/svg/draw/figures.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

test('months have their names, and there is no thirteenth', () => {
  expect(months.map((_, i) => monthName(i + 1))).toEqual(months);
  expect([monthName(0), monthName(13)]).toEqual(['', '']);
  expect(monthWords(daysFromIso('2025-04-11'))).toBe('Apr 2025');
  expect(monthWords(daysFromIso('1987-12-31'))).toBe('Dec 1987');
});

test.each<[expected: string, text: () => string]>([
  ['−1 to −2', () => minus('-1 to -2')],
  ['−1,234.6', () => plainFigure(-1234.56, 1)],
  ['1', () => plainFigure(0.5, 0)],
  ['+1.2', () => signedPoints(0.0123)],
  ['−1.23', () => signedPoints(-0.0123, 2)],
  ['0.0', () => signedPoints(0.0001)],
  ['−1 then (−2) and\n−3', () => minusSigns('-1 then (-2) and\n-3')],
  ['a-1, 2026-01-08, - 4, -x, year-end', () => minusSigns('a-1, 2026-01-08, - 4, -x, year-end')],
  ['8\u00a0Jan\u00a02026, x2026-01-08, 12026-01-081', () => daysInWords('2026-01-08, x2026-01-08, 12026-01-081')],
])('%s', (expected, text) => {
  expect(text()).toBe(expected);
});

test.each([
  [2, '2'],
  [1.25, '1.3'],
  [1.24, '1.2'],
  [-0.04, '0'],
  [-1.26, '-1.3'],
])('%d pixels are written as %s, to a tenth', (x, text) => {
  expect(px(x)).toBe(text);
});
