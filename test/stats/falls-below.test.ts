import { expect, test } from 'vitest';
import { fallsBelow } from '../../src/stats/falls-below.ts';

test('a fall is a row below the level after one that was not', () => {
  expect([...fallsBelow(Float64Array.of(2, 1, 0, -1, 1, 0, 2), 1)]).toEqual([2, 5]);
  expect([...fallsBelow(Float64Array.of(0, 0, 2), 1)]).toEqual([]);
  expect([...fallsBelow(new Float64Array(), 1)]).toEqual([]);
});

test('an unknown value is neither below nor above', () => {
  expect([...fallsBelow(Float64Array.of(2, Number.NaN, 0, 2, 0), 1)]).toEqual([4]);
});
