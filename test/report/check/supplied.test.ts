import { describe, expect, it } from 'vitest';
import { daysFromIso, isoDate } from '../../../src/dates/civil-dates.ts';
import type { Target } from '../../../src/judgement/targets.ts';
import { flagReports, observationReports, targetReports } from '../../../src/report/check/supplied.ts';
import { otherLabels } from '../../../src/series/labels.ts';
import { marketOf, percentOf, priceEarnings } from '../../helpers/markets/markets.ts';

/** Five sessions from 2025-01-03 to 2025-01-10, and figures known before, on and after the last. */
const observations = [
  priceEarnings('pe-small', '2024-01-08', 14),
  priceEarnings('pe-small', '2025-01-06', 15),
  priceEarnings('pe-large', '2024-01-10', 22),
  priceEarnings('pe-large', '2024-01-09', 21, { provider: 'B' }),
  {
    ...percentOf('eps-growth-small', '2025-01-10', 19.5),
    source: 'C',
    url: 'https://c.example',
    note: '17 to 22',
    index: 'R',
  },
  percentOf('eps-growth-large', '2025-01-11', 12),
];
const closes = { large: [100, 101, 110, 105, 104], small: [50, 40, 45, 52, 40], growth: [1, 1, 1, 1, 1] };
const market = marketOf(closes, { first: '2025-01-03', observations });
const target: Target = {
  role: 'large',
  level: 130,
  from: daysFromIso('2025-01-06'),
  by: daysFromIso('2025-12-31'),
  source: 'A',
};

describe('targetReports', () => {
  it('writes days as dates and what is not known as null', () => {
    expect(targetReports(market, [target, { ...target, level: 105, by: null }])).toEqual([
      {
        role: 'large',
        level: 130,
        from: '2025-01-06',
        by: '2025-12-31',
        source: 'A',
        close: 104,
        move: 0.25,
        reached: null,
        everReached: null,
      },
      expect.objectContaining({ level: 105, by: null, reached: '2025-01-07', everReached: '2025-01-07' }),
    ]);
  });

  it('has those of the commentary by itself, for the indices that it speaks of', () => {
    const later = { ...market, asOf: daysFromIso('2026-01-08') };
    expect(targetReports(later).map(({ level }) => level)).toEqual([2825, 6900, 7269]);
    expect(targetReports({ ...later, labels: otherLabels({ large: 'a', small: 'b', growth: 'c' }) })).toEqual([]);
  });

  it('has no level of an index for the fund in its place', () => {
    const proxy = { code: 'proxy', severity: 'warning', role: 'large', message: 'the SPY fund' } as const;
    const small: Target = { ...target, role: 'small' };
    const roles = targetReports({ ...market, notes: [proxy] }, [target, small]).map(({ role }) => role);
    expect(roles).toEqual(['small']);
  });
});

describe('flagReports', () => {
  const flag = (from: string, until: string) => ({
    from: daysFromIso(from),
    until: daysFromIso(until),
    note: 'a vote',
  });
  it('has the notes that have begun, and says which are in force', () => {
    expect(isoDate(market.asOf)).toBe('2025-01-10');
    const flags = [
      flag('2025-01-10', '2025-01-10'),
      flag('2025-01-01', '2025-01-09'),
      flag('2025-01-11', '2025-02-01'),
    ];
    expect(flagReports(market, flags)).toEqual([
      { from: '2025-01-10', until: '2025-01-10', note: 'a vote', active: true },
      { from: '2025-01-01', until: '2025-01-09', note: 'a vote', active: false },
    ]);
  });
});

describe('observationReports', () => {
  it('has the latest of each series, basis and provider known by then, of a year at most, oldest first', () => {
    const shown = observationReports(market).map(({ date, series, value, provider }) => [
      date,
      series,
      value,
      provider,
    ]);
    expect(shown).toEqual([
      ['2024-01-10', 'pe-large', 22, 'A'],
      ['2025-01-06', 'pe-small', 15, 'A'],
      ['2025-01-10', 'eps-growth-small', 19.5, 'A'],
    ]);
  });

  it('says where each stands, as far as that was given', () => {
    expect(observationReports(market).at(-1)).toMatchObject({
      source: 'C',
      url: 'https://c.example',
      note: '17 to 22',
      index: 'R',
    });
    expect(observationReports(market)[0]).toMatchObject({ source: null, url: null, note: null, index: null });
  });
});
