import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysFromIso, isoDate } from '../../src/dates/civil-dates.ts';
import { asOfColumn, asOfRows, knownBy, macroSeries } from '../../src/market/macro-series.ts';
import { truncated } from '../../src/market/market.ts';
import type { MacroKind } from '../../src/series/macro-kind.ts';
import { seededRandom } from '../../src/stats/random.ts';
import { marketOf, sessionsFrom } from '../helpers/markets/markets.ts';
import { macroMapOf, macroSeriesOf, randomMacro } from '../helpers/markets/random-macro.ts';
import { seriesOf } from '../helpers/markets/series.ts';

const days = (...dates: string[]) => Int32Array.from(dates, daysFromIso);

describe('the day on which a figure is known', () => {
  test.each([
    ['vix', '2026-01-08', '2026-01-08', 'the same day'],
    ['fed-funds', '2025-12-11', '2025-12-11', 'the day that it takes effect'],
    ['cpi', '2025-11-01', '2025-12-20', '20 days after the end of its month'],
    ['cpi', '2025-11-30', '2025-12-20', 'whichever day of the month it is dated'],
    ['cpi', '2024-02-01', '2024-03-20', 'of a leap year'],
    ['flows', '2026-01-07', '2026-01-14', 'a week later'],
  ])('%s of %s: %s, %s', (id, date, known) => {
    expect(isoDate(macroSeriesOf(id, [[date, 1]]).known[0] ?? 0)).toBe(known);
  });

  test('is the last of its month where that is all that is waited for', () => {
    const kind: MacroKind = { ...macroSeriesOf('cpi', []).kind, publicationLag: { after: 'month', days: 0 } };
    const { known } = macroSeries(kind, seriesOf(['2024-02-01', '2024-03-15'], [1, 2]));
    expect(Array.from(known, isoDate)).toEqual(['2024-02-29', '2024-03-31']);
  });
});

describe('a series on sessions', () => {
  const vix = macroSeriesOf('vix', [
    ['2026-01-02', 15],
    ['2026-01-05', 16],
    ['2026-01-08', 17],
  ]);

  test('is the latest figure known by each', () => {
    const sessions = days('2025-12-31', '2026-01-02', '2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08');
    expect(Array.from(asOfColumn(vix, sessions))).toEqual([NaN, 15, 16, 16, 16, 17]);
    expect(Array.from(asOfRows(vix, sessions))).toEqual([-1, 0, 1, 1, 1, 2]);
  });

  test('is unknown once the latest figure is older than its kind permits', () => {
    const sessions = days('2026-01-12', '2026-01-13', '2026-01-14');
    expect(Array.from(asOfColumn(vix, sessions))).toEqual([17, 17, NaN]);
  });

  test('a count of one day names that day alone', () => {
    const advancing = macroSeriesOf('advancing', [['2026-01-05', 1500]]);
    expect(Array.from(asOfColumn(advancing, days('2026-01-05', '2026-01-06')))).toEqual([1500, NaN]);
  });

  test('a month that was not published is bridged by the one before, a second is not', () => {
    const cpi = macroSeriesOf('cpi', [['2025-09-01', 324.8]]);
    // Known on 20 October; 120 days after 1 September is 30 December.
    const sessions = days('2025-10-17', '2025-10-20', '2025-12-01', '2025-12-30', '2025-12-31');
    expect(Array.from(asOfColumn(cpi, sessions))).toEqual([NaN, 324.8, 324.8, 324.8, NaN]);
  });

  test('without figures, and without sessions, there is nothing', () => {
    expect(Array.from(asOfColumn(macroSeriesOf('vix', []), days('2026-01-02')))).toEqual([NaN]);
    expect(asOfColumn(vix, new Int32Array(0))).toHaveLength(0);
  });

  test('is what a search through the whole series finds, on random series', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const sessions = sessionsFrom('2015-03-01', 400);
        for (const series of randomMacro(seededRandom(seed), sessions).values()) {
          const searched = Array.from(sessions, (session) => {
            const row = series.known.findLastIndex((day) => day <= session);
            const isFresh = row >= 0 && session - (series.days[row] ?? 0) <= series.kind.staleAfter;
            return isFresh ? series.values[row] : NaN;
          });
          expect(Array.from(asOfColumn(series, sessions))).toEqual(searched);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('a market', () => {
  const closes = Array.from({ length: 40 }, (_, t) => 100 + t);
  const cpi = macroSeriesOf('cpi', [
    ['2025-09-01', 324],
    ['2025-10-01', 325],
    ['2025-11-01', 326],
    ['2026-01-01', 327],
  ]);
  // 2025-10-20 to 2025-12-15.
  const made = () =>
    marketOf({ large: closes, small: closes, growth: closes }, { first: '2025-10-20', macro: macroMapOf(cpi) });

  test('keeps what was known by its last session', () => {
    const market = made();
    expect(isoDate(market.days.at(-1) ?? 0)).toBe('2025-12-15');
    expect(Array.from(market.macro.get('cpi')?.values ?? [])).toEqual([324, 325]);
  });

  test('truncated keeps figures known by then, not figures dated by then', () => {
    const cut = truncated(made(), 20);
    expect(isoDate(cut.days.at(-1) ?? 0)).toBe('2025-11-14');
    expect(Array.from(cut.macro.get('cpi')?.days ?? [], isoDate)).toEqual(['2025-09-01']);
    expect(knownBy(cpi, daysFromIso('2025-10-19')).values).toHaveLength(0);
  });
});
