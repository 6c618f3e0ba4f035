import { expect, test } from 'vitest';
import { daysFromIso } from '../../src/dates/civil-dates.ts';
import { lastKnown, maximumOver, minimumOver, percentileOver, spanWords } from '../../src/signals/five-years.ts';
import { fiveYears } from '../../src/signals/names.ts';

const { NaN: unknown } = Number;
const lookback = { window: 4, minimum: 2 };
const column = Float64Array.of(5, unknown, 3, 4, unknown, 9, 1, 7);

test('five years are 1,260 known values, or from 252 up all there are', () => {
  expect(fiveYears).toEqual({ window: 1260, minimum: 252 });
});

test('the last known values are those of the window, gaps not counted, today included', () => {
  expect(lastKnown(column, 7, lookback)).toEqual(Float64Array.of(4, 9, 1, 7));
  expect(lastKnown(column, 4, lookback)).toEqual(Float64Array.of(5, 3, 4));
});

test('a window without a gap is that window', () => {
  expect(lastKnown(Float64Array.of(8, 6, 5, 2, 3, 7), 4, lookback)).toEqual(Float64Array.of(6, 5, 2, 3));
});

test('fewer than the minimum give none', () => {
  expect(lastKnown(column, 1, lookback)).toHaveLength(0);
  expect(lastKnown(column, 2, lookback)).toHaveLength(2);
  expect(lastKnown(new Float64Array(251), 250)).toHaveLength(0);
  expect(lastKnown(new Float64Array(1300), 1299)).toHaveLength(1260);
});

test('extremes and rank are those of the same values', () => {
  expect(minimumOver(column, lookback)).toEqual(Float64Array.of(unknown, unknown, 3, 3, unknown, 3, 1, 1));
  expect(maximumOver(column, lookback)).toEqual(Float64Array.of(unknown, unknown, 5, 5, unknown, 9, 9, 9));
  expect(percentileOver(column, lookback)).toEqual(
    Float64Array.of(unknown, unknown, 0.25, 0.5, unknown, 0.875, 0.125, 0.625),
  );
});

test('a period of less than five years is named by its first day', () => {
  const days = Int32Array.from({ length: 1300 }, (_, t) => daysFromIso('2020-01-01') + t);
  const values = new Float64Array(1300).fill(unknown, 0, 10);
  expect(spanWords(values, 1268, days)).toBe('since 2020-01-11');
  expect(spanWords(values, 1269, days)).toBe('in five years');
});
