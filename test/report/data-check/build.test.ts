import { describe, expect, it, test } from 'vitest';
import { daysFromIso, isoDate } from '../../../src/dates/civil-dates.ts';
import { sessionsBetween } from '../../../src/dates/nyse/calendar.ts';
import { UserError } from '../../../src/errors.ts';
import { firstLevelYear, indexLevels } from '../../../src/identity/published-levels.ts';
import { dataCheck, type ReadFile, type UnreadFile } from '../../../src/report/data-check/build.ts';
import { type Role, roles, type Series } from '../../../src/series/series.ts';
import { seriesOf } from '../../helpers/markets/series.ts';

const sessions = sessionsBetween(daysFromIso('2023-06-01'), daysFromIso('2024-12-31'));

/** Closes that go, with a little noise, from one published year end to the next. */
function closesOf(role: Role, days: Int32Array): number[] {
  const level = (year: number) => indexLevels[role][year - firstLevelYear] ?? Number.NaN;
  const [from, to] = [daysFromIso('2023-12-29'), daysFromIso('2024-12-31')];
  return Array.from(days, (day, i) => {
    const part = Math.max(0, Math.min(1, (day - from) / (to - from)));
    const noise = day === from || day === to ? 1 : 1 + Math.sin(i * 7) / 200;
    return noise * level(2023) ** (1 - part) * level(2024) ** part;
  });
}

const good = (role: Role, file = `${role}.csv`, symbol: string | null = null) =>
  seriesOf(sessions, closesOf(role, sessions), { file, symbol });

const layout: ReadFile['layout'] = {
  dialect: {
    ...{ reader: 'canonical', vendor: 'plain date and close', encoding: 'utf-8', delimiter: ',', lineEnds: 'LF' },
    ...{
      headerLines: 1,
      order: 'ascending',
      dates: { id: 'iso', is: 'YYYY-MM-DD' },
      numbers: { id: 'plain', is: '5868.55' },
    },
  },
  column: { date: 'date', close: 'close', rule: 'the column of the close' },
  withoutPrice: 0,
  repeated: 0,
};

const read = (series: Series, given?: Role, notes: ReadFile['notes'] = []): ReadFile => ({
  ...{ file: series.id, given, series, notes, layout },
});

const evening = { day: daysFromIso('2024-12-31'), minute: 1200 };
const context = { version: '1.0.0', generatedAt: '2024-12-31T22:00:00.000Z', now: evening, strict: false };
const checked = (...files: (ReadFile | UnreadFile)[]) => dataCheck(files, context);

/** Severity, code and words of every problem of the first file. */
const problems = (...files: ReadFile[]) =>
  checked(...files).files[0]?.problems.map(({ severity, code, message }) => [severity, code, message]);

/** A series with one row changed, left out or put in. */
const with_ = (series: Series, rows: readonly (readonly [string, number])[], left: readonly string[] = []): Series => {
  const closes = new Map(Array.from(series.days, (day, i) => [isoDate(day), series.closes[i] ?? Number.NaN]));
  for (const date of left) closes.delete(date);
  for (const [date, close] of rows) closes.set(date, close);
  const dates = [...closes.keys()].sort();
  return seriesOf(
    dates,
    dates.map((date) => closes.get(date) ?? Number.NaN),
    series.origins[0],
  );
};

describe('good files', () => {
  it('of the three indices are told by their year ends and have nothing wrong', () => {
    const report = checked(...roles.map((role) => read(good(role))));
    expect(report.counts).toEqual({ files: 3, series: 3, unreadable: 0, passedOver: 0, errors: 0, warnings: 0 });
    expect([report.ok, report.agreement]).toEqual([true, []]);
    expect(
      report.files.map(({ index, status, problems: found }) => [index?.role, index?.toldBy, status, found]),
    ).toEqual(roles.map((role) => [role, 'closes', 'ok', []]));
    expect(report.files[0]?.content).toMatchObject({
      ...{ rows: sessions.length, first: '2023-06-01', last: '2024-12-31', sessionsSince: 0, frozen: [], moves: [] },
      calendar: { missing: { count: 0, days: [] }, extra: { count: 0, days: [] }, copies: 0 },
      yearEnds: { compared: 2, apart: [] },
    });
  });

  it('that stop earlier say how many sessions have closed since', () => {
    const now = { day: daysFromIso('2025-01-10'), minute: 900 };
    const [file] = dataCheck([read(good('large'))], { ...context, now }).files;
    // 2025-01-02, -03, -06, -07 and -08; the 9th was a day of mourning, and the 10th is not over at 15:00.
    expect(file?.content?.sessionsSince).toBe(5);
  });
});

describe('what one file shows by itself', () => {
  const spx = good('large');
  const at = (date: string) => spx.closes[spx.days.indexOf(daysFromIso(date))] ?? Number.NaN;
  test.each<[string, Series, string, string]>([
    [
      'a decimal point that slipped',
      with_(spx, [['2024-03-05', at('2024-03-05') / 100]]),
      'unit-slip',
      `it stands at 1/100 of its level on 2024-03-05 (${at('2024-03-05') / 100}): other units or a slipped decimal point`,
    ],
    [
      'a wrong price',
      with_(spx, [['2024-03-05', 7000]]),
      'wrong-price',
      `probably wrong: 7000 on 2024-03-05 (+${((7000 / at('2024-03-04') - 1) * 100).toFixed(1)}%): 8 times the usual move and more, and taken back the next session`,
    ],
    [
      'sessions left out',
      with_(spx, [], ['2024-03-05', '2024-03-06', '2024-03-08', '2024-03-11']),
      'missing-sessions',
      '4 NYSE sessions missing: 2024-03-05 to 2024-03-06, 2024-03-08 to 2024-03-11',
    ],
    [
      'a copied Friday',
      with_(spx, [['2024-03-02', at('2024-03-01')]]),
      'weekend-rows',
      '1 row on a Saturday or Sunday: 2024-03-02; one repeats the close before it',
    ],
    [
      'a holiday',
      with_(spx, [['2024-03-29', at('2024-03-28') * 1.001]]),
      'extra-days',
      '1 row on holidays of the NYSE: 2024-03-29',
    ],
    [
      'a row to come',
      with_(spx, [['2025-02-03', 5800]]),
      'future-rows',
      'rows from 2025-02-03 on are later than today and are left out',
    ],
    [
      'a year end that is not the published one',
      with_(spx, [['2023-12-29', 4770.83]]),
      'levels-differ',
      '1 of 2 year ends not as published: 2023-12-29 4770.83 against 4769.83 (2.1 bp)',
    ],
  ])('%s', (_, series, code, message) => {
    // The symbol says what it is, whatever its closes.
    const known = { ...series, origins: series.origins.map((origin) => ({ ...origin, symbol: '^GSPC' })) };
    expect(problems(read(known))).toEqual([['warning', code, message]]);
  });

  it('a split and frozen closes, in unknown files too', () => {
    const dates = sessions.subarray(0, 300);
    const split = seriesOf(
      dates,
      Array.from(dates, (_, i) => (50 + (i % 7)) * (i < 200 ? 10 : 1)),
    );
    expect(problems(read(split))).toMatchObject([
      ['warning', 'split', expect.stringContaining('falls to 1/10 of its level on')],
    ]);
    const frozen = seriesOf(
      dates,
      Array.from(dates, (_, i) => (i < 290 ? 50 + (i % 7) : 53)),
    );
    expect(problems(read(frozen))).toEqual([
      ['warning', 'frozen', `stands still at 53 from ${isoDate(dates[290] ?? 0)} to the end (10 rows)`],
    ]);
  });

  it('what its reader noted, but not that it ran backwards, which its layout says', () => {
    const notes = [
      { code: 'descending', severity: 'info' as const, message: 'newest first, turned round' },
      { code: 'footer', severity: 'warning' as const, message: 'line 9 is no row and is left out' },
    ];
    expect(problems(read(spx, undefined, notes))).toEqual([['warning', 'footer', 'line 9 is no row and is left out']]);
  });

  it('moves of a series that always moves so are no mistakes', () => {
    const dates = sessions.subarray(0, 300);
    expect(
      problems(
        read(
          seriesOf(
            dates,
            Array.from(dates, (_, i) => [20, 205, 21, 60, 22][i % 5] ?? 1),
          ),
        ),
      ),
    ).toEqual([]);
  });

  it('a series that keeps other days is not held against the sessions of the NYSE', () => {
    const weekdays = Array.from({ length: 400 }, (_, i) => daysFromIso('2023-06-01') + i).filter(
      (day) => (day + 3) % 7 < 5,
    );
    const [file] = checked(
      read(
        seriesOf(
          weekdays,
          weekdays.map((_, i) => 50 + (i % 7)),
        ),
      ),
    ).files;
    expect([file?.content?.calendar, file?.problems.map(({ code }) => code)]).toEqual([null, ['other-calendar']]);
  });
});

describe('which index a file is of', () => {
  it('is an error where it holds another than it was given for', () => {
    expect(problems(read(good('small', 'a.csv'), 'large'))?.[0]).toEqual([
      'error',
      'wrong-index',
      'it stands for the S&P 500 and holds the Russell 2000: its year ends are the published ones; give it by --rut',
    ]);
    const few = seriesOf(
      sessions.subarray(0, 300).map((day) => day + 800),
      Array.from({ length: 300 }, (_, i) => 9 + (i % 7)),
      { symbol: '^RUT' },
    );
    expect(problems(read(few, 'growth'))?.[0]?.[2]).toBe(
      'it stands for the Nasdaq Composite and holds the Russell 2000: a symbol in it says so; give it by --rut',
    );
  });

  it('is what its closes say, where its name says another', () => {
    const [file] = checked(read(good('growth', 'folder/SPY.csv'))).files;
    expect(file?.index).toEqual({ role: 'growth', kind: 'index', name: 'Nasdaq Composite', toldBy: 'closes' });
    expect(file?.problems).toEqual([
      { code: 'name-differs', severity: 'warning', message: 'its name "SPY.csv" speaks of the SPY fund' },
    ]);
  });

  it('is none where its name says so and its closes are nowhere near', () => {
    const breadth = seriesOf(
      sessions,
      closesOf('large', sessions).map((close) => close / 90),
      { file: 'sp500_above_200d.csv' },
    );
    const [file] = checked(read(breadth)).files;
    expect([file?.index, file?.problems]).toEqual([
      null,
      [
        {
          code: 'levels-differ',
          severity: 'warning',
          message:
            'its name "sp500_above_200d.csv" speaks of the S&P 500, and no year end is near the published one: another series or unit?',
        },
      ],
    ]);
  });

  it('may be a fund that stands for one, which is said and is no mistake', () => {
    const spy = seriesOf(
      sessions,
      closesOf('large', sessions).map((close) => close / 10),
      { file: 'SPY.csv' },
    );
    const [file] = checked(read(spy)).files;
    expect([file?.status, file?.index?.name, file?.problems[0]?.code]).toEqual(['ok', 'SPY fund', 'proxy']);
  });
});

describe('files beside each other', () => {
  it('of one index are held against the longest on their common days', () => {
    const longer = good('large', 'long.csv');
    const other = with_(longer, [['2024-05-01', 5900]], ['2023-06-01', '2023-06-02']);
    const short = { ...other, id: 'short.csv' };
    const third = { ...other, id: 'third.csv' };
    const report = checked(read(short), read(longer), read(third));
    const day = longer.closes[longer.days.indexOf(daysFromIso('2024-05-01'))] ?? 0;
    const basisPoints = Math.abs(5900 / day - 1) * 1e4;
    expect(report.agreement[0]).toEqual({
      ...{ role: 'large', file: 'short.csv', against: 'long.csv', days: sessions.length - 2 },
      ...{ overHalf: 1, overOne: 1, overFifty: basisPoints > 50 ? 1 : 0 },
      worst: {
        day: '2024-05-01',
        close: 5900,
        against: day,
        basisPoints: expect.closeTo(basisPoints, 6),
        alsoClose: 1,
        alsoAgainst: 0,
      },
    });
    expect(report.files[0]?.problems[0]).toMatchObject({
      code: 'files-differ',
      message: expect.stringMatching(
        /^differs from "long\.csv" by over 1 bp on 1 of \d+ common days, most on 2024-05-01: 5900 here as in 1 other file, /,
      ),
    });
    expect(report.files[1]?.problems).toEqual([]);
  });

  it('that share no day give no verdict', () => {
    const late = seriesOf(
      sessions.map((day) => day - 3650),
      closesOf('small', sessions),
      { file: 'late.csv' },
    );
    const report = checked(read(good('large')), read(late, 'small'), read(good('growth')));
    expect(report.files.map(({ problems: found }) => found.filter(({ severity }) => severity === 'error'))).toEqual([
      [],
      [
        {
          code: 'no-overlap',
          severity: 'error',
          message: 'shares no day with the files of the S&P 500 and the Nasdaq Composite',
        },
      ],
      [],
    ]);
    expect(report.ok).toBe(false);
  });

  it('that are only two and share no day both say so', () => {
    const late = seriesOf(
      sessions.map((day) => day - 3650),
      closesOf('small', sessions),
      { file: 'late.csv' },
    );
    const found = checked(read(good('large')), read(late, 'small')).files.map(
      ({ problems: [first] }) => first?.message,
    );
    expect(found).toEqual([
      'shares no day with the files of the Russell 2000',
      'shares no day with the files of the S&P 500',
    ]);
  });

  it('are too short only where all of one index together are', () => {
    const whole = good('large');
    const tail = seriesOf(whole.days.subarray(390), whole.closes.subarray(390), { file: 'tail.csv', symbol: '^GSPC' });
    const codes = (...files: ReadFile[]) =>
      checked(...files).files[0]?.problems.map(({ code, severity }) => [severity, code]);
    expect(codes(read(tail))).toEqual([['warning', 'too-short']]);
    expect(codes(read(tail), read(whole))).toEqual([]);
  });

  it('of one row are no series', () => {
    const row = seriesOf(['2024-12-31'], [5881.63], { symbol: '^GSPC' });
    expect(problems(read(row))).toEqual([['error', 'one-row', 'one row: one price gives no return, and no verdict']]);
    expect(problems(read(row), read(good('large')))).toEqual([]);
  });
});

describe('the whole', () => {
  it('has a place for a file that cannot be read', () => {
    const error = new UserError('"x.csv" line 3: no', {
      code: 'not-a-number',
      file: 'x.csv',
      line: 3,
      hint: 'mend it',
    });
    const report = checked({ file: 'x.csv', isNamed: true, error }, read(good('large')));
    expect([report.ok, report.counts]).toEqual([
      false,
      { files: 2, series: 1, unreadable: 1, passedOver: 0, errors: 0, warnings: 0 },
    ]);
    expect(report.files[0]).toEqual({
      ...{ file: 'x.csv', status: 'error', index: null, series: null, content: null, problems: [] },
      error: {
        code: 'not-a-number',
        message: '"x.csv" line 3: no',
        file: 'x.csv',
        line: 3,
        column: null,
        hint: 'mend it',
      },
    });
  });

  it('passes over weekly bars that only lie in the folder, and no other file', () => {
    const weekly = new UserError('these are weekly bars', { code: 'not-daily', file: 'w.csv' });
    const statuses = (isNamed: boolean, error: UserError) => {
      const { ok, counts, files } = checked({ file: 'w.csv', isNamed, error }, read(good('large')));
      return [ok, counts.unreadable, counts.passedOver, files[0]?.status];
    };
    expect(statuses(false, weekly)).toEqual([true, 0, 1, 'passed-over']);
    expect(statuses(true, weekly)).toEqual([false, 1, 0, 'error']);
    expect(statuses(false, new UserError('no', { code: 'no-rows' }))).toEqual([false, 1, 0, 'error']);
  });

  it('is good with warnings, and not where they are strictly taken', () => {
    const gap = read(with_(good('large'), [], ['2024-03-05']));
    expect([true, false].map((strict) => dataCheck([gap], { ...context, strict }).ok)).toEqual([false, true]);
  });
});
