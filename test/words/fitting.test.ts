import { expect, test } from 'vitest';
import { fitting } from '../../src/words/fitting.ts';

const longest = 'x'.repeat(37);

test.each([
  ['the fullest wording where it fits', [longest, 'short'], longest],
  ['the next one that fits', [`${longest}x`, 'short', 'shorter'], 'short'],
  ['the last one where none fits', [`${longest}x`, `${longest}y`], `${longest}y`],
] as const)('takes %s', (_, [first, ...others], taken) => {
  expect(fitting(first, ...others)).toBe(taken);
});
