import { describe, expect, it, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { sessionsBetween } from '../../../src/dates/nyse/calendar.ts';
import { inspectSeries, type Subject } from '../../../src/market/quality/inspection.ts';
import type { MacroId } from '../../../src/series/macro-kind.ts';
import { macroKind } from '../../../src/series/macro-kinds.ts';
import { seriesOf } from '../../helpers/markets/series.ts';

const sessions = sessionsBetween(daysFromIso('2024-10-01'), daysFromIso('2024-12-27'));
const now = { day: daysFromIso('2024-12-31'), minute: 1200 };

/** Sessions at 100 and 101 by turns, a move of 1% each, with other closes on some rows. */
const closesWith = (changed: Record<number, number> = {}) =>
  Array.from(sessions, (_, i) => changed[i] ?? (i % 2 === 0 ? 100 : 101));

const inspected = (closes: readonly number[], more: Partial<Subject> = {}) =>
  inspectSeries({ series: seriesOf(sessions, closes), kind: 'index', role: 'large', ...more }, now);

/** Kind and rows of the moves, and the rows of the bad ticks. */
const found = (closes: readonly number[], more: Partial<Subject> = {}) => {
  const { moves, badTicks } = inspected(closes, more);
  return [moves.map(({ kind, row, through }) => [kind, row, through]), badTicks.map(({ row }) => row)];
};

const unknown = { kind: 'unknown', role: null } as const;
const times = (closes: readonly number[], from: number, factor: number) =>
  closes.map((close, i) => (i < from ? close : close * factor));

describe('a wrong price', () => {
  it('is 8 times the usual move in an index, and 20 times in a series that may be no price', () => {
    // ln(110 / 101) is 8.6 times ln(101 / 100), ln(122 / 101) 19.0 times and ln(125 / 101) 21.4 times.
    expect([110, 122, 125].map((close) => found(closesWith({ 20: close }))[1])).toEqual([[20], [20], [20]]);
    expect([110, 122, 125].map((close) => found(closesWith({ 20: close }), unknown)[1])).toEqual([[], [], [20]]);
  });

  it('is no jump besides, nor is its way back, and a jump elsewhere stays one', () => {
    expect(found(closesWith({ 20: 125 }))).toEqual([[], [20]]);
    // From 101 to 82 is no large move, from 82 to 101 is one.
    expect(found(times(closesWith({ 20: 82 }), 40, 1.3))).toEqual([[['jump', 40, 40]], [20]]);
  });

  it('is none beside moves of its size: then it is a jump', () => {
    const restless = Array.from(sessions, (_, i) => (i === 20 ? 150 : i % 2 === 0 ? 100 : 110));
    expect(found(restless)).toEqual([[['jump', 20, 20]], []]);
  });

  it('is not told where the row is in other units', () => {
    const slips = { 20: 1, 30: 1 };
    const rows = [
      ['unit-slip', 20, 20],
      ['unit-slip', 30, 30],
    ];
    expect(found(closesWith(slips))).toEqual([rows, []]);
    expect(found(closesWith({ ...slips, 10: 160, 40: 160 }), unknown)).toEqual([rows, [10, 40]]);
  });
});

describe('a large move', () => {
  it('is told in the order of the rows', () => {
    expect(found(times(times(closesWith(), 15, 1.3), 40, 0.1))[0]).toEqual([
      ['jump', 15, 15],
      ['split', 40, 40],
    ]);
  });

  test.each([
    [0.5, 'split', []],
    [0.1, 'split', [['split', 40, 40]]],
    [1.3, 'jump', []],
  ])('by %d is a %s in an index, and told of an unknown series if it is a power of ten', (factor, kind, expected) => {
    const closes = times(closesWith(), 40, factor);
    expect(found(closes)[0]).toEqual([[kind, 40, 40]]);
    expect(found(closes, unknown)[0]).toEqual(expected);
  });

  it('is none on 1987-10-19, and one a day later', () => {
    const moves = (...days: string[]) =>
      inspectSeries({ series: seriesOf(days, [282.7, 224.84]), kind: 'index', role: 'large' }, now).moves.length;
    expect([moves('1987-10-16', '1987-10-19'), moves('1987-10-19', '1987-10-20')]).toEqual([0, 1]);
  });
});

describe('a macro series', () => {
  const stands = closesWith({ 30: 100, 31: 100, 32: 100, 33: 100, 34: 100, 50: 160 });
  test.each<[MacroId, object]>([
    ['vix', { badTicks: 1, staleRuns: 1, hasOtherCalendar: false }],
    ['advancing', { badTicks: 0, staleRuns: 1, hasOtherCalendar: false }],
    ['flows', { badTicks: 0, staleRuns: 0, hasOtherCalendar: true }],
    ['fed-funds', { badTicks: 0, staleRuns: 0, hasOtherCalendar: true }],
    ['cpi', { badTicks: 0, staleRuns: 0, hasOtherCalendar: true }],
  ])('%s is inspected as its figures move', (id, expected) => {
    const { badTicks, staleRuns, hasOtherCalendar } = inspected(stands, { ...unknown, macroKind: macroKind(id) });
    expect({ badTicks: badTicks.length, staleRuns: staleRuns.length, hasOtherCalendar }).toEqual(expected);
  });
});

describe('the calendar', () => {
  const on = (days: readonly string[], kind: Subject['kind'] = 'unknown') =>
    inspectSeries(
      {
        series: seriesOf(
          days,
          days.map((_, i) => 50 + i),
        ),
        kind,
        role: null,
      },
      now,
    );
  const holidays = ['2024-05-24', '2024-05-27', '2024-05-28', '2024-06-18', '2024-06-19', '2024-06-20'];

  it('is that of another exchange with rows on more than half of the holidays, in no index', () => {
    expect(on(holidays).hasOtherCalendar).toBe(true);
    expect(on(holidays, 'index').hasOtherCalendar).toBe(false);
    expect(on(holidays.filter((day) => day !== '2024-05-27')).hasOtherCalendar).toBe(false);
    expect(on(['2024-05-24', '2024-05-25', '2024-05-26', '2024-05-28']).hasOtherCalendar).toBe(false);
  });

  it('gives the sessions since the last row that is over, 0 if there is none', () => {
    const late = on(['2024-12-27', '2025-01-02']);
    expect([late.age, [...late.unfinishedDays]]).toEqual([2, [daysFromIso('2025-01-02')]]);
    expect([on(['2025-01-02']).age, on(['2024-12-31']).age]).toEqual([0, 0]);
  });
});

it('has year ends for an index that is known', () => {
  const series = seriesOf(['2023-12-29', '2024-12-31'], [4769.83, 5881.63]);
  const count = (more: Pick<Subject, 'kind' | 'role'>) => inspectSeries({ series, ...more }, now).yearEnds;
  expect(count({ kind: 'index', role: 'large' }).map(({ published }) => published)).toEqual([4769.83, 5881.63]);
  expect([count({ kind: 'index', role: null }), count({ kind: 'proxy', role: 'large' }), count(unknown)]).toEqual([
    [],
    [],
    [],
  ]);
});
