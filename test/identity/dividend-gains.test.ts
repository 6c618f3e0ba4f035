import { describe, expect, test } from 'vitest';
import { looksLikeTotalReturn } from '../../src/identity/dividend-gains.ts';

/** Year ends whose ratio to the published close is the product of the gains so far. */
const yearEnds = (gains: readonly number[]) => {
  let close = 4000;
  return [1, ...gains].map((gain) => {
    close *= gain;
    return { day: 0, close, published: 4000, basisPoints: 0 };
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
