import { expect, test } from 'vitest';
import { largeMonth } from '../../../src/judgement/backtest/large-month.ts';
import { seededRandom } from '../../../src/stats/random.ts';

const sessions = 1700;
const random = seededRandom(11);
let level = 1000;
// Steps of whole percents, so that months are equal now and then.
const large = Float64Array.from({ length: sessions }, () => (level *= Math.exp((Math.floor(5 * random()) - 2) / 100)));

/** By counting, as `large_month` of record.py: the rank in five years of months, at least one year, equal ones halved. */
function byCounting(closes: Float64Array, t: number): number {
  const month = (row: number) => Math.log(closes[row] ?? 0) - Math.log(closes[row - 21] ?? 0);
  const months = Array.from({ length: Math.min(1260, t - 20) }, (_, i) => month(t - i));
  if (t < 21 || months.length < 252) return Number.NaN;
  const isEqual = (one: number) => Math.abs(one - month(t)) < 1e-12;
  const below = months.filter((one) => !isEqual(one) && one < month(t)).length;
  return (2 * (below + months.filter(isEqual).length / 2)) / months.length - 1;
}

test('it is twice the percentile of the last 21 sessions among five years of them, less 1, after a year of them', () => {
  const own = largeMonth(large);
  const rows = [20, 21, 271, 272, 273, 700, 1279, 1280, 1281, 1282, 1500, 1699];
  for (const t of rows) {
    const expected = byCounting(large, t);
    expect(own[t], `row ${t}`).toEqual(Number.isNaN(expected) ? Number.NaN : expect.closeTo(expected, 12));
  }
  expect(own.findIndex((value) => !Number.isNaN(value))).toBe(272);
});

test('the strongest month of all is near 1, the weakest near -1', () => {
  const rise = Float64Array.from({ length: 400 }, (_, t) => Math.exp(t * t * 1e-5));
  expect(largeMonth(rise)[399]).toBeCloseTo(1 - 1 / 379, 12);
  expect(largeMonth(rise.map((close) => 1 / close))[399]).toBeCloseTo(1 / 379 - 1, 12);
});

test('row t reads closes up to t', () => {
  const whole = largeMonth(large);
  for (const count of [272, 273, 600, 1300, 1699]) {
    const poisoned = large.map((close, t) => (t < count ? close : close * (3 + Math.sin(t))));
    expect(largeMonth(poisoned).subarray(0, count)).toEqual(whole.subarray(0, count));
    expect(largeMonth(large.subarray(0, count))).toEqual(whole.subarray(0, count));
  }
});
