import { describe, expect, it, test } from 'vitest';
import { daysFromIso } from '../../../../src/dates/civil-dates.ts';
import { type FileSeries, fileFindings } from '../../../../src/market/quality/files/file-findings.ts';
import { macroKind } from '../../../../src/series/macro-kinds.ts';
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

/** Severity, code and words of the problems of each file, in order. */
const problems = (...files: FileSeries[]) =>
  [...fileFindings(files, evening).byFile.values()].map((found) =>
    found.problems.map(({ severity, code, message }) => [severity, code, message]),
  );

const codes = (...files: FileSeries[]) => problems(...files).map((found) => found.map(([, code]) => code));

const inFolder = (series: Series): FileSeries => ({ ...fileOf(series), isInFolder: true });

describe('a file that is not used', () => {
  const whole = goodSeries('large', 'whole.csv');
  const part = seriesOf(whole.days.subarray(100), whole.closes.subarray(100), { file: 'part.csv' });

  it('is told with the reason where a folder holds both', () => {
    expect(problems(inFolder(part), inFolder(whole))).toEqual([
      [['info', 'passed-over', 'passed over: the files in use span its years']],
      [],
    ]);
  });

  it('is not told of a file that was named, nor of one that no folder file replaces', () => {
    expect(problems(fileOf(part), fileOf(whole))).toEqual([[], []]);
    expect(problems(inFolder(part), fileOf(whole))).toEqual([[], []]);
  });

  it('is no file of which nothing identifies an index', () => {
    const unknown = seriesOf(
      fileSessions,
      fileSessions.map((_, i) => 50 + (i % 7)),
    );
    expect(problems(inFolder(unknown), inFolder(whole))).toEqual([[], []]);
  });
});

describe('year ends that are not as published', () => {
  /** Five year ends at a hundredth of the published closes: up 26.9%, down 19.4%, up 24.2%, up 23.3%. */
  const rescaled = seriesOf(
    ['2020-12-31', '2021-12-31', '2022-12-30', '2023-12-29', '2024-12-31'],
    [37.5607, 47.6618, 38.395, 47.6983, 58.8163],
    { file: 'spx.csv' },
  );

  it('are told once of a file from another base, beside what else is wrong with it', () => {
    const [found] = problems(fileOf(rescaled));
    expect(found?.map(([severity, code]) => [severity, code])).toEqual([
      ['warning', 'too-short'],
      ['warning', 'jump'],
      ['warning', 'jump'],
      ['warning', 'jump'],
      ['warning', 'missing-sessions'],
      ['info', 'rescaled'],
    ]);
  });

  it('are told once of a file that is refused for the index of an option', () => {
    const { closes, ...rest } = goodSeries('large');
    const [found] = problems(fileOf({ ...rest, closes: closes.map((close) => close * 1.1) }, 'large'));
    expect(found?.map(([severity, code]) => [severity, code])).toEqual([['error', 'wrong-index']]);
  });

  it('are told where a name alone differs', () => {
    const series = withRows(goodSeries('large', 'rut.csv', '^GSPC'), [['2023-12-29', 4770.83]]);
    expect(problems(fileOf(series))).toEqual([
      [
        ['warning', 'name-differs', 'its name "rut.csv" speaks of the Russell 2000'],
        ['warning', 'levels-differ', '1 of 2 year ends not as published: 2023-12-29 4770.83 against 4769.83 (2.1 bp)'],
      ],
    ]);
  });
});

describe('files of another exchange', () => {
  const weekdays = Array.from({ length: 400 }, (_, i) => daysFromIso('2023-06-01') + i).filter(
    (day) => (day + 3) % 7 < 5,
  );
  const file = (id: string, without?: string): FileSeries => {
    const days = weekdays.filter((day) => without === undefined || day !== daysFromIso(without));
    return fileOf(
      seriesOf(
        days,
        days.map((day) => 50 + (day % 7)),
        { file: id },
      ),
    );
  };
  const full = [file('a.csv'), file('b.csv', '2023-11-23'), file('c.csv')];
  const other = (words: string) => [
    'info',
    'other-calendar',
    `it has rows on most holidays of the NYSE, and is ${words}`,
  ];
  const compared = other('compared with the days of the other two files');
  const lacks = ['warning', 'missing-sessions', '1 session missing that another of the three files has: 2023-11-23'];

  test.each<[string, FileSeries[]]>([
    ['alone', []],
    ['beside a file of the NYSE', [fileOf(goodSeries('large'))]],
    ['beside a macro series of their days', [{ ...file('cpi.csv'), macroKind: macroKind('cpi') }]],
  ])('are three and compared with each other %s', (_, more) => {
    expect(problems(...full, ...more)).toEqual([[compared], [lacks, compared], [compared], ...more.map(() => [])]);
  });

  it('are not compared if they are two', () => {
    const alone = other('not compared with its sessions');
    expect(problems(...full.slice(0, 2))).toEqual([[alone], [alone]]);
  });
});

describe('one file with several series', () => {
  it('has a difference only at the index that differs', () => {
    const [large, small] = [goodSeries('large', 'both.csv', 'SPX'), goodSeries('small', 'both.csv', 'RUT')];
    const unknown = seriesOf(
      fileSessions,
      fileSessions.map((_, i) => 50 + (i % 7)),
      { file: 'both.csv' },
    );
    const longer = seriesOf(
      [fileSessions[0] ?? 0, ...fileSessions.subarray(1)],
      closesOf('large', fileSessions).map((close, i) => (i === 200 ? close * 1.002 : close)),
      { file: 'long.csv' },
    );
    const cut = (series: Series) => ({ ...series, days: series.days.subarray(1), closes: series.closes.subarray(1) });
    expect(codes(fileOf(cut(large)), fileOf(small), fileOf(unknown), fileOf(longer))).toEqual([
      ['files-differ'],
      [],
      [],
      [],
    ]);
  });
});

it('has no problem with a macro series, whose name and length are no index', () => {
  const days = fileSessions.subarray(0, 30);
  const vix = seriesOf(
    days,
    days.map((_, i) => 15 + (i % 4)),
    { file: 'S&P 500 volatility.csv' },
  );
  const at = { day: days.at(-1) ?? 0, minute: 1200 };
  const { byFile } = fileFindings([{ ...fileOf(vix), macroKind: macroKind('vix') }], at);
  expect([...byFile.values()].map(({ index, problems: found }) => [index, found])).toEqual([[null, []]]);
});

it('identifies nothing in a series without an origin', () => {
  const series = { ...goodSeries('large'), closes: fileSessions.map((_, i) => 50 + (i % 7)), origins: [] };
  const [found] = fileFindings(
    [fileOf({ ...series, closes: Float64Array.from(series.closes) })],
    evening,
  ).byFile.values();
  expect([found?.index, found?.problems]).toEqual([null, []]);
});
