import { expect, test } from 'vitest';
import { printable } from '../../../../src/render/screen/layout/printable.ts';

test('a terminal without more than ASCII gets each sign in other signs', () => {
  expect(printable('1.2 (±2.1), ±3', { unicode: false })).toBe('1.2 (+/-2.1), +/-3');
  expect(printable('1.2 (±2.1), ±3', { unicode: true })).toBe('1.2 (±2.1), ±3');
});
