import { expect, it } from 'vitest';
import { correlation } from '../../src/signals/correlation/signal.ts';
import { firstFiveDays } from '../../src/signals/first-five-days/signal.ts';
import { openingGap } from '../../src/signals/opening-gap/signal.ts';
import { detailsOf } from '../helpers/markets/details-of.ts';
import { longTriple } from '../helpers/markets/long-triple.ts';
import { describeIndependent, independent } from '../helpers/processes/python.ts';
import { shared } from '../helpers/shared.ts';

interface Second {
  gaps: Record<string, number | null>[];
  years: Record<string, number | null>[];
  monthEnds: { date: string; value: number }[];
}

// Python 3.11.2, pandas 1.5.3
describeIndependent('the tables behind a signal, against pandas', () => {
  it('every year of the first five days and the opening gap, every month-end of the correlation, on 2026-01-08', async () => {
    const second = independent<Second>('show_details.py', [`${shared}data/prices`, '2026-01-08']);
    const market = await longTriple('2026-01-08');
    const near = (x: unknown) => (typeof x === 'number' ? expect.closeTo(x, 9) : x);
    const years = (await detailsOf(firstFiveDays, market)).tables[0]?.rows;
    expect(years).toHaveLength(77);
    expect(years).toEqual(
      second.years.map((row) => Object.fromEntries(Object.entries(row).map(([key, x]) => [key, near(x)]))),
    );
    const gaps = (await detailsOf(openingGap, market)).tables[1]?.rows;
    const wanted = ['year', 'gap', 'rank', 'count', 'aheadOfLarge', 'ahead63', 'ahead126', 'ahead252'] as const;
    expect(gaps?.map((row) => wanted.map((key) => (Number.isNaN(row[key]) ? null : row[key])))).toEqual(
      second.gaps.map((row) => wanted.map((key) => near(row[key]))),
    );
    const months = (await detailsOf(correlation, market)).tables[1]?.rows;
    expect(second.monthEnds.length).toBe(449);
    expect(months?.map(({ date, value }) => ({ date, value }))).toEqual(
      second.monthEnds.map(({ date, value }) => ({ date, value: near(value) })),
    );
  });
});
