import fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { isoDate } from '../../../src/dates/civil-dates.ts';
import type { Layout } from '../../../src/readers/detect/layout.ts';
import { parsedRows } from '../../../src/readers/rows/parsed-rows.ts';
import type { Rows } from '../../../src/readers/rows/rows.ts';
import { scannedRows } from '../../../src/readers/rows/scanned-rows.ts';
import { seededRandom } from '../../../src/stats/random.ts';
import { layoutOf, mutatedFiles, plainNumber, plainTexts } from '../../helpers/markets/price-texts.ts';

const scan = (text: string, layout: Layout) => scannedRows(new TextEncoder().encode(text), layout);

/** Days and the bits of the closes, so that only identical doubles are equal. */
const bitsOf = ({ days, closes, missing }: Pick<Rows, 'days' | 'closes' | 'missing'>) => ({
  days: [...days],
  closes: [...new BigUint64Array(Float64Array.from(closes).buffer)],
  missing,
});

/** Rows without duplicates of the row before, and how many duplicates there are. */
function distinct({ days, closes, lines, missing }: Omit<Rows, 'differing'> & { lines: Int32Array }) {
  const isNew = (i: number) => days[i] !== days[i - 1] || closes[i] !== closes[i - 1];
  const kept = Array.from(days.keys()).filter(isNew);
  const [keptDays, keptCloses] = [
    Int32Array.from(kept, (i) => days[i] ?? 0),
    Float64Array.from(kept, (i) => closes[i] ?? 0),
  ];
  const last = kept.map((_, k) => lines[(kept[k + 1] ?? days.length) - 1]);
  const rows = { days: keptDays, closes: keptCloses, missing };
  return { rows, lines: kept.map((i) => lines[i]), last, repeated: days.length - kept.length };
}

/** Physical lines of the rows. */
const linesOf = (days: Int32Array, above: Int32Array | undefined, { headerLines }: Layout) =>
  Array.from(days, (_, row) => headerLines + 1 + (above?.[row] ?? row));

describe('rows without a close', () => {
  const text = 'date,close\n2025-01-02,5\n2025-01-03,\n2025-01-06,.\n2025-01-07,6\n';

  it('are skipped and counted, and the others keep their line numbers', () => {
    const plain = scan(text, layoutOf(2, 1, { missingValues: ['.'] }));
    expect(plain && { ...bitsOf(plain), closes: [...plain.closes] }).toEqual({
      days: [20090, 20095],
      closes: [5, 6],
      missing: 2,
    });
    expect(plain && linesOf(plain.days, plain.lines, layoutOf(2, 1))).toEqual([2, 5]);
  });

  it('are only those that the vendor marks so', () => {
    expect(scan(text, layoutOf(2, 1))).toBeUndefined();
    const broken = 'date,close\n2025-01-02,5\n2025-01-03,\0\n2025-01-06,6\n';
    for (const missingValues of [[], ['null'], ['.']]) {
      expect(scan(broken, layoutOf(2, 1, { missingValues }))).toBeUndefined();
    }
  });
});

describe('scanned rows equal parsed rows', () => {
  const tally = { read: 0, declined: 0, incomplete: 0, repeated: 0, open: 0 };

  it('in files from plain to broken: the same days and bit-identical closes unless the scan declines (property)', async () => {
    await fc.assert(
      fc.asyncProperty(mutatedFiles, async ({ layout, bytes }) => {
        const text = new TextDecoder().decode(bytes);
        const plain = scannedRows(bytes, layout);
        tally[plain ? 'read' : 'declined']++;
        if (!plain) return;
        const parsed = await parsedRows(text, layout);
        const { rows, lines, last, repeated } = distinct(parsed);
        expect(bitsOf(plain)).toEqual(bitsOf(rows));
        expect(linesOf(plain.days, plain.lines, layout)).toEqual(lines);
        expect(linesOf(plain.days, plain.lastLines, layout)).toEqual(last);
        expect(plain.repeated).toBe(repeated);
        expect(parsed.notes).toEqual([]);
        if (plain.open) tally.open++;
        if (plain.missing > 0) tally.incomplete++;
        if (plain.repeated > 0) tally.repeated++;
      }),
      { numRuns: 8000 },
    );
  });

  afterAll(() => {
    // If all files were declined, or all read, the property would show nothing.
    expect(tally.read).toBeGreaterThan(1000);
    expect(tally.declined).toBeGreaterThan(1000);
    expect(tally.incomplete).toBeGreaterThan(10);
    expect(tally.repeated).toBeGreaterThan(100);
    expect(tally.open).toBeGreaterThan(100);
  });

  it('in plain files with closes below 1e12 of at most 19 digits, none of which it declines (property)', async () => {
    await fc.assert(
      fc.asyncProperty(plainTexts, async ({ layout, rows, text }) => {
        const plain = scan(text, layout);
        expect(plain && Array.from(plain.days, isoDate)).toEqual(rows.map((cells) => cells[layout.date]));
        expect(plain && [...plain.closes]).toEqual(rows.map((cells) => Number(cells[layout.close])));
        expect(plain && bitsOf(plain)).toEqual(bitsOf(await parsedRows(text, layout)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a close is Number() of its cell, bit for bit', () => {
  const closeOf = (cell: string) => scan(`date,close\n2025-01-02,${cell}\n`, layoutOf(2, 1))?.closes[0];
  /** Cells that are scanned as another number than Number() makes of them. */
  const misread = (cells: readonly string[]) =>
    cells.filter((cell) => ![undefined, Number(cell)].includes(closeOf(cell)));
  const declined = (cells: readonly string[]) => cells.filter((cell) => closeOf(cell) === undefined);

  const random = seededRandom(20260108);
  const upTo = (limit: number) => Math.floor(random() * limit);

  it('for 100,000 decimals of 1 to 25 digits, none of which below 1e12 with at most 19 digits it declines (seed 20260108)', () => {
    const cells = Array.from({ length: 100_000 }, () => {
      const length = 1 + upTo(25);
      const whole = Math.max(1 + upTo(length), length - 22);
      const digits = Array.from({ length }, (_, i) => (i === 0 ? 1 + upTo(9) : upTo(10))).join('');
      return whole === length ? digits : `${digits.slice(0, whole)}.${digits.slice(whole)}`;
    });
    expect(misread(cells)).toEqual([]);
    expect(declined(cells.filter((cell) => Number(cell) < 1e12 && cell.replace('.', '').length <= 19))).toEqual([]);
  });

  it('for 50,000 prices with the noise of float32, as Yahoo prints them, none of which it declines', () => {
    const cells = Array.from({ length: 50_000 }, () => String(Math.fround(Math.exp(random() * 12))));
    expect(misread(cells)).toEqual([]);
    expect(declined(cells)).toEqual([]);
  });

  it('for 20,000 numbers half way between two doubles and 40,000 next to them', () => {
    const parts = ['5', '25', '75', '125', '375', '625', '875'];
    const middles = Array.from({ length: 20_000 }, () => {
      const part = parts[upTo(parts.length)] ?? '5';
      return BigInt(2 ** (53 - part.length) * (1 + random())).toString() + part;
    });
    const beside = middles.flatMap((digits) => [BigInt(digits) - 1n, BigInt(digits) + 1n].map(String));
    const decimals = (digits: string) => `${digits.slice(0, 16)}.${digits.slice(16)}`;
    const cells = [...middles, ...beside];
    expect(misread(cells.map((digits) => (digits.length > 16 ? decimals(digits) : digits)))).toEqual([]);
    expect(misread(cells)).toEqual([]);
  });

  it.each([
    // 2^p - 2^(p - 54), half way below a power of two, where the spacing changes: all that have at most 19 digits.
    '18014398509481983',
    '18014398509481983.0',
    '18014398509481983.00',
    '9007199254740991.5',
    '9007199254740991.50',
    '4503599627370495.75',
    '2251799813685247.875',
    '9007199254740991',
    '9007199254740993',
    '9007199254740993.0000000000000000000000000001',
    '9007199254740992.9999999999999999999999999999',
    '1.00000000000000011102230246251565404236316680908203125',
    '1.00000000000000011102230246251565404236316680908203124',
    '0.0000000000000000000001',
    '0.00000000000000000000012',
    '0.000000000000000000000000000123',
    '9999999999999999999',
    '18446744073709551615',
    '18446744073709551616',
    '36893488147419103233',
    '000000000000000000000000000000123.45',
  ])('for %s', (cell) => expect(misread([cell])).toEqual([]));

  it('for any number that a vendor prints (property)', () => {
    fc.assert(
      fc.property(plainNumber, (cell) => {
        expect(misread([cell])).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a scan declines', () => {
  const layout = layoutOf(3, 1);
  const good = 'date,close,volume\n2025-01-02,5.5,1\n2025-01-03,6,2\n';
  const declines = (text: string, other: Layout = layout) => expect(scan(text, other)).toBeUndefined();

  test.each([
    ['this', good],
    ['CRLF', good.replaceAll('\n', '\r\n')],
    ['one CRLF among LF', good.replace('\n', '\r\n')],
    ['no line end behind a cell that nobody needs', good.trimEnd()],
    ['one LF among CRLF', good.replaceAll('\n', '\r\n').replace('\r\n', '\n')],
  ])('but accepts %s', (_, text) => expect([...(scan(text, layout)?.closes ?? [])]).toEqual([5.5, 6]));

  it('but accepts a row without its last cell, if that is optional', () => {
    const short = good.replace(',1\n', '\n');
    expect(scan(short, layoutOf(3, 1, { minWidth: 2 }))?.closes).toEqual(Float64Array.of(5.5, 6));
    declines(good.replace(',5.5,1\n', '\n'), layoutOf(3, 1, { minWidth: 2 }));
  });

  test.each([
    ['no rows', 'date,close,volume\n'],
    ['no line end behind a close', good.replaceAll(/,\d(?=\n)/g, '').trimEnd(), layoutOf(2, 1)],
    ['no line end and a NUL', good.replace(',1\n', ',1\0\n').trimEnd()],
    ['half a date at the end', `${good}2025-01`],
    ['a carriage return at the end', `${good.trimEnd()}\r`],
    ['a quote', good.replace('volume', '"volume"')],
    ['a blank line', good.replace('\n', '\n\n')],
    ['a blank line at the end', `${good}\n`],
    ['a carriage return within a line', good.replaceAll('\n', '\r\n').replace('5.5', '5\r5')],
    ['a carriage return within a cell that nobody needs', good.replace(',1\n', ',1\r1\n')],
    ['two carriage returns before a line feed', good.replaceAll('\n', '\r\r\n')],
    ['a cell too few', good.replace(',1\n', '\n')],
    ['a cell too few in the last row', good.replace(',2\n', '\n')],
    ['a cell too many', good.replace(',1\n', ',1,1\n')],
    ['a cell too many in the last row', good.replace(',2\n', ',2,\n')],
    ['cells that only make up for each other', 'date,close,volume\n2025-01-02,5.5\n2025-01-03,6,2,2025-01-06\n'],
    ['a date with a time', good.replace('2025-01-03', '2025-01-03 00:00')],
    ['a date that is none', good.replace('2025-01-03', '2025-02-30')],
    ['a date in another notation', good.replace('2025-01-03', '01/03/2025')],
    ['a date before 1800', good.replace('2025-01-03', '1799-01-03')],
    ['a date after 2200', good.replace('2025-01-03', '2201-01-03')],
    ['an empty close in every row', good.replace('5.5', '').replace(/,\d+(\.\d+)?,/g, ',,')],
    ['a word for an empty close', good.replace('5.5', 'null')],
    ['a hexadecimal close', good.replace('5.5', '0x10')],
    ['a close of 0', good.replace('5.5', '0.00')],
    ['a negative close', good.replace('5.5', '-5.5')],
    ['an infinite close', good.replace('5.5', '9'.repeat(400))],
    ['a close with an exponent that makes it infinite', good.replace('5.5', '1e999')],
    ['a close with a digit that is none', good.replace('5.5', '5.５')],
  ])('%s', (_, text, other = layout) => declines(text, other));

  it('the day after the last day of each month, but not the last day', () => {
    const row = (year: number, month: number, day: number) =>
      `date,close,volume\n${year}-${String(month).padStart(2, '0')}-${day},5.5,1\n`;
    for (const year of [1900, 2000, 2023, 2024, 2100]) {
      for (let month = 1; month <= 12; month++) {
        const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
        expect(scan(row(year, month, length), layout)?.days.length, row(year, month, length)).toBe(1);
        declines(row(year, month, length + 1));
      }
    }
  });

  it('an empty text, and a header longer than the text', () => {
    declines('');
    declines('date,close,volume\n', layoutOf(3, 1, { headerLines: 3 }));
    declines('2025-01-02,5.5,1\n2025-01-03,6,2\n', layoutOf(3, 1, { headerLines: 3 }));
  });
});

describe('adjusted closes', () => {
  const layout = layoutOf(3, 1, { adjusted: 2 });
  const text = 'date,close,adj\n2025-01-02,5.5,4.25\n2025-01-03,6.5,5.125\n';

  it('that differ from the close by more than a basis point are counted, those of duplicate rows too', async () => {
    const cells = ['5,5', '5,5.0005', '5,5.00051', '5,5.00051', '5,4.9994', '5,4.9995'];
    const rows = `date,close,adj\n${cells.map((pair, i) => `2025-01-0${i === 3 ? 3 : i + 1},${pair}\n`).join('')}`;
    const plain = scan(rows, layout);
    expect(plain?.repeated).toBe(1);
    expect(plain?.apart).toBe(3);
    expect((await parsedRows(rows, layout)).differing).toBe(3);
    expect(scan(rows, layoutOf(3, 1))?.apart).toBe(0);
  });

  it('may be in a column before the close', () => {
    const turned = 'date,adj,close\n2025-01-02,4.25,5.5\n2025-01-03,6.5,6.5\n';
    expect(scan(turned, layoutOf(3, 2, { adjusted: 1 }))?.apart).toBe(1);
  });

  it.each(['', 'x', '0', '-1'])('of %j make a file not plain', (cell) => {
    expect(scan(text.replace('5.125', cell), layout)).toBeUndefined();
  });
});
