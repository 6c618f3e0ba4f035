import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/dates/civil-dates.ts';
import { isOff, publishedYearEnds } from '../../src/identity/compared-year-ends.ts';
import { seriesOf } from '../helpers/markets/series.ts';

// S&P 500: 4769.83 at the end of 2023, 5881.63 of 2024, 6845.5 of 2025.
const dates = ['2023-12-29', '2024-12-30', '2024-12-31', '2025-12-31'];

describe('publishedYearEnds', () => {
  it('compares the last close of each year with the published one', () => {
    const ends = publishedYearEnds('large', seriesOf(dates, [4769.83, 1, 5881.63 * 1.0002, 6845.5]));
    expect(ends.map(({ day, published }) => [isoDate(day), published])).toEqual([
      ['2023-12-29', 4769.83],
      ['2024-12-31', 5881.63],
      ['2025-12-31', 6845.5],
    ]);
    expect(ends.map(({ basisPoints }) => Math.round(basisPoints * 100) / 100)).toEqual([0, 2, 0]);
    expect(ends.map(isOff)).toEqual([false, true, false]);
  });

  it('takes the last row of a year if it is in the last week, and skips the year otherwise', () => {
    const rows = seriesOf(
      ['2022-12-24', '2023-12-25', '2024-12-30', '2025-06-02'],
      [3844.82, 4754.63, 5906.94, 5935.94],
    );
    expect(publishedYearEnds('large', rows).map(({ day, published }) => [isoDate(day), published])).toEqual([
      ['2023-12-25', 4769.83],
      ['2024-12-30', 5881.63],
    ]);
  });

  it('is off beyond one basis point, which rounding can make', () => {
    const end = { day: 0, close: 1, published: 1 };
    expect([1, 1.0001].map((basisPoints) => isOff({ ...end, basisPoints }))).toEqual([false, true]);
  });

  it('is empty without rows or published closes', () => {
    expect(publishedYearEnds('large', seriesOf([], []))).toEqual([]);
    expect(publishedYearEnds('large', seriesOf(['1960-12-30', '1986-12-31'], [58.11, 242.17]))).toEqual([]);
  });
});
