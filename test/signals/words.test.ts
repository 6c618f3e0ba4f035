import { expect, test } from 'vitest';
import { daysFromIso } from '../../src/core/civil-dates.ts';
import {
  count,
  figure,
  fitting,
  fixed,
  level,
  ordinal,
  percent,
  plural,
  points,
  providerOn,
  signedPercent,
} from '../../src/signals/words.ts';

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
  [providerOn('Yardeni', daysFromIso('2026-01-08')), 'Yardeni, 2026-01-08'],
  [providerOn('AInvest 2026-01-08', daysFromIso('2026-01-08')), 'AInvest 2026-01-08'],
  [providerOn('AInvest 2026-01-01', daysFromIso('2026-01-08'), ' '), 'AInvest 2026-01-01 2026-01-08'],
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
  [[1, 2, 3, 4, 10].map(ordinal).join(' '), '1st 2nd 3rd 4th 10th'],
  [[11, 12, 13, 21, 101, 111, 1012].map(ordinal).join(' '), '11th 12th 13th 21st 101st 111th 1,012th'],
  [[0.03891, -0.0472, 0].map(points).join(' '), '3.89 pp 4.72 pp 0.00 pp'],
  [[0.09994, 0.09996, 0.9994, 9.876].map(points).join(' '), '9.99 pp 10.0 pp 99.9 pp 988 pp'],
])('%s', (text, expected) => {
  expect(text).toBe(expected);
});
