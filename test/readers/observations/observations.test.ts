import { describe, expect, it, test } from 'vitest';
import { isoDate } from '../../../src/dates/civil-dates.ts';
import { readObservations } from '../../../src/readers/observations/observations.ts';
import { observationKinds } from '../../../src/series/observation-kinds.ts';
import { refusal } from '../../helpers/markets/readings.ts';

const header = 'date,series,value,unit,basis,provider';
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readObservations(bytes(text), 'f.csv');
const one = (row: string, columns = header) => read(`${columns}\n${row}\n`);

describe('a row', () => {
  it('is a figure with the day on which it became known', async () => {
    const [row] = await one('2026-01-05,pe-large,22,ratio,forward,FactSet');
    expect(row).toMatchObject({
      file: 'f.csv',
      line: 2,
      observation: { series: 'pe-large', value: 22, unit: 'ratio', basis: 'forward', provider: 'FactSet' },
    });
    expect(isoDate(row?.observation.day ?? 0)).toBe('2026-01-05');
  });

  it('may name index, source, url and note, in any order and case', async () => {
    const columns = 'note,URL,Source,Index,provider,basis,unit,value,series,date';
    const [row] = await one(
      'midpoint of 17-22,https://a.example/b,"A, on earnings",Russell 2000,B,2026,percent,19.5,eps-growth-small,2026-01-31',
      columns,
    );
    expect(row?.observation).toMatchObject({
      value: 19.5,
      index: 'Russell 2000',
      source: 'A, on earnings',
      url: 'https://a.example/b',
      note: 'midpoint of 17-22',
    });
  });

  it('omits empty optional cells and ignores other columns', async () => {
    const [row] = await one('2026-01-05,pe-large,22,ratio,forward,FactSet,,x', `${header},source,mood`);
    expect(row?.observation).toMatchObject({ source: undefined, index: undefined });
    expect(row?.observation).not.toHaveProperty('mood');
  });

  test.each(['-12.5', '0', '+3', '1e1'])('may have %s as a growth rate', async (value) => {
    const [row] = await one(`2026-01-05,eps-growth-large,${value},percent,2026,A`);
    expect(row?.observation.value).toBe(Number(value));
  });

  it('that is blank is skipped', async () => {
    expect(await read(`${header}\n\n  \n,,,,,\n2026-01-05,pe-large,22,ratio,forward,A\n\n`)).toHaveLength(1);
  });
});

test('semicolons, a byte order mark and UTF-16 are read', async () => {
  const text = `${header}\n2026-01-05,pe-large,22,ratio,forward,Société\n`;
  const utf16 = Uint8Array.of(0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer));
  for (const content of [bytes(`\ufeff${text}`), bytes(text.replaceAll(',', ';')), utf16]) {
    expect((await readObservations(content, 'f.csv'))[0]?.observation.provider).toBe('Société');
  }
});

describe('every permitted series', () => {
  const permitted = { forward: 'forward', quarter: '2025-q3', year: '2026', month: '2025-11' };
  test.each(observationKinds)('$id accepts its own unit and basis only', async ({ id, unit, basis, value }) => {
    const named = typeof basis === 'string' ? permitted[basis] : (basis[0] ?? '');
    const row = (cells: { value?: string; unit?: string; basis?: string }) =>
      one(`2026-01-05,${id},${cells.value ?? '50'},${cells.unit ?? unit},${cells.basis ?? named},A`);
    expect((await row({}))[0]?.observation).toMatchObject({ series: id, value: 50, unit, basis: named });
    expect(await refusal(row({ unit: 'furlongs' }))).toMatchObject({ column: 'unit', hint: `it is ${unit}` });
    for (const wrong of ['guessed', '26', '2026-q5', '2026-13']) {
      expect(await refusal(row({ basis: wrong }))).toMatchObject({ column: 'basis' });
    }
    const bounds = { 'a number': [], 'a number above 0': ['0', '-1'], 'a number from 0 to 100': ['-0.1', '100.1'] };
    for (const wrong of [...bounds[value], 'x', '', '1e999']) {
      expect(await refusal(row({ value: wrong }))).toMatchObject({
        column: 'value',
        message: `"f.csv" line 2, column "value": "${wrong}" is not ${value}`,
      });
    }
  });
});

describe('a refused row or file comes with a hint', () => {
  test.each([
    [
      '2026-01-05,eps-growth-small,17-22,percent,2026,A',
      'column "value": "17-22" is a range, not a number',
      /midpoint, 19\.5, and keep the range in a column named note$/,
    ],
    [
      '2026-01-05,eps-growth-small,-5 to 2.5%,percent,2026,A',
      'column "value": "-5 to 2.5%" is a range, not a number',
      /midpoint, -1\.25,/,
    ],
    [
      '2026-01-05,eps-growth-small,0.1..0.2,percent,2026,A',
      'column "value": "0.1..0.2" is a range, not a number',
      /midpoint, 0\.15,/,
    ],
    [
      '2026-01-05,eps-growth-small,12%,percent,2026,A',
      'column "value": "12%" is not a number',
      /column unit says percent/,
    ],
    ['05.01.2026,pe-large,22,ratio,forward,A', 'column "date": "05.01.2026" is not a day as YYYY-MM-DD', /publication/],
    [
      '2026-01-05,pe-larg,22,ratio,forward,A',
      'column "series": "pe-larg" is not permitted here',
      /^permitted names: pe-large, /,
    ],
    [
      '2026-01-05,pe-large,22,ratio,2026,A',
      'column "basis": "2026" is not a basis of pe-large',
      /^it is forward or trailing$/,
    ],
    [
      '2026-01-05,eps-growth-small,22,percent,forward,A',
      'column "basis": "forward" is not a basis of eps-growth-small',
      /year or the quarter/,
    ],
    [
      '2026-01-05,pe-large,22,ratio,forward,',
      'column "provider": "" is not permitted here',
      /the source of the figure/,
    ],
    ['2026-01-05,pe-large', 'column "value": "" is not a number above 0', /correct or delete/],
  ])('%s', async (row, message, hint) => {
    const refused = await refusal(one(row));
    expect(refused).toMatchObject({ code: 'observation', line: 2, message: `"f.csv" line 2, ${message}` });
    expect(refused.hint).toMatch(hint);
  });

  test.each([
    ['date,series,value,basis,provider\n', 1, 'line 1: the column "unit" is missing'],
    ['\n\ndate,series,value\n', 3, 'line 3: the columns "unit", "basis", "provider" are missing'],
    [`${header},Value\n`, 1, 'line 1: the column "value" is duplicated'],
    [`${header},url,url,note,note\n`, 1, 'line 1: the columns "url", "note" are duplicated'],
  ])('columns %j', async (text, line, message) => {
    expect(await refusal(read(text))).toMatchObject({
      code: 'observation-columns',
      line,
      message: `"f.csv" ${message}`,
    });
  });

  test.each(['', '\n \n'])('a file without observations: %j', async (text) => {
    expect(await refusal(read(text))).toMatchObject({
      code: 'empty',
      message: '"f.csv" is empty: it has no line of observations',
      hint: `the first line is ${header}, and each further one is a figure`,
    });
  });

  it('a web page', async () => {
    expect(await refusal(read('<html>'))).toMatchObject({ code: 'web-page' });
  });
});

test.each(['\n', '\r\n', '\r'])('errors name physical lines between line ends %j', async (end) => {
  const good = '2026-01-05,pe-large,22,ratio,forward,A';
  const lines = [
    '',
    `${header},note`,
    '',
    good,
    '  ',
    `${good},"two`,
    'lines"',
    ',,,',
    '2026-01-06,pe-large,x,ratio,forward,A',
  ];
  expect((await refusal(read(`\ufeff${lines.join(end)}`))).line).toBe(9);
});
