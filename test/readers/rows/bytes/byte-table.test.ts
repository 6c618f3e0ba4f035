import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { isoDate } from '../../../../src/dates/civil-dates.ts';
import type { Layout } from '../../../../src/readers/detect/layout.ts';
import { dailyCloses } from '../../../../src/readers/read-options.ts';
import { bytesAgree, layoutIn } from '../../../helpers/layouts/ways-of-reading.ts';
import { describeShared, shared } from '../../../helpers/shared.ts';

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`);

/** How many files of a folder are read from their bytes. */
async function readFrom(folder: string): Promise<number> {
  let read = 0;
  for (const file of filesIn(folder)) {
    const bytes = readFileSync(file);
    const layout = await layoutIn(bytes, file);
    if (layout && (await bytesAgree(bytes, layout))) read++;
  }
  return read;
}

test('every fixture is read from its bytes as it is carefully, or left to the careful reader', async () => {
  expect(await readFrom(new URL('../../../../fixtures', import.meta.url).pathname)).toBeGreaterThan(2);
});

describeShared('files of vendors', () => {
  it('are read from their bytes as they are carefully', async () => {
    expect(await readFrom(`${shared}data/vendors`)).toBeGreaterThan(10);
  });
});

const day = (row: number) => 20_089 + row + 2 * Math.floor((row + 3) / 5);
const weekdays = (rows: number, from = 0) => Array.from({ length: rows }, (_, row) => day(row + from));
const [year, month, date] = [
  (iso: string) => iso.slice(0, 4),
  (iso: string) => iso.slice(5, 7),
  (iso: string) => iso.slice(8),
];
const monthName = (iso: string) => 'JanFebMarAprMayJunJulAugSepOctNovDec'.slice(3 * Number(month(iso)) - 3).slice(0, 3);
const seconds = (iso: string) => Date.parse(iso) / 1000;

const dates: readonly ((iso: string) => string)[] = [
  (iso) => iso,
  (iso) => `${iso} 00:00:00-05:00`,
  (iso) => `${iso}T14:30:00Z`,
  (iso) => iso.replaceAll('-', '/'),
  (iso) => iso.replaceAll('-', '.'),
  (iso) => iso.replaceAll('-', ''),
  (iso) => `${month(iso)}/${date(iso)}/${year(iso)}`,
  (iso) => `${Number(month(iso))}/${Number(date(iso))}/${year(iso)}`,
  (iso) => `${date(iso)}/${month(iso)}/${year(iso)}`,
  (iso) => `${date(iso)}-${month(iso)}-${year(iso)}`,
  (iso) => `${date(iso)}.${month(iso)}.${year(iso)}`,
  (iso) => `${month(iso)}/${date(iso)}/${year(iso).slice(2)}`,
  (iso) => `${monthName(iso)} ${date(iso)}, ${year(iso)}`,
  (iso) => `${date(iso)}-${monthName(iso)}-${year(iso)}`,
  (iso) => String(seconds(iso)),
  (iso) => String(seconds(iso) + 52_200),
  (iso) => String(seconds(iso) + 16_200),
  (iso) => String(1000 * seconds(iso) + 52_200_000),
  (iso) => String(seconds(iso) / 86_400 + 25_569),
];
const grouped = (cell: string) => cell.replace(/\B(?=(\d{3})+\.)/g, ',');
const swapped = (cell: string) => cell.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
const numbers: readonly ((value: number) => string)[] = [
  (value) => value.toFixed(2),
  (value) => grouped(value.toFixed(2)),
  (value) => swapped(value.toFixed(2)),
  (value) => swapped(grouped(value.toFixed(2))),
  (value) => value.toFixed(3),
  (value) => swapped(value.toFixed(3)),
  (value) => String(value),
];

/** A file of rows in some way of writing, sometimes with a few bytes changed. */
const written = fc
  .record({
    rows: fc.integer({ min: 8, max: 40 }),
    first: fc.integer({ min: 0, max: 300 }),
    date: fc.constantFrom(...dates),
    number: fc.constantFrom(...numbers),
    close: fc.double({ min: 0.5, max: 20_000, noNaN: true }),
    delimiter: fc.constantFrom(',', ';', '\t'),
    quoted: fc.boolean(),
    blank: fc.boolean(),
    crlf: fc.boolean(),
    reversed: fc.boolean(),
    open: fc.boolean(),
    edits: fc.array(
      fc.record({
        at: fc.nat(3000),
        cell: fc.constantFrom('', '0', '9', ',', '.', '"', '\n', ' ', '-', '/', '1,234', 'n/a', 'x', '\r', '$', '05'),
        over: fc.nat(2),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ rows, first, date, number, close, delimiter, quoted, blank, crlf, reversed, open, edits }) => {
    const cell = (text: string) => (quoted || text.includes(delimiter) ? `"${text}"` : text);
    const glue = blank && !quoted ? `${delimiter} ` : delimiter;
    const lines = weekdays(rows, first).map((on, row) =>
      [date(isoDate(on)), '1', number(close * (1 + row / 97)), '0'].map(cell).join(glue),
    );
    const eol = crlf ? '\r\n' : '\n';
    const all = ['Date', 'Open', 'Close', 'Volume'].map((name) => (quoted ? `"${name}"` : name)).join(glue);
    let body = [...(reversed ? lines.reverse() : lines)].join(eol) + (open ? '' : eol);
    for (const { at, cell: put, over } of edits) {
      const k = at % Math.max(1, body.length);
      body = body.slice(0, k) + put + body.slice(k + over);
    }
    const layout: Layout = {
      ...{ file: 'f.csv', options: dailyCloses, delimiter, width: 4, minWidth: 4, date: 0, close: 2, headerLines: 1 },
      ...{ names: { date: 'Date', close: 'Close' }, missingValues: [] },
    };
    return { bytes: new TextEncoder().encode(all + eol + body), layout, isWhole: edits.length === 0 };
  });

describe('a table from bytes equals the careful one', () => {
  const tally = { read: 0, left: 0, edited: 0 };

  it('in files of all layouts, whole and broken (property)', async () => {
    await fc.assert(
      fc.asyncProperty(written, async ({ bytes, layout, isWhole }) => {
        const isRead = await bytesAgree(bytes, layout);
        tally[isRead ? 'read' : 'left']++;
        if (isRead && !isWhole) tally.edited++;
      }),
      { numRuns: Number(process.env.ROTATION_BYTES_RUNS ?? 3000) },
    );
  });

  afterAll(() => {
    expect(tally.read).toBeGreaterThan(500);
    expect(tally.left).toBeGreaterThan(500);
    expect(tally.edited).toBeGreaterThan(100);
  });
});

describe('a long table of several symbols', () => {
  const names = ['^GSPC', '^RUT', 'AAPL'];
  const long = (isByDay: boolean) => {
    const rows = weekdays(60).flatMap((on, row) => names.map((name, i) => ({ name, on, close: 100 * i + row + 1, i })));
    if (!isByDay) rows.sort((a, b) => a.i - b.i || a.on - b.on);
    return `date,symbol,close\n${rows.map(({ name, on, close }) => `${isoDate(on)},${name},${close}.5`).join('\n')}\n`;
  };

  test.each([true, false])('is read for the requested one (by day: %s)', async (isByDay) => {
    const bytes = new TextEncoder().encode(long(isByDay));
    const layout = await layoutIn(bytes, 'f.csv', ['GSPC', 'SPX']);
    expect(layout?.symbol).toBe(1);
    expect(layout && (await bytesAgree(bytes, layout))).toBe(true);
    const unknown = await layoutIn(bytes, 'f.csv', ['VIX']);
    expect(unknown && (await bytesAgree(bytes, unknown))).toBe(true);
  });
});
