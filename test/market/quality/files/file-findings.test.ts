import { describe, expect, it, test } from 'vitest';
import { daysFromIso, isoDate } from '../../../../src/dates/civil-dates.ts';
import { type FileSeries, fileFindings } from '../../../../src/market/quality/files/file-findings.ts';
import type { Series } from '../../../../src/series/series.ts';
import { seriesOf } from '../../../helpers/markets/series.ts';
import {
  closesOf,
  evening,
  fileOf,
  fileSessions,
  goodSeries,
  withRows,
} from '../../../helpers/markets/series-files.ts';

/** What was found in each file, in order. */
const findings = (...files: FileSeries[]) => [...fileFindings(files, evening).byFile.values()];

/** Severity, code and words of every problem of the first file. */
const problems = (...files: FileSeries[]) =>
  findings(...files)[0]?.problems.map(({ severity, code, message }) => [severity, code, message]);

describe('a problem of one file', () => {
  const spx = goodSeries('large');
  const at = (date: string) => spx.closes[spx.days.indexOf(daysFromIso(date))] ?? Number.NaN;
  test.each<[string, Series, string, string]>([
    [
      'a slipped decimal point',
      withRows(spx, [['2024-03-05', at('2024-03-05') / 100]]),
      'unit-slip',
      `it stands at 1/100 of its level on 2024-03-05 (${at('2024-03-05') / 100}): other units or a slipped decimal point`,
    ],
    [
      'a wrong price',
      withRows(spx, [['2024-03-05', 7000]]),
      'bad-tick',
      `probably wrong: 7000 on 2024-03-05 (+${((7000 / at('2024-03-04') - 1) * 100).toFixed(1)}%): at least 8 times the usual move, reversed the next day`,
    ],
    [
      'missing sessions',
      withRows(spx, [], ['2024-03-05', '2024-03-06', '2024-03-08', '2024-03-11']),
      'missing-sessions',
      '4 NYSE sessions missing: 2024-03-05 to 2024-03-06, 2024-03-08 to 2024-03-11',
    ],
    [
      'a copied Friday',
      withRows(spx, [['2024-03-02', at('2024-03-01')]]),
      'weekend-rows',
      '1 row on a Saturday or Sunday: 2024-03-02; one repeats the close before it',
    ],
    [
      'a holiday',
      withRows(spx, [['2024-03-29', at('2024-03-28') * 1.001]]),
      'extra-days',
      '1 row on holidays of the NYSE: 2024-03-29',
    ],
    [
      'a row of a day to come',
      withRows(spx, [['2025-02-03', 5800]]),
      'future-rows',
      'rows from 2025-02-03 on are later than today and are left out',
    ],
    [
      'a year end that differs from the published one',
      withRows(spx, [['2023-12-29', 4770.83]]),
      'levels-differ',
      '1 of 2 year ends not as published: 2023-12-29 4770.83 against 4769.83 (2.1 bp)',
    ],
  ])('%s', (_, series, code, message) => {
    // The symbol says what it is, whatever its closes.
    const known = { ...series, origins: series.origins.map((origin) => ({ ...origin, symbol: '^GSPC' })) };
    expect(problems(fileOf(known))).toEqual([['warning', code, message]]);
  });

  it('may be a split or stale closes, in files of no known index too', () => {
    const dates = fileSessions.subarray(0, 300);
    const split = seriesOf(
      dates,
      Array.from(dates, (_, i) => (50 + (i % 7)) * (i < 200 ? 10 : 1)),
    );
    expect(problems(fileOf(split))).toMatchObject([
      ['warning', 'split', expect.stringContaining('falls to 1/10 of its level on')],
    ]);
    const frozen = seriesOf(
      dates,
      Array.from(dates, (_, i) => (i < 290 ? 50 + (i % 7) : 53)),
    );
    expect(problems(fileOf(frozen))).toEqual([
      ['warning', 'stale-prices', `stands still at 53 from ${isoDate(dates[290] ?? 0)} to the end (10 rows)`],
    ]);
  });

  it('may be a note of its reader, but not the order of its rows, which is a part of the layout', () => {
    const notes = [
      { code: 'descending', severity: 'info' as const, message: 'newest first: reversed' },
      { code: 'footer', severity: 'warning' as const, message: 'line 9 is not a row: left out' },
    ];
    expect(problems(fileOf(spx, undefined, notes))).toEqual([['warning', 'footer', 'line 9 is not a row: left out']]);
  });

  it('is no move of a series that always moves like that', () => {
    const dates = fileSessions.subarray(0, 300);
    expect(
      problems(
        fileOf(
          seriesOf(
            dates,
            Array.from(dates, (_, i) => [20, 205, 21, 60, 22][i % 5] ?? 1),
          ),
        ),
      ),
    ).toEqual([]);
  });

  it('is no gap in a series with the days of another exchange', () => {
    const weekdays = Array.from({ length: 400 }, (_, i) => daysFromIso('2023-06-01') + i).filter(
      (day) => (day + 3) % 7 < 5,
    );
    const [file] = findings(
      fileOf(
        seriesOf(
          weekdays,
          weekdays.map((_, i) => 50 + (i % 7)),
        ),
      ),
    );
    expect([file?.content.calendar, file?.problems.map(({ code }) => code)]).toEqual([null, ['other-calendar']]);
  });
});

describe('the index of a file', () => {
  it('is an error if it differs from the one that an option assigns', () => {
    expect(problems(fileOf(goodSeries('small', 'a.csv'), 'large'))?.[0]).toEqual([
      'error',
      'wrong-index',
      'it is not the S&P 500 but the Russell 2000: its year ends are the published ones (2024: 2230.16); give it as --rut',
    ]);
    const few = seriesOf(
      fileSessions.subarray(0, 300).map((day) => day + 800),
      Array.from({ length: 300 }, (_, i) => 9 + (i % 7)),
      { symbol: '^RUT' },
    );
    expect(problems(fileOf(few, 'growth'))?.[0]?.[2]).toBe(
      'it is not the Nasdaq Composite but the Russell 2000: it names "^RUT"; give it as --rut',
    );
  });

  it('is that of its closes, if its name points to another', () => {
    const [file] = findings(fileOf(goodSeries('growth', 'folder/SPY.csv')));
    expect(file?.index).toEqual({
      role: 'growth',
      kind: 'index',
      name: null,
      identifiedBy: 'closes',
      standing: 'confirmed',
    });
    expect(file?.problems).toEqual([
      { code: 'name-differs', severity: 'warning', message: 'its name "SPY.csv" speaks of the SPY fund' },
    ]);
  });

  it('is unknown if its name is that of another instrument', () => {
    const breadth = seriesOf(
      fileSessions,
      closesOf('large', fileSessions).map((close) => close / 90),
      { file: 'sp500_above_200d.csv' },
    );
    const [file] = findings(fileOf(breadth));
    expect([file?.index, file?.problems]).toEqual([
      null,
      [
        {
          code: 'other-instrument',
          severity: 'info',
          message: 'it is another instrument by its name, "sp500_above_200d": never an index of the three',
        },
      ],
    ]);
  });

  it('may be that of a fund, which is noted and is no mistake', () => {
    const spy = seriesOf(
      fileSessions,
      closesOf('large', fileSessions).map((close) => close / 10),
      { file: 'SPY.csv' },
    );
    const [file] = findings(fileOf(spy));
    expect([file?.index?.name, file?.problems]).toMatchObject(['SPY fund', [{ code: 'proxy', severity: 'info' }]]);
  });
});

describe('several files', () => {
  it('of one index are compared with the longest on their common days', () => {
    const longer = goodSeries('large', 'long.csv');
    const other = withRows(longer, [['2024-05-01', 5900]], ['2023-06-01', '2023-06-02']);
    const short = { ...other, id: 'short.csv' };
    const third = { ...other, id: 'third.csv' };
    const { agreement, byFile } = fileFindings([fileOf(short), fileOf(longer), fileOf(third)], evening);
    const [first, second] = byFile.values();
    const day = longer.closes[longer.days.indexOf(daysFromIso('2024-05-01'))] ?? 0;
    const basisPoints = Math.abs(5900 / day - 1) * 1e4;
    expect(agreement[0]).toEqual({
      ...{ role: 'large', file: 'short.csv', against: 'long.csv', days: fileSessions.length - 2 },
      ...{ overHalf: 1, overOne: 1, overFifty: basisPoints > 50 ? 1 : 0 },
      worst: {
        day: daysFromIso('2024-05-01'),
        close: 5900,
        against: day,
        basisPoints: expect.closeTo(basisPoints, 6),
        alsoClose: 1,
        alsoAgainst: 0,
      },
    });
    expect(first?.problems[0]).toMatchObject({
      code: 'files-differ',
      message: expect.stringMatching(
        /^differs from "long\.csv" by over 1 bp on 1 of \d+ common days, most on 2024-05-01: 5900 here as in 1 other file, /,
      ),
    });
    expect(second?.problems).toEqual([]);
  });

  it('that share no day are an error', () => {
    const late = seriesOf(
      fileSessions.map((day) => day - 3650),
      closesOf('small', fileSessions),
      { file: 'IWM.csv' },
    );
    const found = findings(fileOf(goodSeries('large')), fileOf(late, 'small'), fileOf(goodSeries('growth')));
    expect(found.map((one) => one.problems.filter(({ severity }) => severity === 'error'))).toEqual([
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
  });

  it('that are only two and share no day are both at fault', () => {
    const late = seriesOf(
      fileSessions.map((day) => day - 3650),
      closesOf('small', fileSessions),
      { file: 'IWM.csv' },
    );
    const found = findings(fileOf(goodSeries('large')), fileOf(late, 'small')).map(
      ({ problems: [first] }) => first?.message,
    );
    expect(found).toEqual([
      'shares no day with the files of the Russell 2000',
      'shares no day with the files of the S&P 500',
    ]);
  });

  it('are too short only if all of one index together are', () => {
    const whole = goodSeries('large');
    const tail = seriesOf(whole.days.subarray(390), whole.closes.subarray(390), { file: 'tail.csv', symbol: '^GSPC' });
    const codes = (...files: FileSeries[]) =>
      findings(...files)[0]?.problems.map(({ code, severity }) => [severity, code]);
    expect(codes(fileOf(tail))).toEqual([['warning', 'too-short']]);
    expect(codes(fileOf(tail), fileOf(whole))).toEqual([]);
  });

  it('of one row are no series, unless another file has more', () => {
    const row = seriesOf(['2024-12-31'], [5881.63], { symbol: '^GSPC' });
    expect(problems(fileOf(row))).toEqual([['error', 'one-row', 'one row: one price gives no return, and no verdict']]);
    expect(problems(fileOf(row), fileOf(goodSeries('large')))).toEqual([]);
  });
});
