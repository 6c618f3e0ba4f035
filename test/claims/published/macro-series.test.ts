import { expect, test } from 'vitest';
import { macroClaims } from '../../../src/claims/published/macro-series.ts';

test.each([
  ['fed-funds', 'policy', 5],
  ['cpi', 'inflation', 2],
  ['breadth', 'breadth', 1],
  ['banks', 'banks', 1],
  ['flows', 'flows', 1],
  ['vix', 'stress', 1],
])('each claim that %s decides bears on the signal %s, which reads it', (series, signal, count) => {
  const found = macroClaims.filter(({ needs }) => needs.split(', ').includes(series));
  expect(found.map(({ signals }) => signals)).toEqual(Array(count).fill([signal]));
});
