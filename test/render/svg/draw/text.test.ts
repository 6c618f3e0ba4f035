import { describe, expect, it, test } from 'vitest';
import { daysFromIso } from '../../../../src/dates/civil-dates.ts';
import { escaped } from '../../../../src/render/svg/draw/escape.ts';
import { daysInWords, dayWords, minusSigns, signedFigure } from '../../../../src/render/svg/draw/figures.ts';
import { textWidth, wrapped } from '../../../../src/render/svg/draw/text-width.ts';

test.each([
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  [`" onload='x`, '&quot; onload=&#39;x'],
  ['a & b ]]>', 'a &amp; b ]]&gt;'],
  ['\u001b]8;;http://x\u0007link', '\\x1b]8;;http://x\\x07link'],
  ['\u202egnp.exe', '\\u202egnp.exe'],
])('%j is escaped for HTML and SVG', (text, expected) => {
  expect(escaped(text)).toBe(expected);
});

test.each([
  [2.24, 1, '+2.2'],
  [-1.04, 1, '−1.0'],
  [-0.04, 1, '0.0'],
  [0.0001, 2, '0.00'],
])('%d with %d decimals is %s', (x, decimals, text) => {
  expect(signedFigure(x, decimals)).toBe(text);
});

it('a sentence has its days in words that do not break', () => {
  expect(daysInWords('+2.3 up to 1957-07-03, file 1927-2026')).toBe('+2.3 up to 3\u00a0Jul\u00a01957, file 1927-2026');
});

it('a sentence has minus signs before figures, and hyphens in ranges and dates', () => {
  expect(minusSigns('below 6,777.05, -2.1% (-3), 0.76-0.95 since 2026-01-08')).toBe(
    'below 6,777.05, −2.1% (−3), 0.76-0.95 since 2026-01-08',
  );
});

it('a day is written out', () => expect(dayWords(daysFromIso('2025-04-11'))).toBe('11 Apr 2025'));

describe('the width of a text', () => {
  it('is that of Arial and a little more', () => {
    expect(textWidth('S&P 500', 1000)).toBeCloseTo((667 + 667 + 667 + 278 + 3 * 556) * 1.04, 6);
  });

  it('is larger in bold', () => expect(textWidth('record', 13, true)).toBeGreaterThan(textWidth('record', 13)));
});

it('a wrapped text keeps all its words, and its lines fit', () => {
  const text = 'the quick brown fox jumps over the lazy dog near an-unusually-long-word-that-cannot-be-broken today';
  const lines = wrapped(text, 120, 13);
  expect(lines.join(' ')).toBe(text);
  for (const line of lines) if (line.includes(' ')) expect(textWidth(line, 13)).toBeLessThanOrEqual(120);
});
