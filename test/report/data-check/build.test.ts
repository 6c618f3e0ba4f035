import { describe, expect, it } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { UserError } from '../../../src/errors.ts';
import { fileFindings } from '../../../src/market/quality/files/file-findings.ts';
import { dataCheckReport, type ReadFile, type UnreadFile } from '../../../src/report/data-check/build.ts';
import { roles, type Series } from '../../../src/series/series.ts';
import { evening, fileOf, fileSessions, goodSeries, withRows } from '../../helpers/markets/series-files.ts';

const layout: ReadFile['layout'] = {
  dialect: {
    ...{ reader: 'canonical', vendor: 'plain date and close', encoding: 'utf-8', delimiter: ',', lineEnds: 'LF' },
    ...{
      headerLines: 1,
      order: 'ascending',
      dates: { id: 'iso', example: 'YYYY-MM-DD' },
      numbers: { id: 'plain', example: '5868.55' },
    },
  },
  column: { date: 'date', close: 'close', rule: 'the column of the close' },
  missingPrices: 0,
  duplicateRows: 0,
};

const read = (series: Series): ReadFile => ({ ...fileOf(series), layout });

interface Context {
  now?: typeof evening;
  strict?: boolean;
}

function checked(files: readonly (ReadFile | UnreadFile)[], { now = evening, strict = false }: Context = {}) {
  const context = { version: '1.0.0', generatedAt: '2024-12-31T22:00:00.000Z', strict };
  const findings = fileFindings(
    files.filter((file) => 'series' in file),
    now,
  );
  return dataCheckReport(files, findings, context);
}

describe('the report of good files', () => {
  it('identifies the three indices by their year ends and has no problems', () => {
    const report = checked(roles.map((role) => read(goodSeries(role))));
    expect(report.counts).toEqual({ files: 3, series: 3, unreadable: 0, passedOver: 0, errors: 0, warnings: 0 });
    expect([report.ok, report.agreement]).toEqual([true, []]);
    expect(
      report.files.map(({ index, status, problems: found }) => [index?.role, index?.identifiedBy, status, found]),
    ).toEqual(roles.map((role) => [role, 'closes', 'ok', []]));
    expect(report.files[0]?.content).toMatchObject({
      ...{
        rows: fileSessions.length,
        first: '2023-06-01',
        last: '2024-12-31',
        age: 0,
        stalePrices: [],
        moves: [],
      },
      calendar: { missing: { count: 0, days: [] }, extra: { count: 0, days: [] }, forwardFilled: 0 },
      yearEnds: { compared: 2, mismatches: [] },
    });
  });

  it('counts the sessions that have closed since the last row', () => {
    const now = { day: daysFromIso('2025-01-10'), minute: 900 };
    const [file] = checked([read(goodSeries('large'))], { now }).files;
    // 2025-01-02, -03, -06, -07 and -08; the 9th was a day of mourning, and the 10th is not over at 15:00.
    expect(file?.content?.age).toBe(5);
  });
});

describe('the report of several files', () => {
  it('lists a file that cannot be read with its error', () => {
    const error = new UserError('"x.csv" line 3: no', {
      code: 'not-a-number',
      file: 'x.csv',
      line: 3,
      hint: 'mend it',
    });
    const report = checked([{ file: 'x.csv', isNamed: true, error }, read(goodSeries('large'))]);
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

  it('passes over weekly bars that are only in the folder, and no other file', () => {
    const weekly = new UserError('these are weekly bars', { code: 'not-daily', file: 'w.csv' });
    const statuses = (isNamed: boolean, error: UserError) => {
      const { ok, counts, files } = checked([{ file: 'w.csv', isNamed, error }, read(goodSeries('large'))]);
      return [ok, counts.unreadable, counts.passedOver, files[0]?.status];
    };
    expect(statuses(false, weekly)).toEqual([true, 0, 1, 'passed-over']);
    expect(statuses(true, weekly)).toEqual([false, 1, 0, 'error']);
    expect(statuses(false, new UserError('no', { code: 'no-rows' }))).toEqual([false, 1, 0, 'error']);
  });

  it('is ok with warnings, unless they count as errors', () => {
    const gap = read(withRows(goodSeries('large'), [], ['2024-03-05']));
    expect([true, false].map((strict) => checked([gap], { strict }).ok)).toEqual([false, true]);
  });
});
