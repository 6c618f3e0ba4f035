import { describe, expect, it, test } from 'vitest';
import type { RenderOptions } from '../../../src/render/renderer.ts';
import { fileLines } from '../../../src/render/screen/file-lines.ts';
import type { CheckedFile } from '../../../src/report/data-check/schema.ts';
import { changedAt } from '../../helpers/reports/changed-at.ts';
import { pipe, terminal } from '../../helpers/reports/places.ts';

const none = { count: 0, days: [] };
const sound: CheckedFile = {
  ...{ file: 'a/rut.csv', status: 'ok', series: null, error: null, problems: [] },
  index: { role: 'small', kind: 'index', name: 'Russell 2000', identifiedBy: 'symbol' },
  content: {
    dialect: {
      ...{
        reader: 'yahoo',
        vendor: 'Yahoo Finance',
        encoding: 'utf-8',
        delimiter: ',',
        lineEnds: 'LF',
        headerLines: 1,
      },
      ...{
        order: 'ascending',
        dates: { id: 'iso', example: '2026-01-08' },
        numbers: { id: 'plain', example: 'a dot' },
      },
    },
    column: { date: 'Date', close: 'Close', rule: "the vendor's close" },
    ...{ symbol: '^RUT', rows: 9656, first: '1987-09-10', last: '2026-01-08', missingPrices: 0, duplicateRows: 0 },
    ...{ age: 0, calendar: { missing: none, extra: none, forwardFilled: 0 }, futureRows: none },
    ...{ moves: [], stalePrices: [], yearEnds: null },
  },
};
/** The sound file with other values at paths. */
const fileWith = (changes: Readonly<Record<string, unknown>>) =>
  Object.entries(changes).reduce((file, [path, to]) => changedAt(file, path, to) as CheckedFile, sound);
const linesWith = (changes: Readonly<Record<string, unknown>>, options: RenderOptions = pipe) =>
  fileLines(fileWith(changes), 'rut.csv', options);

/** Each style in brackets. */
const marked = (style: string) => (text: string) => `${style}(${text})`;
const paint = {
  ...{ good: marked('good'), bad: marked('bad'), warn: marked('warn'), dim: marked('dim'), strong: marked('strong') },
};

const error = (message: string, hint: string | null) => ({
  ...{ code: 'x', message, file: 'a/rut.csv', line: null, column: null, hint },
});
const problem = (severity: string, message: string) => ({ code: 'x', severity, message });
const layout = ['    Yahoo Finance; column "Close": the vendor\'s close'];
const written = 'UTF-8, commas, LF, dates like 2026-01-08, numbers a dot, oldest first';

test('a sound file: what it is, its span, what says which index it is, and its layout', () => {
  expect(linesWith({})).toEqual([
    '  ✓ rut.csv  no problems',
    '    1987-09-10 to 2026-01-08, 9,656 rows, none missing, up to date',
    '    identified by the symbol in it',
    ...layout,
    `    ${written}`,
  ]);
});

describe('the first line', () => {
  const warnings = [problem('warning', 'a'), problem('warning', 'b')];

  test.each([
    [{}, 'good(✓) strong(rut.csv)  good(no problems)', 'good(ok)'],
    [{ status: 'passed-over' }, 'dim(-) strong(rut.csv)  dim(passed over)', 'dim(-)'],
    [{ status: 'warning', problems: warnings }, 'warn(!) strong(rut.csv)  warn(2 warnings)', 'warn(!)'],
    [{ problems: [problem('info', 'a')] }, 'good(✓) strong(rut.csv)  good(no problems)', 'good(ok)'],
    [
      { status: 'error', problems: [problem('error', 'a'), ...warnings] },
      'bad(✗) strong(rut.csv)  bad(1 error, 2 warnings)',
      'bad(x)',
    ],
    [{ status: 'error', content: null }, 'bad(✗) strong(rut.csv)  bad(cannot be read)', 'bad(x)'],
    [{ status: 'passed-over', content: null }, 'dim(-) strong(rut.csv)  dim(passed over)', 'dim(-)'],
  ])('of %j is %j, in ASCII %j', (changes, line, ascii) => {
    expect(linesWith(changes, { ...pipe, paint })[0]).toBe(`  ${line}`);
    expect(linesWith(changes, { ...pipe, paint, unicode: false })[0]).toContain(`  ${ascii} strong(`);
  });
});

describe('its contents', () => {
  test.each([
    [{ 'content.calendar': null }, '9,656 rows, up to date'],
    [{ 'content.calendar.missing': { count: 1234, days: [] } }, '9,656 rows, 1,234 missing, up to date'],
    [{ 'content.age': 1 }, '9,656 rows, none missing, 1 session old'],
    [{ 'content.age': 3, 'content.rows': 1 }, '1 row, none missing, 3 sessions old'],
  ])('%j: %s', (changes, words) => {
    expect(linesWith(changes)[1]).toBe(`    1987-09-10 to 2026-01-08, ${words}`);
  });

  const yearEnds = { compared: 39, mismatches: [{ day: '1999-12-31', close: 1, published: 2, basisPoints: 3 }] };

  test.each([
    [{ 'index.identifiedBy': 'option' }, 'assigned by its flag'],
    [{ 'index.identifiedBy': 'closes' }, 'identified by its year ends'],
    [{ 'index.identifiedBy': 'name' }, 'identified by its name'],
    [{ index: null, series: 'vix' }, 'assigned to vix, the volatility index'],
    [{ 'content.yearEnds': yearEnds }, 'identified by the symbol in it; 38 of 39 year ends as published'],
    [{ index: null, 'content.yearEnds': { compared: 1, mismatches: [] } }, '1 of 1 year end as published'],
  ])('%j: %s', (changes, words) => {
    expect(linesWith(changes)[2]).toBe(`    ${words}`);
  });

  it('of a file that nothing identifies have no line for that', () => {
    expect(linesWith({ index: null })[2]).toBe(layout[0]);
  });
});

describe('its layout', () => {
  test.each([
    [{ 'content.dialect.encoding': 'utf-8 with BOM' }, written.replace('UTF-8', 'UTF-8 with BOM')],
    [{ 'content.dialect.encoding': 'windows-1252' }, written.replace('UTF-8', 'WINDOWS-1252')],
    [{ 'content.dialect.delimiter': ';' }, written.replace('commas', 'semicolons')],
    [{ 'content.dialect.delimiter': '\t' }, written.replace('commas', 'tabs')],
    [{ 'content.dialect.delimiter': '|' }, written.replace('commas', 'bars')],
    [{ 'content.dialect.delimiter': 'blanks' }, written.replace('commas', 'blanks')],
    [{ 'content.dialect.order': 'descending' }, written.replace('oldest first', 'newest first')],
    [{ 'content.dialect.order': 'shuffled' }, written.replace('oldest first', 'unordered')],
    [{ 'content.dialect.numbers.example': '1.234,5' }, written.replace('a dot', 'like 1.234,5')],
  ])('%j: %s', (changes, words) => {
    expect(linesWith(changes, { ...pipe, paint }).slice(-2)).toEqual([`dim(${layout[0]})`, `dim(    ${words})`]);
  });
});

describe('what is wrong', () => {
  const told = (changes: Readonly<Record<string, unknown>>, options: Partial<RenderOptions> = { paint }) =>
    linesWith({ content: null, ...changes }, { ...pipe, ...options }).slice(1);

  it('of a file that cannot be read has the error without the name of the file, and how to mend it', () => {
    const changes = { status: 'error', error: error('"a/rut.csv" line 3 is cut', 'download it again') };
    expect(told(changes)).toEqual(['bad(    error: line 3 is cut)', '    hint: download it again']);
    expect(told({ status: 'error', error: error('no file "a/rut.csv"', null) })).toEqual([
      'bad(    error: no file "a/rut.csv")',
    ]);
  });

  it('of a file that is passed over is its reason', () => {
    const changes = { status: 'passed-over', error: error('"a/rut.csv" has weekly bars', 'download daily ones') };
    expect(told(changes)).toEqual(['dim(    has weekly bars)']);
  });

  it('is said of each problem, and how bad it is', () => {
    const problems = [problem('error', 'a'), problem('warning', 'b'), problem('info', 'c')];
    expect(told({ status: 'error', problems })).toEqual(['bad(    error: a)', 'warn(    warning: b)', 'dim(    c)']);
  });

  it('is wrapped with a hanging indent of two', () => {
    const problems = [problem('warning', 'twelve sessions are missing')];
    // Of 30 columns 24 are left: "warning: twelve sessions" takes them all, at 29 it does not fit.
    expect(told({ problems }, { width: 30 })).toEqual(['    warning: twelve sessions', '      are missing']);
    expect(told({ problems }, { width: 29 })).toEqual(['    warning: twelve', '      sessions are missing']);
  });

  it('has all days in full only if asked for', () => {
    const days = { count: 2, days: ['2025-01-09', '2025-01-10'] };
    const changes = { 'content.calendar.missing': days, 'content.calendar.extra': { count: 1, days: ['2025-07-04'] } };
    const verbose = terminal(200, { verbose: true });
    expect(linesWith(changes, verbose).slice(3, 5)).toEqual([
      '    missing: 2025-01-09, 2025-01-10',
      '    without a session: 2025-07-04',
    ]);
    expect(linesWith(changes)).toHaveLength(5);
    expect(linesWith({}, verbose)).toHaveLength(5);
    expect(linesWith({ 'content.calendar': null }, verbose)).toHaveLength(5);
    expect(told({}, { verbose: true })).toEqual([]);
  });
});
