import { expect, test } from 'vitest';
import { count, figure, fitting, fixed, level, percent, plural, signedPercent } from '../../src/signals/words.ts';

test.each([
  [percent(0.318), '31.8%'],
  [percent(-0.0004), '0.0%'],
  [signedPercent(0.0111), '+1.11%'],
  [signedPercent(-0.0111), '-1.11%'],
  [signedPercent(-0.00001), '+0.00%'],
  [signedPercent(0.1236, 1), '+12.4%'],
  [fixed(0.879, 2), '0.88'],
  [fixed(-0.0049, 2), '0.00'],
  [fixed(-0.4, 0), '0'],
  [figure(15), '15'],
  [figure(15.63), '15.6'],
  [figure(-0.04), '0'],
  [fitting('x'.repeat(37), 'short'), 'x'.repeat(37)],
  [fitting('x'.repeat(38), 'short', 'shorter'), 'short'],
  [fitting('x'.repeat(38), 'y'.repeat(38)), 'y'.repeat(38)],
  [level(6921.46), '6,921.46'],
  [level(999.999), '1,000.00'],
  [level(1234567.891, 1), '1,234,567.9'],
  [count(9811), '9,811'],
  [plural(1, 'session'), '1 session'],
  [plural(0, 'session'), '0 sessions'],
  [plural(1260, 'session'), '1,260 sessions'],
])('%s', (text, expected) => {
  expect(text).toBe(expected);
});
