import { describe, expect, it, test } from 'vitest';
import { isoDate } from '../../src/dates/civil-dates.ts';
import {
  areWithin,
  indexByLevels,
  isFarOff,
  isOff,
  lastWeeks,
  publishedYearEnds,
} from '../../src/identity/year-ends.ts';
import { seriesOf } from '../helpers/markets/series.ts';

// S&P 500: 4769.83 at the end of 2023, 5881.63 of 2024, 6845.5 of 2025.
const dates = ['2023-12-29', '2024-12-30', '2024-12-31', '2025-12-31'];

describe('publishedYearEnds', () => {
  it('compares the close of the last session of each year with the published one', () => {
    const ends = publishedYearEnds('large', seriesOf(dates, [4769.83, 1, 5881.63 * 1.0002, 6845.5]));
    expect(ends.map(({ day, published }) => [isoDate(day), published])).toEqual([
      ['2023-12-29', 4769.83],
      ['2024-12-31', 5881.63],
      ['2025-12-31', 6845.5],
    ]);
    expect(ends.map(({ basisPoints }) => Math.round(basisPoints * 100) / 100)).toEqual([0, 2, 0]);
    expect(ends.map(isOff)).toEqual([false, true, false]);
  });

  it('skips a year without a row of its last session, even if an earlier session has one', () => {
    expect(publishedYearEnds('large', seriesOf(['2024-12-30', '2025-12-30'], [5906.94, 6896.24]))).toEqual([]);
  });

  it('is empty without rows or published closes', () => {
    expect(publishedYearEnds('large', seriesOf([], []))).toEqual([]);
    expect(publishedYearEnds('large', seriesOf(['1960-12-30', '1986-12-31'], [58.11, 242.17]))).toEqual([]);
  });
});

describe('lastWeeks', () => {
  it('takes the last row of a year if it is in the last week', () => {
    const ends = publishedYearEnds(
      'large',
      seriesOf(['2022-12-24', '2023-12-25', '2024-12-30', '2025-06-02'], [3844.82, 4754.63, 5906.94, 5935.94]),
      lastWeeks,
    );
    expect(ends.map(({ day, published }) => [isoDate(day), published])).toEqual([
      ['2023-12-25', 4769.83],
      ['2024-12-30', 5881.63],
    ]);
  });

  it('skips the year of the last row, which may not be over', () => {
    const ends = publishedYearEnds('large', seriesOf(['2024-12-31', '2025-12-31'], [5881.63, 6845.5]), lastWeeks);
    expect(ends.map(({ day }) => isoDate(day))).toEqual(['2024-12-31']);
  });
});

describe('areWithin', () => {
  const ends = publishedYearEnds('large', seriesOf(dates, [4769.83, 1, 5881.63 * 1.015, 6845.5]));

  it('holds if every year end is within the tolerance', () => {
    expect([areWithin(ends, 140), areWithin(ends, 160)]).toEqual([false, true]);
    expect(ends.map(isFarOff)).toEqual([false, false, false]);
  });

  it('does not hold without year ends', () => expect(areWithin([], 200)).toBe(false));
});

describe('indexByLevels', () => {
  test.each([
    ['large', [4769.83, 4800, 5881.63, 6845.5]],
    ['small', [2027.07, 2200, 2230.16, 2481.91]],
    ['growth', [15011.35, 19400, 19310.79, 23241.99]],
    [undefined, [4769.83, 4800, 5881.63, 6900]],
    [undefined, [47.7, 48, 58.8, 68.5]],
  ] as const)('identifies %s by its year ends', (role, closes) => {
    expect(indexByLevels(seriesOf(dates, closes))).toBe(role);
  });

  it('identifies nothing without a year end', () => {
    expect(indexByLevels(seriesOf(['2025-03-03', '2025-03-04'], [5849.72, 5778.15]))).toBeUndefined();
  });
});
