import { describe, expect, test } from 'vitest';
import { gapEvidence, standingOn } from '../../../src/signals/opening-gap/evidence.ts';
import { openingGap } from '../../../src/signals/opening-gap/signal.ts';
import { longTriple } from '../../helpers/markets/long-triple.ts';
import { marketOf } from '../../helpers/markets/markets.ts';
import { openingYears } from '../../helpers/markets/opening-years.ts';
import { describeShared } from '../../helpers/shared.ts';

const params = { ...openingGap.defaults, minYears: 2, topOneIn: 2 };

const evidenceOf = (market: ReturnType<typeof openingYears>, t = market.days.length - 1) =>
  gapEvidence(market, t, standingOn(market, t, params), params);

describe('standingOn', () => {
  test('the running year has a gap from its fifth close on', () => {
    const market = openingYears([0.02], [0.01, 0, 0, 0, 0.04, 0.02]);
    const t = market.days.length - 1;
    expect(standingOn(market, t - 2, params)).toMatchObject({ session: 4, opening: null, fractionKept: Number.NaN });
    expect(standingOn(market, t, params)).toMatchObject({
      session: 6,
      opening: { year: 2001, gap: expect.closeTo(0.04, 12) },
      fractionKept: expect.closeTo(0.5, 9),
    });
  });

  test('where the file begins within the year there is none', () => {
    const market = marketOf({ large: [1, 2], small: [1, 2], growth: [1, 2] }, { first: '2010-06-01' });
    expect(standingOn(market, 1, params)).toMatchObject({ year: null, session: null, gaps: [], opening: null });
  });
});

describe('the evidence', () => {
  const running = [0.01, 0.01, 0.01, 0.03, 0.04, 0.06, ...Array(14).fill(0.02)];

  test('the places after other numbers of sessions, once they are past', () => {
    const market = openingYears([0.02, 0.05], running);
    const last = market.days.length - 1;
    expect(evidenceOf(market).ranksAfter.map(({ sessions, rank, count }) => [sessions, rank, count])).toEqual([
      [4, 1, 3],
      [6, 1, 3],
      [10, 2, 3],
      [15, 2, 3],
      [20, 2, 3],
    ]);
    expect(evidenceOf(market, last - 14).ranksAfter.map(({ sessions }) => sessions)).toEqual([4, 6]);
  });

  test('what is kept, now and on later sessions', () => {
    const { fractionKept, fractionKeptAfter } = evidenceOf(openingYears([0.02, 0.05], running));
    expect(fractionKept).toBeCloseTo(0.5, 9);
    expect(fractionKeptAfter).toEqual([10, 20].map((sessions) => ({ sessions, fractionKept: expect.closeTo(0.5, 9) })));
  });

  test('the earlier years that were extreme when they came, without this one', () => {
    const { earlier } = evidenceOf(openingYears([0.02, 0.05, 0.01], running));
    expect(earlier).toEqual([
      {
        year: 2001,
        gap: expect.closeTo(0.05, 9),
        rank: 1,
        count: 2,
        fractionKeptAtEnd: expect.closeTo(1, 9),
        aheadOfLarge: expect.closeTo(0, 12),
        aheadOfGrowth: expect.closeTo(0, 12),
      },
    ]);
  });

  test('in January, the year that has just ended is one of them', () => {
    expect(evidenceOf(openingYears([0.02, 0.05], [0])).earlier.map(({ year }) => year)).toEqual([2001]);
    expect(evidenceOf(openingYears([0.02, 0.05], [0])).rank).toBeNull();
  });
});

describeShared('the extreme years of the Russell 2000', () => {
  test('what it did beyond the S&P 500 in the rest of them: 2021 -17.3, 2019 -8.5, 2022 -1.3, 2000 +7.4 points', async () => {
    const market = await longTriple('2026-01-08');
    const { earlier } = gapEvidence(market, 9655, standingOn(market, 9655, openingGap.defaults), openingGap.defaults);
    expect(earlier.map(({ year, aheadOfLarge }) => [year, (aheadOfLarge * 100).toFixed(1)])).toEqual([
      [2000, '7.4'],
      [2010, '11.7'],
      [2019, '-8.5'],
      [2021, '-17.3'],
      [2022, '-1.3'],
    ]);
  });
});
