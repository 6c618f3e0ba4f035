import { describe, expect, test } from 'vitest';
import {
  figure,
  fixed,
  level,
  percent,
  points,
  price,
  signed,
  signedPercent,
  thousands,
} from '../../src/words/numbers.ts';

test.each([
  [percent(0.318), '31.8%'],
  [percent(-0.0004), '0.0%'],
  [signedPercent(0.0111), '+1.11%'],
  [signedPercent(-0.0111), '-1.11%'],
  [signedPercent(-0.00001), '0.00%'],
  [signedPercent(1727.115, 1), '+172,711.5%'],
  [signedPercent(0.1236, 1), '+12.4%'],
  [fixed(0.879, 2), '0.88'],
  [signed(0.466), '+0.47'],
  [signed(-1.04, 1), '-1.0'],
  [signed(0.04, 1), '0.0'],
  [signed(-0.04, 1), '0.0'],
  [signed(0.05, 2), '+0.05'],
  [fixed(-0.0049, 2), '0.00'],
  [fixed(-0.4, 0), '0'],
  [figure(15), '15'],
  [figure(15.63), '15.6'],
  [figure(-0.04), '0'],
  [level(6921.46), '6,921.46'],
  [level(999.999), '1,000.00'],
  [level(1234567.891, 1), '1,234,567.9'],
  [[0.03891, -0.0472, 0].map(points).join(' '), '3.89 points 4.72 points 0.00 points'],
  [[0.09994, 0.09996, 0.9994, 9.876].map(points).join(' '), '9.99 points 10.0 points 99.9 points 988 points'],
])('%s', (text, expected) => {
  expect(text).toBe(expected);
});

describe('price', () => {
  test.each([
    [250.1999969482422, '250.2'],
    [6921.46, '6921.46'],
    [23480.02, '23,480.02'],
    [4900000, '4,900,000'],
  ])('writes %d as %s', (close, written) => expect(price(close)).toBe(written));
});

describe('thousands', () => {
  test.each([
    ['999', '999'],
    ['1000', '1,000'],
    ['4900000', '4,900,000'],
    ['-6921.4612', '-6,921.4612'],
    ['0.0001', '0.0001'],
  ])('writes %s as %s', (digits, written) => expect(thousands(digits)).toBe(written));
});
