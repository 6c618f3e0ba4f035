import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { daysFromIso, isoDate } from '../../src/dates/civil-dates.ts';
import { align, rowOn, truncated } from '../../src/market/market.ts';
import type { Observation } from '../../src/series/observation.ts';
import { roles, type Series } from '../../src/series/series.ts';
import { marketOf, seriesOf } from '../helpers/markets/series.ts';

const observed = (date: string, value = 20): Observation => ({
  day: daysFromIso(date),
  series: 'pe-large',
  value,
  unit: 'ratio',
  basis: 'forward',
  provider: 'somebody',
});

const own = {
  large: seriesOf(['2024-12-30', '2025-01-02', '2025-01-03', '2025-01-06', '2025-01-08'], [1, 2, 3, 4, 5]),
  small: seriesOf(['2025-01-02', '2025-01-03', '2025-01-07', '2025-01-08'], [11, 12, 13, 14]),
  growth: seriesOf(
    ['2024-12-31', '2025-01-02', '2025-01-06', '2025-01-07', '2025-01-08', '2025-01-09'],
    [21, 22, 23, 24, 25, 26],
  ),
};

describe('align', () => {
  const market = align(own, [observed('2025-01-09'), observed('2025-01-08', 21), observed('2024-01-02', 19)]);

  it('keeps the sessions that all three have, with the closes of each', () => {
    expect(Array.from(market.days, isoDate)).toEqual(['2025-01-02', '2025-01-08']);
    expect([[...market.large], [...market.small], [...market.growth]]).toEqual([
      [2, 5],
      [11, 14],
      [22, 25],
    ]);
    expect(isoDate(market.asOf)).toBe('2025-01-08');
  });

  it('has no note yet, and nothing that is not given', () => {
    const { observations, macro, notes } = align(own);
    expect([observations, [...macro], notes]).toEqual([[], [], []]);
  });

  it("keeps each index's own rows, to the last common session", () => {
    expect([...market.own.large.closes]).toEqual([1, 2, 3, 4, 5]);
    expect([...market.own.small.closes]).toEqual([11, 12, 13, 14]);
    expect([...market.own.growth.closes]).toEqual([21, 22, 23, 24, 25]);
  });

  it('keeps the observations known by then, oldest first', () => {
    expect(market.observations.map(({ value }) => value)).toEqual([19, 21]);
  });

  it('is empty without a common session', () => {
    const apart = align({ ...own, small: seriesOf(['2020-01-02', '2020-01-03'], [1, 2]) });
    expect([apart.days.length, apart.large.length, apart.own.large.days.length, apart.asOf]).toEqual([
      0,
      0,
      0,
      Number.NEGATIVE_INFINITY,
    ]);
    const none = align({ ...own, small: seriesOf([], []) });
    expect([none.days.length, none.own.growth.days.length]).toEqual([0, 0]);
  });

  it('equals an intersection of sets (property)', () => {
    const days = fc
      .uniqueArray(fc.integer({ min: -20, max: 20 }), { maxLength: 35 })
      .map((unordered) => [...unordered].sort((a, b) => a - b));
    const series = (rows: readonly number[], level: number) =>
      seriesOf(
        rows,
        rows.map((day) => level + day),
      );
    fc.assert(
      fc.property(days, days, days, (a, b, c) => {
        const [inB, inC] = [new Set(b), new Set(c)];
        const common = a.filter((day) => inB.has(day) && inC.has(day));
        const { large, small, growth, ...given } = align({
          large: series(a, 100),
          small: series(b, 200),
          growth: series(c, 300),
        });
        expect([...given.days]).toEqual(common);
        expect([...large]).toEqual(common.map((day) => 100 + day));
        expect([...small]).toEqual(common.map((day) => 200 + day));
        expect([...growth]).toEqual(common.map((day) => 300 + day));
        const last = common.at(-1) ?? Number.NEGATIVE_INFINITY;
        expect([...given.own.small.days]).toEqual(b.filter((day) => day <= last));
      }),
      { numRuns: 500 },
    );
  });
});

describe('truncated', () => {
  const days = [0, 1, 2, 3, 4].map((i) => daysFromIso('2025-01-06') + i);
  const market = {
    ...marketOf(days, [1, 2, 3, 4, 5], [6, 7, 8, 9, 10], [11, 12, 13, 14, 15]),
    observations: [observed('2025-01-07', 20), observed('2025-01-09', 21)],
  };

  it('keeps the first sessions and nothing later', () => {
    const cut = truncated(market, 2);
    const alone = marketOf(days.slice(0, 2), [1, 2], [6, 7], [11, 12]);
    expect(cut).toEqual({ ...alone, observations: [observed('2025-01-07', 20)] });
  });

  it('keeps everything for all sessions, and nothing for none', () => {
    expect(truncated(market, 5)).toEqual(market);
    const none = truncated(market, 0);
    expect([none.days.length, none.own.large.days.length, none.observations.length]).toEqual([0, 0, 0]);
  });

  it('equals the market of series that end there (property)', () => {
    const length = 30;
    const columns = fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), {
      minLength: length,
      maxLength: length,
    });
    fc.assert(
      fc.property(columns, fc.nat(), (present, pick) => {
        const series = (column: 0 | 1 | 2, before: number): Series => {
          const rows = present.flatMap((has, day) => (has[column] && day <= before ? [day] : []));
          return seriesOf(
            rows,
            rows.map((day) => 1 + day * (column + 1)),
          );
        };
        const upTo = (day: number) => align({ large: series(0, day), small: series(1, day), growth: series(2, day) });
        const whole = upTo(length);
        const count = whole.days.length === 0 ? 0 : 1 + (pick % whole.days.length);
        fc.pre(count > 0);
        expect(truncated(whole, count)).toEqual(upTo(whole.days[count - 1] ?? 0));
      }),
    );
  });
});

test.each([
  ['2025-01-05', -1],
  ['2025-01-06', 0],
  ['2025-01-08', 1],
  ['2025-01-09', 1],
])('the row on %s is %i', (date, row) => {
  const market = marketOf(['2025-01-06', '2025-01-07'], [1, 2], [1, 2], [1, 2]);
  expect(rowOn(market, daysFromIso(date))).toBe(row);
  expect(roles.every((role) => market[role].length === 2)).toBe(true);
});
