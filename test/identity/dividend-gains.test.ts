import { describe, expect, test } from 'vitest';
import { looksLikeTotalReturn } from '../../src/identity/dividend-gains.ts';

/** Year ends whose ratio to the published close, which rises and falls, is the product of the gains so far. */
const yearEnds = (gains: readonly number[]) => {
  let ratio = 1;
  return [1, ...gains].map((gain, i) => {
    ratio *= gain;
    const published = [4000, 5000, 3000, 6000][i] ?? 0;
    return { day: 0, close: ratio * published, published, basisPoints: 0 };
  });
};

describe('levels look like total return', () => {
  test.each([
    ['with gains of 0.4 to 3.9 % a year', [1.004, 1.02, 1.039], true],
    ['not with a year without a gain', [1.02, 1, 1.02], false],
    ['not with a year of 5 %', [1.02, 1.05, 1.02], false],
    ['not with a single gain', [1.02], false],
  ] as const)('%s', (_, gains, is) => {
    expect(looksLikeTotalReturn({ yearEnds: yearEnds(gains) })).toBe(is);
  });
});
