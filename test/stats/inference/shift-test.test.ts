import { expect, test } from 'vitest';
import { shiftTest } from '../../../src/stats/inference/shift-test.ts';
import { seededRandom } from '../../../src/stats/random.ts';

/** 99 shifted differences: 1 to 99, every other one below zero. */
const ninetyNine = Float64Array.from({ length: 99 }, (_, i) => (i % 2 === 0 ? i + 1 : -i - 1));

test('p counts the shifts that are at least as far from zero, on either side, and the one that is not shifted', () => {
  expect(shiftTest(98, ninetyNine).p).toBe(3 / 100);
  expect(shiftTest(-98, ninetyNine).p).toBe(3 / 100);
  expect(shiftTest(98 + 1e-13, ninetyNine).p).toBe(3 / 100);
  expect(shiftTest(98.5, ninetyNine).p).toBe(2 / 100);
  expect(shiftTest(1000, ninetyNine).p).toBe(1 / 100);
  expect(shiftTest(0, ninetyNine).p).toBe(1);
});

// floor(0.05 * 100) - 1 = 4: the fifth largest of 99, 98, 97, 96, 95; floor(0.025 * 100) - 1 = 1: the second.
test('what is needed is the size that only as many shifts reach as the level lets', () => {
  const test95 = shiftTest(95, ninetyNine);
  expect([test95.needed05, test95.needed025]).toEqual([95, 98]);
  expect(test95.p).toBe(0.06);
  expect(shiftTest(95.1, ninetyNine).p).toBe(0.05);
  expect(shiftTest(-96, ninetyNine).interval).toEqual([-191, -1]);
});

test('the interval leaves 0 out where p is at most 5%, and nowhere else', () => {
  const random = seededRandom(5);
  for (let round = 0; round < 300; round++) {
    const shifted = Float64Array.from({ length: 19 + Math.floor(200 * random()) }, () => random() - 0.4);
    const { p, interval } = shiftTest(1.2 * random() - 0.6, shifted);
    expect(interval[0] > 0 || interval[1] < 0, `p ${p}`).toBe(p <= 0.05);
  }
});

test('fewer than 19 shifts cannot tell at 5%, fewer than 39 not at 2.5%', () => {
  const of = (shifts: number) => shiftTest(2, new Float64Array(shifts).fill(1));
  expect([of(18).needed05, of(19).needed05]).toEqual([Number.NaN, 1]);
  expect([of(38).needed025, of(39).needed025]).toEqual([Number.NaN, 1]);
  expect(of(18).interval).toEqual([Number.NaN, Number.NaN]);
  const none = { p: Number.NaN, needed05: Number.NaN, needed025: Number.NaN, interval: [Number.NaN, Number.NaN] };
  expect(of(0)).toEqual({ shifts: 0, ...none });
  expect(shiftTest(Number.NaN, ninetyNine)).toEqual({ shifts: 99, ...none });
  expect(shiftTest(Number.NaN, ninetyNine).p).toBeNaN();
});
