import { describe, expect, it, test } from 'vitest';
import { daysFromIso } from '../../../../src/dates/civil-dates.ts';
import { seriesProblems } from '../../../../src/market/quality/files/series-problems.ts';
import type { Inspection } from '../../../../src/market/quality/inspection.ts';
import type { MacroId } from '../../../../src/series/macro-kind.ts';
import { macroKind } from '../../../../src/series/macro-kinds.ts';
import { seriesOf } from '../../../helpers/markets/series.ts';

const daysOf = (...dates: string[]) => Int32Array.from(dates, daysFromIso);

/** Row 0 is of 2024-03-01 and closes at 100, row 27 of 2024-03-28 and closes at 127. */
const rows = Array.from({ length: 28 }, (_, row) => row);
const series = seriesOf(
  rows.map((row) => daysFromIso('2024-03-01') + row),
  rows.map((row) => 100 + row),
);

const faultless: Inspection = {
  gaps: { missing: daysOf(), extra: daysOf() },
  ...{ repeatedCloses: daysOf(), hasOtherCalendar: false, moves: [], badTicks: [], staleRuns: [] },
  ...{ unfinishedDays: daysOf(), age: 0, yearEnds: [] },
};

function problems(found: Partial<Inspection>, id?: MacroId, own?: Parameters<typeof seriesProblems>[3]) {
  const subject = { series, kind: 'unknown', role: null, macroKind: id && macroKind(id) } as const;
  const now = { day: daysFromIso('2024-03-28'), minute: 600 };
  return seriesProblems({ ...faultless, ...found }, subject, now, own).map(
    ({ code, message }) => `${code}: ${message}`,
  );
}

const jumps = (count: number) =>
  rows.slice(1, 1 + count).map((row) => ({ kind: 'jump', row, through: row, ratio: 1.3 }) as const);
const ticks = (count: number) => rows.slice(1, 1 + count).map((row) => ({ row, change: 0.25, multiple: 9 }));

describe('the prices of a series', () => {
  it('have no problem if nothing was found', () => expect(problems({})).toEqual([]));

  it('have the code of each move', () => {
    const split = { kind: 'split', row: 5, through: 5, ratio: 0.5 } as const;
    expect(problems({ moves: [...jumps(1), split] })).toEqual([
      'jump: it rises by 30.0% on 2024-03-02',
      'split: it falls to 1/2 of its level on 2024-03-06 and stays there: a split that was not adjusted for, or other units',
    ]);
  });

  test.each([
    [6, []],
    [7, ['jump: 1 more such move']],
    [9, ['jump: 3 more such moves']],
  ])('have six of %i moves listed and the others counted', (count, more) => {
    expect(problems({ moves: jumps(count) })).toEqual([
      ...['02', '03', '04', '05', '06', '07'].map((day) => `jump: it rises by 30.0% on 2024-03-${day}`),
      ...more,
    ]);
  });

  it('have eight bad ticks listed, with close and change, and the others counted', () => {
    const listed = ['101 on 2024-03-02', '102 on 2024-03-03', '103 on 2024-03-04', '104 on 2024-03-05'];
    const others = ['105 on 2024-03-06', '106 on 2024-03-07', '107 on 2024-03-08', '108 on 2024-03-09'];
    const words = [...listed, ...others].map((tick) => `${tick} (+25.0%)`).join(', ');
    const rule = 'at least 8 times the usual move, reversed the next day';
    expect(problems({ badTicks: ticks(8) })).toEqual([`bad-tick: probably wrong: ${words}: ${rule}`]);
    expect(problems({ badTicks: ticks(9) })).toEqual([`bad-tick: probably wrong: ${words} and 1 more: ${rule}`]);
  });

  it('have the longest run of stale prices first, and one to the last row goes to the end', () => {
    // Of five, seven and six rows.
    const staleRuns = [
      { row: 3, through: 7 },
      { row: 8, through: 14 },
      { row: 22, through: 27 },
    ];
    expect(problems({ staleRuns })).toEqual([
      'stale-prices: stands still at 108 from 2024-03-09 to 2024-03-15 (7 rows), ' +
        '122 from 2024-03-23 to the end (6 rows), 103 from 2024-03-04 to 2024-03-08 (5 rows)',
    ]);
  });

  it('have six runs of stale prices listed', () => {
    const staleRuns = [0, 1, 2, 3, 4, 5, 6].map((row) => ({ row, through: row + 4 }));
    expect(problems({ staleRuns })[0]).toMatch(/, 105 from 2024-03-06 to 2024-03-10 \(5 rows\) and 1 more$/);
  });
});

describe('year ends', () => {
  const yearEnd = (year: number, basisPoints: number) => ({
    ...{ day: daysFromIso(`${year}-12-31`), close: 1500.5, published: 1500, basisPoints },
  });

  it('are not as published if they are more than a basis point off', () => {
    expect(problems({ yearEnds: [yearEnd(2001, 1), yearEnd(2002, 0)] })).toEqual([]);
    expect(problems({ yearEnds: [yearEnd(2001, 1.25), yearEnd(2002, 0)] })).toEqual([
      'levels-differ: 1 of 2 year ends not as published: 2001-12-31 1500.5 against 1500 (1.3 bp)',
    ]);
  });

  it('are listed up to six', () => {
    const yearEnds = [1, 2, 3, 4, 5, 6, 7, 8].map((year) => yearEnd(2000 + year, 3));
    expect(problems({ yearEnds })[0]).toMatch(
      /^levels-differ: 8 of 8 year ends not as published: .*, 2006-12-31 1500\.5 against 1500 \(3\.0 bp\) and 2 more$/,
    );
  });
});

describe('the days of a series', () => {
  // Saturday and Sunday; Presidents' Day and Good Friday.
  const weekend = daysOf('2024-03-02', '2024-03-03');
  const holidays = daysOf('2024-02-19', '2024-03-29');
  const extra = Int32Array.of(holidays[0] ?? 0, ...weekend, holidays[1] ?? 0);
  const gaps = { missing: daysOf('2024-03-08', '2024-03-11', '2024-03-13'), extra };

  test.each([
    ['none repeats the close before', daysOf(), '', ''],
    [
      'one of each does',
      Int32Array.of(extra[1] ?? 0, extra[3] ?? 0),
      ...Array(2).fill('; one repeats the close before it'),
    ],
    ['two of each do', extra, ...Array(2).fill('; 2 repeat the close before them')],
  ])('are too many on weekends and on holidays: %s', (_, repeatedCloses, ofWeekend, ofHolidays) => {
    expect(problems({ gaps, repeatedCloses })).toEqual([
      // Friday and Monday are next to each other, Tuesday lies between.
      'missing-sessions: 3 NYSE sessions missing: 2024-03-08 to 2024-03-11, 2024-03-13',
      `weekend-rows: 2 rows on a Saturday or Sunday: 2024-03-02, 2024-03-03${ofWeekend}`,
      `extra-days: 2 rows on holidays of the NYSE: 2024-02-19, 2024-03-29${ofHolidays}`,
    ]);
  });

  const other = (words: string) => `other-calendar: it has rows on most holidays of the NYSE, and is ${words}`;
  const alone = other('not compared with its sessions');
  const compared = other('compared with the days of the other two files');

  it('of another exchange are no problem, but for copies on a weekend', () => {
    const found = { gaps, hasOtherCalendar: true };
    expect(problems(found)).toEqual([alone]);
    expect(problems({ ...found, repeatedCloses: Int32Array.of(extra[0] ?? 0, extra[1] ?? 0) })).toEqual([
      'weekend-rows: 1 row on a Saturday or Sunday: 2024-03-02; one repeats the close before it',
      alone,
    ]);
  });

  it('of another exchange are compared with those of two more files', () => {
    const found = { gaps, hasOtherCalendar: true, repeatedCloses: weekend };
    const shared = { missing: daysOf(), isShared: (day: number) => day === weekend[0] };
    expect(problems(found, undefined, shared)).toEqual([
      'weekend-rows: 1 row on a Saturday or Sunday: 2024-03-03; one repeats the close before it',
      compared,
    ]);
    const lacking = { missing: daysOf('2024-03-11', '2024-03-12'), isShared: () => true };
    expect(problems(found, undefined, lacking)).toEqual([
      'missing-sessions: 2 sessions missing that another of the three files has: 2024-03-11, 2024-03-12',
      compared,
    ]);
  });

  test.each<[MacroId, number]>([
    ['vix', 3],
    ['fed-funds', 0],
    ['flows', 0],
    ['cpi', 0],
  ])('of %s have %i problems: only daily figures follow the sessions', (id, count) => {
    expect(problems({ gaps }, id)).toHaveLength(count);
  });

  it('have none that is not over', () => {
    expect(problems({ unfinishedDays: daysOf('2024-03-28') })).toEqual([
      'unfinished-bar: 2024-03-28 is not over in New York: its row is left out',
    ]);
  });
});
