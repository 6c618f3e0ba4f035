import { describe, expect, it, test } from 'vitest';
import type { FileAgreement, IndexSeries } from '../../../../src/market/quality/files/agreements.ts';
import {
  agreementProblems,
  lengthProblems,
  overlapProblems,
} from '../../../../src/market/quality/files/joint-problems.ts';
import type { Role } from '../../../../src/series/series.ts';
import { seriesOf } from '../../../helpers/markets/series.ts';

/** A file of an index with a row on each of some days. */
const file = (role: Role, days: readonly number[]): IndexSeries => ({
  series: seriesOf(days, days),
  index: { role, kind: 'index', name: null, identifiedBy: 'name', standing: 'named' },
});
const span = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i);

describe('a file that differs from the longest of its index', () => {
  // Day 19782 is 2024-02-29.
  const worst = { day: 19782, close: 5100, against: 5000, basisPoints: 200, alsoClose: 0, alsoAgainst: 0 };
  const pair: FileAgreement = {
    ...{ role: 'large', file: 'short.csv', against: 'folder/long.csv', days: 1500 },
    ...{ overHalf: 9, overOne: 8, overFifty: 0, worst },
  };
  const start = 'differs from "long.csv" by over 1 bp on 8 of 1,500 common days, most on 2024-02-29:';

  test.each<[string, Partial<FileAgreement>, string]>([
    ['by up to 50 bp', {}, `${start} 5100 here, 5000 there (200.0 bp)`],
    [
      'by more on one day',
      { overFifty: 1 },
      `${start} 5100 here, 5000 there (200.0 bp); on 1 day by over 50 bp, too far to be spliced`,
    ],
    [
      'where other files have the one close or the other',
      { overFifty: 2, worst: { ...worst, alsoClose: 1, alsoAgainst: 2 } },
      `${start} 5100 here as in 1 other file, 5000 there as in 2 other files (200.0 bp); on 2 days by over 50 bp, too far to be spliced`,
    ],
  ])('%s', (_, more, message) => {
    expect(agreementProblems({ ...pair, ...more })).toEqual([{ code: 'files-differ', severity: 'warning', message }]);
  });

  it('by no more than a basis point is no problem', () => {
    expect(agreementProblems({ ...pair, overOne: 0, worst: { ...worst, basisPoints: 0.7 } })).toEqual([]);
    expect(agreementProblems({ ...pair, overHalf: 0, overOne: 0, worst: null })).toEqual([]);
  });
});

describe('files without a day of the others', () => {
  const apart = (...files: IndexSeries[]) =>
    [...overlapProblems(files)].map(([role, { message }]) => `${role} ${message}`);

  it('are no problem where there is one index only', () => {
    expect(apart()).toEqual([]);
    expect(apart(file('small', [1, 2]), file('small', [3, 4]))).toEqual([]);
  });

  it('are a problem of the index that shares none', () => {
    expect(apart(file('large', [1, 2]), file('small', [2, 3]), file('growth', [3, 4]))).toEqual([]);
    expect(apart(file('large', [1, 2]), file('small', [3, 4]), file('growth', [2, 5]))).toEqual([
      'small shares no day with the files of the S&P 500 and the Nasdaq Composite',
    ]);
  });

  it('count together: one of several may share a day', () => {
    const young = file('large', [8, 9]);
    expect(apart(young, file('small', [1, 2]))).toHaveLength(2);
    expect(apart(young, file('small', [1, 2]), file('large', [2, 3]))).toEqual([]);
  });
});

describe('a file', () => {
  const found = (one: Parameters<typeof lengthProblems>[0], ...more: IndexSeries[]) =>
    lengthProblems(one, more).map(({ code, severity, message }) => `${severity} ${code}: ${message}`);
  const words = (count: string) =>
    `warning too-short: ${count}: a verdict needs 273 sessions that all three indices have`;

  it('is long enough with 273 rows', () => {
    const [short, enough] = [file('large', span(1, 272)), file('large', span(1, 273))];
    expect([found(short, short), found(enough, enough)]).toEqual([[words('272 rows')], []]);
  });

  it('counts with the days that other files of its index add, and of no other', () => {
    const one = file('large', span(1, 200));
    expect(found(one, one, file('large', span(101, 172)))).toEqual([words('272 rows')]);
    expect(found(one, one, file('large', span(101, 173)))).toEqual([]);
    expect(found(one, one, file('small', span(101, 173)))).toEqual([words('200 rows')]);
  });

  it('of no known index counts alone', () => {
    const unknown = { series: seriesOf(span(1, 272), span(1, 272)), index: null };
    expect(found(unknown, file('large', span(1, 300)))).toEqual([words('272 rows')]);
    const enough = { series: seriesOf(span(1, 273), span(1, 273)), index: null };
    expect(found(enough)).toEqual([]);
  });

  it('of one row gives no return, and one of none is too short', () => {
    const [one, none] = [file('growth', [1]), file('growth', [])];
    expect(found(one, one)).toEqual(['error one-row: one row: one price gives no return, and no verdict']);
    expect(found(none, none)).toEqual([words('0 rows')]);
  });
});
