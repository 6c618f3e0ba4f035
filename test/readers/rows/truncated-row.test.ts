import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { isoDate } from '../../../src/dates/civil-dates.ts';
import { UserError } from '../../../src/errors.ts';
import { type Reading, readSeries } from '../../../src/readers/read-series.ts';
import { fixture, readText, refusal, rowsOf } from '../../helpers/markets/readings.ts';
import { describeShared, shared } from '../../helpers/shared.ts';

async function readOrRefuse(bytes: Uint8Array): Promise<Reading | UserError> {
  try {
    return await readSeries(bytes, 'f.csv');
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

/** Cuts a file at every offset and lists what is wrong with the readings. */
async function wrongCuts(whole: Buffer): Promise<{ wrong: string[]; read: number }> {
  const { series } = await readSeries(whole, 'f.csv');
  const truth = new Map(Array.from(series.days, (day, i) => [day, series.closes[i]]));
  const unit = whole[0] === 0xff ? 2 : 1;
  const decoder = new TextDecoder(unit === 2 ? 'utf-16le' : 'latin1', { ignoreBOM: true });
  const wrong: string[] = [];
  let read = 0;
  /** Rows of the last prefix that ends with a line; null where that one was refused. */
  let complete: number | null = 0;
  for (let length = 0; length < whole.length; length++) {
    const reading = await readOrRefuse(whole.subarray(0, length));
    const endsLine = /[\n\r]$/.test(
      decoder.decode(whole.subarray(Math.max(0, length - (length % unit) - unit), length)),
    );
    if (reading instanceof UserError) {
      if (endsLine) complete = null;
      continue;
    }
    read++;
    const { days, closes } = reading.series;
    if (endsLine) complete = days.length;
    const odd = days.findIndex((day, i) => truth.get(day) !== closes[i]);
    if (odd >= 0) wrong.push(`${length}: ${isoDate(days[odd] ?? 0)} is ${closes[odd]}`);
    if (complete === null) continue;
    if (days.length < complete) wrong.push(`${length}: ${days.length} of ${complete} complete rows`);
    const isNoted = reading.notes.some(({ code, severity }) => code === 'truncated-row' && severity === 'warning');
    if (isNoted && days.length > complete)
      wrong.push(`${length}: a row is kept though a note says that it is left out`);
  }
  return { wrong, read };
}

const folder = new URL('../../../fixtures/readers/', import.meta.url);
const fixtures = readdirSync(folder).flatMap((id) =>
  readdirSync(new URL(`${id}/`, folder)).map((name) => `${id}/${name}`),
);

test('a fixture cut at any byte is refused or read with its complete rows, and never with another close', async () => {
  let read = 0;
  for (const file of fixtures) {
    const cuts = await wrongCuts(fixture(file));
    expect(cuts.wrong, file).toEqual([]);
    read += cuts.read;
  }
  expect(read).toBeGreaterThan(1000);
  // Some 16,000 readings: 20 s on a busy machine.
}, 180_000);

describeShared('longer files cut at any byte', () => {
  test.each([
    'csv/prices/format/yahoo.csv',
    'csv/prices/format/stooq_index_no_volume.csv',
    'csv/prices/format/nasdaq_single_digit_dates.csv',
    'csv/prices/format/investing_de.csv',
    'csv/prices/format/semicolon_decimal_comma.csv',
    'csv/prices/format/excel_serial_dates.csv',
    'csv/prices/dates/epoch_seconds.csv',
    'csv/prices/dates/two_digit_year.csv',
    'csv/prices/encoding/utf16le_bom.csv',
    'csv/prices/encoding/nbsp_thousands.csv',
    'csv/prices/encoding/crlf.csv',
  ])('%s is refused or read with its complete rows', async (path) => {
    const cuts = await wrongCuts(readFileSync(`${shared}oracles/${path}`));
    expect(cuts.wrong).toEqual([]);
    expect(cuts.read).toBeGreaterThan(50);
  });

  test.each([
    'vendors/excel-resaved/IXIC.csv',
    'vendors/stooq/^spx_d.csv',
    'vendors/tradingview-unix/SP_SPX, 1D.csv',
    'vendors/wsj/HistoricalPrices.csv',
    'vendors/fred-old/VIXCLS.csv',
    'macro/breadth_pct_above_200d_MMTH.csv',
  ])('the first lines of %s are refused or read with their complete rows', async (path) => {
    const lines = readFileSync(`${shared}data/${path}`, 'latin1').split('\n').slice(0, 40);
    const cuts = await wrongCuts(Buffer.from(`${lines.join('\n')}\n`, 'latin1'));
    expect(cuts.wrong).toEqual([]);
    expect(cuts.read).toBeGreaterThan(50);
  });
});

const day = (i: number) => `2025-01-${String(i + 1).padStart(2, '0')}`;
const rows = (count: number, close: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${day(i)},${close(i)}`);
const twelve = rows(12, (i) => `${5000 + i}.25`);

describe('a truncated row is treated alike in scanned and in parsed files', () => {
  /** A quote in the header makes a file not plain. */
  const outcome = async (text: string) => {
    const reading = await readOrRefuse(new TextEncoder().encode(text));
    if (reading instanceof UserError) return [reading.message, reading.details.line];
    return [rowsOf(reading), reading.notes];
  };

  test.each([
    ['a close at the end', 'date,close', twelve],
    ['closes without zeros', 'date,close', rows(24, (i) => String((5000 + 13 * i) / 100))],
    ['whole closes', 'date,close', rows(14, (i) => `${930 + i}`)],
    ['gaps', 'date,close', rows(20, (i) => (i % 6 === 5 ? '' : `${50 + i}.25`))],
    ['repeated rows', 'date,close', rows(14, (i) => `${50 + i}.25`).flatMap((line) => [line, line])],
    ['a volume', 'date,close,volume', twelve.map((line, i) => `${line},${1000 * i}`)],
    ['an adjusted close', 'Date,Close,Adj Close', twelve.map((line, i) => `${line},${4000 + i}.5`)],
    ['the date at the end', 'close,date', twelve.map((line) => line.split(',').reverse().join(','))],
    [
      'a date at the end and gaps',
      'close,date',
      rows(14, (i) => (i % 6 === 1 ? '' : '7')).map((line) => line.split(',').reverse().join(',')),
    ],
    [
      'a volume that may be absent',
      'Date,Open,High,Low,Close,Volume',
      twelve.map((line, i) => `${line.replace(',', ',1,2,3,')}${i % 2 === 0 ? ',7' : ''}`),
    ],
    ['CRLF', 'date,close,volume', twelve.map((line) => `${line},5\r`)],
  ])('at any byte of a file with %s', async (_, head, lines) => {
    const body = lines.join('\n');
    for (let length = 1; length <= body.length; length++) {
      const text = `\n${body.slice(0, length)}`;
      expect(await outcome(head + text), text.slice(-30)).toEqual(await outcome(head.replace(/^\w+/, '"$&"') + text));
    }
  });
});

describe('the last line, without a line end', () => {
  it('counts if its close has as many decimals as the eleven others', async () => {
    const reading = await readText(`date,close\n${twelve.join('\n')}`);
    expect(rowsOf(reading)).toHaveLength(12);
    expect(reading.notes).toEqual([]);
  });

  it('is compared with its own file, not with the one that was read before', async () => {
    const long = `5.${'2'.repeat(15)}`;
    await readText(`date,close\n${rows(12, () => long).join('\n')}\n`);
    const others = rows(12, (i) => (i === 11 ? long : '5.2'));
    expect((await readText(`date,close\n${others.join('\n')}`)).notes.map(({ code }) => code)).toEqual([
      'truncated-row',
    ]);
  });

  const trimmed = rows(24, (i) => String((5000 + 13 * i) / 100));

  it('counts if the vendor drops trailing zeros and its close has as many decimals as any other and as most', async () => {
    const whole = trimmed.slice(0, 24).join('\n');
    expect(whole.endsWith('52.99')).toBe(true);
    expect(rowsOf(await readText(`date,close\n${whole}`))).toHaveLength(24);
    const cuts = await wrongCuts(Buffer.from(`date,close\n${whole}\n`));
    expect(cuts.wrong).toEqual([]);
    expect(cuts.read).toBeGreaterThan(100);
  });

  it('is left out if an older row has more decimals, or if most have fewer', async () => {
    const noisy = [...rows(1, () => '50.123'), ...trimmed.slice(1)];
    expect(rowsOf(await readText(`date,close\n${noisy.join('\n')}`))).toHaveLength(23);
    const whole = rows(24, (i) => (i % 4 === 3 ? '50.25' : '50.5'));
    expect(rowsOf(await readText(`date,close\n${whole.join('\n')}`))).toHaveLength(23);
  });

  it('counts even alone if another cell follows the close or a quote ends it', async () => {
    expect(rowsOf(await readText('date,close,volume\n2025-01-02,5.5,1\n2025-01-03,6.2,1'))).toHaveLength(2);
    expect(rowsOf(await readText('date,close\n"2025-01-02","5.5"\n"2025-01-03","6.2"'))).toHaveLength(2);
  });

  test.each([
    ['fewer decimals', `date,close\n${twelve.join('\n')}`.slice(0, -1), '2025-01-12,5011.2'],
    ['no decimals', `date,close\n${twelve.join('\n')}`.slice(0, -3), '2025-01-12,5011'],
    ['no close', `date,close\n${twelve.join('\n')}`.slice(0, -7), '2025-01-12,'],
    ['whole numbers above it', `date,close\n${rows(12, (i) => `${930 + i}`).join('\n')}`, '2025-01-12,941'],
    ['too few rows above it', `date,close\n${twelve.slice(0, 10).join('\n')}`, '2025-01-10,5009.25'],
    [
      'other decimals above it',
      `date,close\n${rows(12, (i) => `5.2${'5'.repeat(i % 2)}`).join('\n')}`,
      '2025-01-12,5.25',
    ],
  ])('is left out with a warning where it has %s', async (_, text, line) => {
    const { series, notes } = await readText(text);
    const others = text.split('\n').length - 2;
    expect(series.days).toHaveLength(others);
    expect(notes).toEqual([
      {
        code: 'truncated-row',
        severity: 'warning',
        file: 'f.csv',
        message: `line ${others + 2} has no line end and may be cut off: "${line}" is left out`,
      },
    ]);
  });

  it('with the date at the end counts if its date is as long as all others', async () => {
    const turned = (line: string) => line.split(',').reverse().join(',');
    expect(rowsOf(await readText(`close,date\n${twelve.map(turned).join('\n')}`))).toHaveLength(12);
    const short = twelve.map((_, i) => `${i + 1}.5,2025/1/${i + 1}`);
    expect(rowsOf(await readText(`close,date\n${short.join('\n')}`))).toHaveLength(11);
  });

  it('alone below a header leaves no rows, as the error says', async () => {
    expect((await refusal(readText('date,close\n2025-01-02,5868.55'))).message).toBe(
      '"f.csv" has a header and no prices: line 2 has no line end and may be cut off: "2025-01-02,5868.55" is left out',
    );
  });
});
