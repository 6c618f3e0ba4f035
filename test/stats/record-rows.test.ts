import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordRows } from '../../src/stats/record-rows.ts';

const rows = (...prices: number[]) => Array.from(recordRows(Float64Array.from(prices)));

test('the first price is a record, then each that is higher than all before it', () => {
  expect(rows(3, 2, 4, 4, 5, 1, 4.9)).toEqual([0, 2, 4]);
});

test('a price higher by less than the tolerance is no record, until such moves add up', () => {
  expect(rows(3000, 3000 * (1 + 4e-13), 3000 * (1 + 8e-13), 3000 * (1 + 1.6e-12))).toEqual([0, 3]);
});

test('no prices, no records', () => {
  expect(rows()).toEqual([]);
});

test('whether a row is a record depends on no later price', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 60 }), (prices) => {
      const isRecord = (t: number) => prices.slice(0, t).every((before) => before < (prices[t] ?? 0));
      expect(rows(...prices)).toEqual([...prices.keys()].filter(isRecord));
      for (let n = 0; n <= prices.length; n++) {
        expect(rows(...prices.slice(0, n))).toEqual(rows(...prices).filter((row) => row < n));
      }
    }),
  );
});
