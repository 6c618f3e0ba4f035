import { describe, expect, it, test } from 'vitest';
import { isoDate } from '../../src/dates/civil-dates.ts';
import { closesOf } from '../../src/readers/read-options.ts';
import { readSeries } from '../../src/readers/read-series.ts';
import { cpuTime } from '../helpers/cpu-time.ts';
import { readText, refusal, rowsOf } from '../helpers/markets/readings.ts';

const rows = [
  ['2025-01-02', 5868.55],
  ['2025-01-03', 5942.47],
  ['2025-01-06', 5975.38],
];
const lines = ['date,close', ...rows.map(([day, close]) => `${day},${close}`)];
const text = `${lines.join('\n')}\n`;

describe('reads the same rows', () => {
  test.each([
    ['with CRLF', text.replaceAll('\n', '\r\n')],
    ['with CR alone', text.replaceAll('\n', '\r')],
    ['with LF and CRLF mixed', text.replace('\n', '\r\n')],
    ['with a CR after the header only', text.replace('\n', '\r')],
    [
      'with CRLF after the header only and CR after the first row',
      'date,close\r2025-01-02,5868.55\r\n2025-01-03,5942.47\r\n2025-01-06,5975.38\r\n',
    ],
    ['with blank lines at the end', `${text}\n\r\n  \n`],
    ['with blank lines above the header', `\n \n${text}`],
    ['with blank lines between', text.replaceAll('\n', '\n\n')],
    ['with a byte order mark', `\ufeff${text}`],
    ['with quotes around all cells', text.replaceAll(/[^,\n]+/g, '"$&"')],
    ['with quotes around the header', text.replace('date,close', '"date","close"')],
    ['separated by semicolons', text.replaceAll(',', ';')],
    ['separated by tabs', text.replaceAll(',', '\t')],
    ['separated by bars', text.replaceAll(',', '|')],
    ['with the columns swapped', text.replaceAll(/(.+),(.+)/g, '$2,$1')],
  ])('%s', async (_, variant) => {
    const reading = await readText(variant);
    expect(rowsOf(reading)).toEqual(rows);
    expect(reading.notes).toEqual([]);
  });
});

test('three header lines are found among lone carriage returns', async () => {
  const head = 'Price,Close,Volume\rTicker,^RUT,^RUT\rDate,,\r\n';
  expect(rowsOf(await readText(`${head}2025-01-02,5,1\n2025-01-03,6,1\n2025-01-06,7,1\n`)).length).toBe(3);
});

test('the file name becomes the id as it is', async () => {
  const { series } = await readText(text, '../../etc/passwd');
  expect([series.id, series.origins[0]?.file]).toEqual(['../../etc/passwd', '../../etc/passwd']);
});

describe('refuses a file', () => {
  it('whose columns no reader knows, and lists them', async () => {
    expect(await refusal(readText('\nDatum;Schluss \u001b[31m\n02.01.2025;5\n'))).toEqual({
      message: '"f.csv" line 2: no known layout has the columns "Datum", "Schluss \\x1b[31m"',
      code: 'unknown-layout',
      file: 'f.csv',
      line: 2,
      hint: 'name the column of days "date" and the column of closes "close" in the first line',
    });
  });

  it('with thousands of unknown columns in one short line', async () => {
    const columns = Array.from({ length: 5000 }, (_, i) => `c${i}`);
    const { message } = await refusal(readText(`${columns.join(',')}\n`));
    expect(message.endsWith('"c10", "c11" and 4,988 more')).toBe(true);
    expect(message.length).toBeLessThan(200);
  });

  it('without a date, without a close, or with three columns and no header', async () => {
    const codes = ['close\n5\n', 'date,forward_pe\n2025-01-02,5\n', '2025-01-02,5,6\n2025-01-03,5,6\n'].map(
      async (wrong) => (await refusal(readText(wrong))).code,
    );
    expect(await Promise.all(codes)).toEqual(['unknown-layout', 'unknown-layout', 'no-column-names']);
  });

  it.each([
    ['date,close,close', '"close", "close"', 'delete or rename the one that is not the close'],
    ['date,price,value', '"price", "value"', 'keep the dates and one of them'],
  ])('in which several columns could be the close: %s', async (columns, named, hint) => {
    const { code, message, hint: found } = await refusal(readText(`${columns}\n2025-01-02,5,6\n`));
    expect([code, message, found]).toEqual([
      'which-column',
      `"f.csv" line 1: which column is the close? There are ${named}`,
      hint,
    ]);
  });

  it.each(['date,close', 'date,close\n', 'date,close\r\n\r\n', 'date,close\n2025-01-02,\n'])(
    'with a header and no prices: %j',
    async (none) => {
      expect(await refusal(readText(none))).toEqual({
        message: '"f.csv" has a header and no prices',
        code: 'no-rows',
        file: 'f.csv',
        line: 1,
        hint: 'download it again with a longer span',
      });
    },
  );

  it('with control characters in its name, which are escaped', async () => {
    const { message, file } = await refusal(readText('', '\u001b[2J\u202e.csv'));
    expect(message).toBe('"\\x1b[2J\\u202e.csv" is empty: it has no line of prices');
    expect(file).toBe('\u001b[2J\u202e.csv');
  });

  it('in UTF-16 without a byte order mark', async () => {
    expect((await refusal(readText(Buffer.from(text, 'utf16le')))).code).toBe('nul-bytes');
  });
});

describe('title lines above the columns', () => {
  it.each([
    'S&P 500\n\nDownloaded on 2025-02-14\n',
    'sep=,\n',
    'Symbol,^GSPC\nFrom,2025-01-02\n',
    '# a comment, of two parts\n',
  ])('are skipped with a note: %j', async (titles) => {
    const reading = await readText(titles + text);
    expect(rowsOf(reading)).toEqual(rows);
    expect(reading.notes.map(({ code, severity }) => [code, severity])).toEqual([['title', 'info']]);
  });

  it('are not skipped if they are rows or if no header follows', async () => {
    expect((await refusal(readText(`foo,bar\n2025-01-01,5\n${text}`))).code).toBe('unknown-layout');
    expect((await refusal(readText(`2025-01-01,5,6\n${text}`))).code).toBe('no-column-names');
  });
});

describe('the encoding is detected from the bytes', () => {
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');

  test.each([
    ['UTF-16, little endian', utf16],
    ['UTF-16, big endian', Buffer.from(utf16).swap16()],
  ])('%s', async (_, bytes) => expect(rowsOf(await readText(bytes))).toEqual(rows));

  it('Windows-1252 if it is not UTF-8', async () => {
    const { series } = await readText(Buffer.from(text.replace('close', 'Cl\u00f4ture'), 'latin1'));
    expect(series.origins[0]?.column).toBe('Cl\u00f4ture');
  });
});

test('a long table of several symbols above 64 MiB is read for one of them, and named as one without', async () => {
  const names = ['AAPL', 'MSFT', '^GSPC', '^RUT'];
  const day = (i: number) => isoDate(i + 2 * Math.floor(i / 5) + 4);
  const rows = Array.from({ length: 12_000 }, (_, i) =>
    names.map((name) => `${day(i)},${name},${i + 100}.25\n`).join(''),
  );
  const tail = `${'0'.repeat(1500)}1`;
  const bytes = Buffer.from(`date,symbol,close,remark\n${rows.join('').replaceAll('\n', `,${tail}\n`)}`);
  expect(bytes.length).toBeGreaterThan(1 << 26);
  const { series } = await readSeries(bytes, 'f.csv', closesOf('large'));
  expect([series.days.length, series.closes[0], series.closes.at(-1), series.origins[0]?.symbol]).toEqual([
    ...[12_000, 100.25, 12_099.25, '^GSPC'],
  ]);
  expect(await refusal(readSeries(bytes, 'f.csv'))).toMatchObject({
    code: 'several-symbols',
    message: '"f.csv" line 3: "MSFT" after "AAPL": these are several series in one file',
  });
});

test('files above 64 MiB are scanned if they are plain, else refused at once', async () => {
  const row = '2025-01-02,5868.5500000000000\n';
  const count = Math.ceil((1 << 26) / row.length) + 1;
  const large = Buffer.from(`date,close\n${row.repeat(count)}`);
  const began = cpuTime();
  const reading = await readText(large);
  expect(rowsOf(reading)).toEqual([['2025-01-02', 5868.55]]);
  expect(reading.notes.map(({ code }) => code)).toEqual(['repeated-rows']);
  large.write('"', large.length - 2);
  expect((await refusal(readText(large))).code).toBe('too-large');
  expect(cpuTime() - began).toBeLessThan(30_000);
});
