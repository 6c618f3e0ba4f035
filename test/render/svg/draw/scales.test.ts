import { describe, expect, it, test } from 'vitest';
import { linearAxis, logAxis } from '../../../../src/render/svg/draw/scales.ts';

describe('a log axis', () => {
  test.each([
    [60, 120, [60, 80, 100, 120]],
    [107, 2604, [100, 200, 500, 1000, 2000]],
    [45, 650, [50, 100, 200, 500]],
    [24, 165_462, [100, 1000, 10_000, 100_000]],
    [98, 101, [98, 99, 100, 101]],
  ])('from %d to %d has ticks at round values', (low, high, ticks) => {
    expect(logAxis([low, high], [100, 0]).ticks).toEqual(ticks);
  });

  it('has room for all values', () => {
    const axis = logAxis([50, 200], [100, 0]);
    expect(axis.at(50)).toBeLessThan(100);
    expect(axis.at(200)).toBeGreaterThan(0);
  });

  it('of one value has that value in the middle', () => {
    expect(logAxis([80, 80], [100, 0]).at(80)).toBeCloseTo(50, 6);
  });
});

describe('a linear axis', () => {
  it('ends at round values', () => {
    expect(linearAxis([0.47, 0.98], [100, 0], { count: 6 }).ticks).toEqual([0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  });

  it('of one value is not a point', () => {
    const { domain } = linearAxis([3, 3], [100, 0]);
    expect(domain[1]).toBeGreaterThan(domain[0]);
  });
});
