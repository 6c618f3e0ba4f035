import { describe, expect, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { countThrough } from '../../../src/dates/count-through.ts';
import type { Observation } from '../../../src/series/observation.ts';
import { earningsEvidenceSchema, spread } from '../../../src/signals/earnings/evidence.ts';
import { earnings } from '../../../src/signals/earnings/signal.ts';
import * as z from '../../../src/zod.ts';
import { marketOf, percentOf } from '../../helpers/markets/markets.ts';

const closes = new Float64Array(60).fill(100);

/** The evidence on a day of 60 sessions from 2025-12-01 on. */
function evidence(date: string, ...observations: Observation[]) {
  const market = marketOf({ large: closes, small: closes, growth: closes }, { first: '2025-12-01', observations });
  const t = countThrough(market.days, daysFromIso(date)) - 1;
  const said = earnings.reading(earnings.columns(market, earnings.defaults), t, market, earnings.defaults).evidence;
  expect(earningsEvidenceSchema(z).safeParse(said).error).toBeUndefined();
  return said;
}

const figure = (series: string, date: string, value: number, provider: string, basis = '2026') =>
  percentOf(series, date, value, { basis, provider });
const pair = (date: string, over: number, of: number, provider: string, basis = '2026') => [
  figure('eps-growth-large', date, over, provider, basis),
  figure('eps-growth-small', date, of, provider, basis),
];

test('the spread of 21.2 over 12 percent is 9.2 points, as a fraction', () => {
  const [large, small] = pair('2026-01-01', 12, 21.2, 'A');
  expect(spread({ day: 0, oldest: 0, large, small } as Parameters<typeof spread>[0])).toBeCloseTo(0.092, 15);
});

describe('the published pairs', () => {
  const given = [
    ...pair('2025-12-15', 13, 18, 'B'),
    ...pair('2025-12-20', 11, 12, 'B', '2025'),
    ...pair('2026-01-02', 12, 21.2, 'A'),
    ...pair('2026-01-29', 14.9, 15.4, 'C'),
  ];

  test('are all of the year in force that were known by then, each with its provider', () => {
    expect(evidence('2026-01-08', ...given)).toMatchObject({
      year: 2026,
      provider: 'A',
      dates: ['2026-01-02', '2026-01-02'],
      indexes: [null, null],
      growthLarge: 0.12,
      growthSmall: expect.closeTo(0.212, 12),
      published: [
        {
          date: '2025-12-15',
          period: '2026',
          provider: 'B',
          large: 0.13,
          small: 0.18,
          spread: expect.closeTo(0.05, 12),
        },
        {
          date: '2026-01-02',
          period: '2026',
          provider: 'A',
          large: 0.12,
          small: 0.212,
          spread: expect.closeTo(0.092, 12),
        },
      ],
    });
    expect(evidence('2026-01-29', ...given).published).toHaveLength(3);
    expect(evidence('2025-12-22', ...given)).toMatchObject({ year: 2025, published: [{ provider: 'B' }] });
  });

  test('name the index where it is known', () => {
    const [large, small] = pair('2026-01-02', 12, 21.2, 'A');
    expect(evidence('2026-01-08', { ...(large as Observation), index: 'S&P 500' }, small as Observation)).toMatchObject(
      {
        indexes: ['S&P 500', null],
      },
    );
  });

  test('are none before the first', () => {
    expect(evidence('2025-12-12', ...given)).toEqual({
      year: null,
      provider: null,
      dates: [],
      indexes: [],
      growthLarge: null,
      growthSmall: null,
      published: [],
      marginsSmall: [],
      other493: [],
    });
  });
});

test('margins and the growth of the other 493 are in the evidence once they are known', () => {
  const given = [
    figure('net-margin-small', '2026-01-13', 3, 'D', '2025'),
    figure('net-margin-small', '2026-01-13', 5, 'D'),
    figure('eps-growth-magnificent-7', '2026-01-13', 18.4, 'D', '2025-q3'),
    figure('eps-growth-other-493', '2026-01-13', 11.9, 'D', '2025-q3'),
    figure('eps-growth-magnificent-7', '2026-01-13', 2, 'D'),
    figure('eps-growth-other-493', '2026-01-13', 33, 'D'),
  ];
  expect(evidence('2026-01-12', ...given)).toMatchObject({ marginsSmall: [], other493: [] });
  const dated = (period: string) => ({ date: '2026-01-13', period, provider: 'D' });
  expect(evidence('2026-01-13', ...given)).toMatchObject({
    marginsSmall: [
      { ...dated('2025'), margin: 0.03 },
      { ...dated('2026'), margin: 0.05 },
    ],
    other493: [
      {
        ...dated('2025-q3'),
        other493: expect.closeTo(0.119, 12),
        magnificent7: expect.closeTo(0.184, 12),
        spread: expect.closeTo(-0.065, 12),
      },
      { ...dated('2026'), other493: 0.33, magnificent7: 0.02, spread: expect.closeTo(0.31, 12) },
    ],
  });
});
