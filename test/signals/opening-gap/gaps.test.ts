import { expect, test } from 'vitest';
import { gapBetween, isExtreme, isRanked, openingGaps } from '../../../src/signals/opening-gap/gaps.ts';
import { openingGap } from '../../../src/signals/opening-gap/signal.ts';
import { longTriple } from '../../helpers/markets/long-triple.ts';
import { marketOf } from '../../helpers/markets/markets.ts';
import { openingYears } from '../../helpers/markets/opening-years.ts';
import { describeShared } from '../../helpers/shared.ts';

const { defaults } = openingGap;

test('a gap is the return of small less growth, and 0 within the tolerance', () => {
  const market = marketOf({ large: [1, 1], small: [100, 103], growth: [200, 202] });
  expect(gapBetween(market, 0, 1)).toBeCloseTo(0.02, 12);
  const tiny = marketOf({ large: [1, 1], small: [100, 103], growth: [200, 206 * (1 + 1e-13)] });
  expect(gapBetween(tiny, 0, 1)).toBe(0);
});

test('each gap is ranked among those so far, and equal gaps share the better rank', () => {
  const market = openingYears([0.02, -0.01, 0.03, 0.02], [0, 0, 0, 0, 0.02]);
  expect(
    openingGaps(market, 5).map(({ year, gap, rank: place, count }) => [year, gap.toFixed(4), place, count]),
  ).toEqual([
    [2000, '0.0200', 1, 1],
    [2001, '-0.0100', 2, 2],
    [2002, '0.0300', 1, 3],
    [2003, '0.0200', 2, 4],
    [2004, '0.0200', 2, 5],
  ]);
});

test('a year whose first sessions are not over has no gap yet', () => {
  const market = openingYears([0.02], [0, 0, 0, 0.05]);
  expect(openingGaps(market, 5).map(({ year }) => year)).toEqual([2000]);
  expect(openingGaps(market, 4).map(({ year }) => year)).toEqual([2000, 2001]);
});

test.each([
  [0.01, 1, 10, true],
  [0.01, 1, 9, false],
  [0.01, 2, 19, false],
  [0.01, 2, 20, true],
  [0.01, 3, 30, true],
  [0, 1, 10, false],
  [-0.01, 1, 10, false],
])('a gap of %d ranked %d of %d is in the top tenth: %s', (gap, rank, count, extreme) => {
  const opening = { year: 2000, base: 0, last: 9, complete: false, opened: 5, missing: [], gap, rank, count };
  expect(isRanked(opening, defaults) && isExtreme(opening, defaults)).toBe(extreme);
});

describeShared('the opening gaps of 1988 to 2026', () => {
  test('2026 is the first of 39 with +3.891 points, 2021 the second with +3.48, 1999 the last with -4.72', async () => {
    const gaps = openingGaps(await longTriple(), 5);
    expect([gaps.length, gaps[0]?.year, gaps.at(-1)?.rank]).toEqual([39, 1988, 1]);
    expect(((gaps.at(-1)?.gap ?? 0) * 100).toFixed(3)).toBe('3.891');
    const sorted = gaps.toSorted((a, b) => b.gap - a.gap).map(({ year, gap }) => `${year} ${(gap * 100).toFixed(2)}`);
    expect([sorted[0], sorted[1], sorted[38]]).toEqual(['2026 3.89', '2021 3.48', '1999 -4.72']);
  });

  test.each([
    [4, 3],
    [6, 2],
    [10, 2],
    [15, 1],
    [20, 1],
  ])('after %d sessions 2026 has place %d', async (sessions, place) => {
    expect(openingGaps(await longTriple(), sessions).at(-1)).toMatchObject({ year: 2026, rank: place, count: 39 });
  });
});
