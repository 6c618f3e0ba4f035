import { describe, expect, it, test } from 'vitest';
import { isoDate } from '../../src/dates/civil-dates.ts';
import { indexByLevels, isApart, publishedYearEnds } from '../../src/identity/year-ends.ts';
import { seriesOf } from '../helpers/markets/series.ts';

// S&P 500: 4769.83 at the end of 2023, 5881.63 of 2024, 6845.5 of 2025.
const dates = ['2023-12-29', '2024-12-30', '2024-12-31', '2025-12-31'];

describe('publishedYearEnds', () => {
  it('holds the last session of each year against the published close', () => {
    const ends = publishedYearEnds('large', seriesOf(dates, [4769.83, 1, 5881.63 * 1.0002, 6845.5]));
    expect(ends.map(({ day, published }) => [isoDate(day), published])).toEqual([
      ['2023-12-29', 4769.83],
      ['2024-12-31', 5881.63],
      ['2025-12-31', 6845.5],
    ]);
    expect(ends.map(({ basisPoints }) => Math.round(basisPoints * 100) / 100)).toEqual([0, 2, 0]);
    expect(ends.map(isApart)).toEqual([false, true, false]);
  });

  it('passes over a year whose last session has no row, though an earlier one has', () => {
    expect(publishedYearEnds('large', seriesOf(['2024-12-30', '2025-12-30'], [5906.94, 6896.24]))).toEqual([]);
  });

  it('is of nothing where there are no rows or no published closes', () => {
    expect(publishedYearEnds('large', seriesOf([], []))).toEqual([]);
    expect(publishedYearEnds('large', seriesOf(['1960-12-30', '1986-12-31'], [58.11, 242.17]))).toEqual([]);
  });
});

describe('indexByLevels', () => {
  test.each([
    ['large', [4769.83, 4800, 5881.63, 6845.5]],
    ['small', [2027.07, 2200, 2230.16, 2481.91]],
    ['growth', [15011.35, 19400, 19310.79, 23241.99]],
    [undefined, [4769.83, 4800, 5881.63, 6900]],
    [undefined, [47.7, 48, 58.8, 68.5]],
  ] as const)('tells %s by its year ends', (role, closes) => {
    expect(indexByLevels(seriesOf(dates, closes))).toBe(role);
  });

  it('tells nothing without a year end', () => {
    expect(indexByLevels(seriesOf(['2025-03-03', '2025-03-04'], [5849.72, 5778.15]))).toBeUndefined();
  });
});
