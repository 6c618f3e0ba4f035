import { describe, expect, test } from 'vitest';
import { daysFromIso, isoDate } from '../../../src/dates/civil-dates.ts';
import { policy } from '../../../src/signals/policy/signal.ts';
import { marketOf, sessionsFrom } from '../../helpers/markets/markets.ts';
import { macroMapOf, macroSeriesOf } from '../../helpers/markets/random-macro.ts';
import { marketWith, said } from '../../helpers/markets/with-macro.ts';

/** The target of every day from the first of these dates to the last, changed on each of them. */
function target(...changes: [date: string, value: number][]): [string, number][] {
  const [first, last] = [daysFromIso(changes[0]?.[0] ?? ''), daysFromIso(changes.at(-1)?.[0] ?? '')];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const date = isoDate(first + i);
    return [date, changes.findLast(([day]) => day <= date)?.[1] ?? NaN];
  });
}

const saidOn = (date: string, ...changes: [date: string, value: number][]) =>
  said(policy, marketWith({ 'fed-funds': target(...changes) }, { first: '2020-01-02', sessions: 1400 }), { date });

describe('the score', () => {
  test.each([
    ['2021-06-10', 0.5, 'the day of a cut', 'a cut to 4.50-4.75%'],
    ['2022-06-10', 0.5, 'the last of its twelve months', 'last cut 2021-06-10, to 4.50-4.75%'],
    ['2022-06-13', 0, 'after them', 'last cut 2021-06-10, to 4.50-4.75%'],
  ])('%s: %f, %s', (date, score, _, because) => {
    const rows: [string, number][] = [
      ['2020-01-02', 5],
      ['2021-06-10', 4.75],
      ['2022-07-01', 4.75],
    ];
    expect(saidOn(date, ...rows)).toMatchObject({ score, because, value: -0.0025 });
  });

  test.each([
    ['2021-06-10', -1, 'a hike to 5.00-5.25%'],
    ['2021-12-10', -1, 'last hike 2021-06-10, to 5.00-5.25%'],
    ['2021-12-13', 0, 'last hike 2021-06-10, to 5.00-5.25%'],
  ])('of a hike on %s: %f', (date, score, because) => {
    expect(saidOn(date, ['2020-01-02', 5], ['2021-06-10', 5.25], ['2022-07-01', 5.25])).toMatchObject({
      score,
      because,
    });
  });

  test('of a cut that a hike followed is the hike’s, and the other way round', () => {
    expect(saidOn('2021-08-02', ['2020-01-02', 5], ['2021-06-10', 4.75], ['2021-08-02', 5]).score).toBe(-1);
    expect(saidOn('2021-08-02', ['2020-01-02', 5], ['2021-06-10', 5.25], ['2021-08-02', 5]).score).toBe(0.5);
  });

  test('without a move is unknown for a year of the file, then 0', () => {
    const rows: [string, number][] = [
      ['2020-03-02', 5],
      ['2021-06-10', 5],
    ];
    expect(saidOn('2021-03-01', ...rows)).toMatchObject({
      score: NaN,
      given: 1,
      reason: 'no move is known, and the file is shorter than a year',
    });
    expect(saidOn('2021-03-02', ...rows)).toMatchObject({
      score: 0,
      value: NaN,
      because: 'no move so far: 4.75-5.00%',
    });
    expect(saidOn('2020-02-28', ...rows)).toMatchObject({
      given: 0,
      reason: 'no fed-funds data up to this date',
    });
  });

  test('is unknown once a meeting may have passed since the file ended', () => {
    const rows: [string, number][] = [
      ['2020-01-02', 5],
      ['2021-06-10', 4.75],
    ];
    expect(saidOn('2021-07-23', ...rows).score).toBe(0.5);
    expect(saidOn('2021-07-26', ...rows)).toMatchObject({
      score: NaN,
      reason: 'the last fed-funds is of 2021-06-10, more than 45 days ago',
      evidence: { target: null, run: ['2021-06-10'] },
    });
  });
});

describe('the evidence', () => {
  test('without a series has no figures', () => {
    expect(said(policy, marketWith({}, { first: '2020-01-02', sessions: 30 }))).toMatchObject({
      ...{ score: NaN, value: NaN, given: 0, because: 'unknown', reason: 'no fed-funds data up to this date' },
      evidence: { target: null, lastMove: null, run: [], change12m: NaN, afterFirstCuts: [] },
    });
  });

  test('has the target from its first day on, and its change from the same day a year before', () => {
    const rows: [string, number][] = [
      ['2020-01-02', 5],
      ['2021-06-10', 4.75],
      ['2022-07-01', 4.75],
    ];
    expect(saidOn('2020-01-02', ...rows).evidence).toMatchObject({ target: [0.0475, 0.05], change12m: NaN });
    expect(saidOn('2022-06-09', ...rows).evidence.change12m).toBeCloseTo(-0.0025, 12);
    expect(saidOn('2022-06-10', ...rows).evidence.change12m).toBe(0);
  });

  test('names the last move of several, and a run for 63 days', () => {
    const rows: [string, number][] = [
      ['2020-01-02', 5],
      ['2020-03-02', 4.75],
      ['2020-04-01', 4.5],
      ['2020-05-01', 4.75],
      ['2020-09-01', 4.75],
    ];
    expect(saidOn('2020-07-02', ...rows)).toMatchObject({
      because: 'a hike to 4.50-4.75%',
      evidence: { lastMove: 'hike' },
    });
    // The 63rd day was a holiday: 3 July is the 63rd, so the first session after it is 6 July, the 66th.
    expect(saidOn('2020-07-06', ...rows).because).toBe('last hike 2020-05-01, to 4.50-4.75%');
  });

  test('cuts at neighbouring meetings are one run, with their days', () => {
    const cuts = saidOn(
      '2021-09-10',
      ['2020-01-02', 5],
      ['2020-12-10', 4.75],
      ['2021-06-10', 4.5],
      ['2021-07-29', 4.25],
      ['2021-09-10', 3.75],
    );
    expect(cuts.because).toBe('three cuts in a row, to 3.50-3.75%');
    expect(cuts.evidence).toMatchObject({
      target: [0.035, 0.0375],
      lastMove: 'cut',
      run: ['2021-06-10', '2021-07-29', '2021-09-10'],
      change12m: -0.0125,
    });
  });

  test('what small did against large after earlier first cuts, as far as it is over', () => {
    const sessions = 500;
    const days = Array.from(sessionsFrom('2020-01-02', sessions), isoDate);
    const row = (date: string) => days.findLastIndex((day) => day <= date);
    const market = marketOf(
      {
        large: days.map(() => 100),
        small: days.map((_, t) => 100 * Math.exp(t / 1000)),
        growth: days.map(() => 100),
      },
      {
        first: '2020-01-02',
        macro: macroMapOf(
          macroSeriesOf(
            'fed-funds',
            target(
              ['2020-01-02', 5],
              ['2020-02-03', 5.25],
              ['2020-06-13', 5],
              ['2020-07-01', 4.75],
              ['2021-12-31', 4.75],
            ),
          ),
        ),
      },
    );
    const after = (date: string) => said(policy, market, { date }).evidence.afterFirstCuts;
    // A Saturday: from the close of the Friday before, to that of Friday 2021-06-11.
    const months12 = (row('2021-06-13') - row('2020-06-13')) / 1000;
    const months18 = (row('2021-12-13') - row('2020-06-13')) / 1000;
    const near = (x: number) => expect.closeTo(x, 12);
    expect(after('2021-06-11')).toEqual([{ date: '2020-06-13', months12: NaN, months18: NaN }]);
    expect(after('2021-06-14')).toEqual([{ date: '2020-06-13', months12: near(months12), months18: NaN }]);
    expect(after('2021-12-13')).toEqual([{ date: '2020-06-13', months12: near(months12), months18: near(months18) }]);
    expect(after('2020-06-12')).toEqual([]);
  });
});

describe('the target as it was published meeting by meeting', () => {
  const market = (...figures: [date: string, value: number][]) => ({
    ...marketWith({}, { first: '2025-01-02', sessions: 260 }),
    observations: figures.map(([date, value]) => ({
      day: daysFromIso(date),
      series: 'fed-funds-upper',
      value,
      unit: 'percent',
      basis: 'target',
      provider: 'Federal Reserve',
    })),
  });
  const cuts = market(['2025-09-17', 4.25], ['2025-10-29', 4], ['2025-12-10', 3.75]);

  test('replaces the file that is not supplied', () => {
    expect(said(policy, cuts, { date: '2026-01-08' })).toMatchObject({
      score: 0.5,
      because: 'two cuts in a row, to 3.50-3.75%',
      reason: null,
    });
    expect(said(policy, cuts, { date: '2025-10-28' }).score).toBeNaN();
  });

  test('is too old after 45 days, as the file’s would be', () => {
    const { score, reason } = said(policy, market(['2025-09-17', 4.25], ['2025-10-29', 4]), { date: '2026-01-08' });
    expect([score, reason]).toEqual([NaN, 'the last fed-funds is of 2025-10-29, more than 45 days ago']);
  });

  test('has no say beside a file', () => {
    const both = {
      ...cuts,
      macro: macroMapOf(
        macroSeriesOf('fed-funds', target(['2024-12-02', 4], ['2025-12-30', 4.25], ['2026-01-08', 4.25])),
      ),
    };
    expect(said(policy, both, { date: '2026-01-08' }).score).toBe(-1);
  });
});
