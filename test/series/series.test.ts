import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countThrough } from '../../src/dates/count-through.ts';
import { head, until } from '../../src/series/series.ts';
import { seriesOf } from '../helpers/markets/series.ts';

const series = seriesOf([10, 11, 14], [5, 6, 7]);

test.each([
  [9, 0],
  [10, 1],
  [11, 2],
  [13, 2],
  [14, 3],
  [99, 3],
  [Number.NEGATIVE_INFINITY, 0],
  [Number.POSITIVE_INFINITY, 3],
])('rows through day %d are %d', (day, count) => {
  expect(countThrough(series.days, day)).toBe(count);
});

test('rows through a day are counted like one by one (property)', () => {
  const days = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { maxLength: 40 });
  fc.assert(
    fc.property(days, fc.integer({ min: -60, max: 60 }), (unordered, day) => {
      const ascending = Int32Array.from(unordered).sort();
      expect(countThrough(ascending, day)).toBe(ascending.filter((each) => each <= day).length);
    }),
  );
});

test('the head and the rows until a day keep the origin and share the memory', () => {
  expect(head(series, 2)).toEqual(seriesOf([10, 11], [5, 6]));
  expect(until(series, 13)).toEqual(seriesOf([10, 11], [5, 6]));
  expect(until(series, 13).closes.buffer).toBe(series.closes.buffer);
});
