import fc from 'fast-check';
import { daysFromCivil, isoDate } from '../../../src/dates/civil-dates.ts';
import type { Layout } from '../../../src/readers/detect/layout.ts';
import { dailyCloses } from '../../../src/readers/read-options.ts';

/** The layout of a file with `width` cells per row, dates in the first one and closes in column `close`. */
export const layoutOf = (width: number, close: number, overrides: Partial<Layout> = {}): Layout => ({
  file: 'f.csv',
  options: dailyCloses,
  delimiter: ',',
  width,
  minWidth: width,
  date: 0,
  close,
  names: { date: 'date', close: 'close' },
  headerLines: 1,
  missingValues: ['null'],
  ...overrides,
});

const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });

const magnitude = fc.double({ min: 1e-3, max: 1e6, noNaN: true });

/** Numbers as vendors print them: doubles, float32 noise, fixed decimals, more digits than a double has, leading zeros. */
export const plainNumber: fc.Arbitrary<string> = fc.oneof(
  magnitude.map((value) => value.toFixed(2)),
  magnitude.map((value) => value.toFixed(6)),
  magnitude.map((value) => String(Math.fround(value))),
  magnitude.map(String),
  magnitude.map((value) => value.toPrecision(17)),
  digits(1, 25),
  fc.tuple(digits(1, 13), digits(1, 12)).map(([whole, part]) => `${whole}.${part}`),
);

const oddNumber = fc.oneof(
  fc.constantFrom(
    '',
    'null',
    'NaN',
    'N/A',
    '.',
    '-',
    '+',
    '0',
    '-0',
    '0x10',
    '0b11',
    '0o17',
    '1_0',
    'Infinity',
    '1e5',
    '1E-5',
  ),
  fc.constantFrom(
    '1e400',
    '1e-400',
    '1e0005',
    '5e',
    '5.',
    '.5',
    '+5',
    '-5',
    ' 5',
    '5 ',
    '\u00a05',
    '5\u2028',
    '5,0',
    '1.2.3',
    '５',
  ),
  plainNumber.map((text) => text.replace('.', ',')),
  digits(26, 400),
  fc.tuple(plainNumber, fc.integer({ min: -400, max: 400 })).map(([text, exponent]) => `${text}e${exponent}`),
  fc.tuple(fc.constantFrom('+', '-', ' ', '0', '00', '.', '"', '\0'), plainNumber).map((parts) => parts.join('')),
  fc
    .tuple(plainNumber, fc.constantFrom('.', 'e', ' ', '%', '"', '\0', '\u00ff', '\u200b'))
    .map((parts) => parts.join('')),
);

const plainDate = fc.integer({ min: daysFromCivil(1800, 1, 1), max: daysFromCivil(2200, 12, 31) }).map(isoDate);

const oddDate = fc.oneof(
  fc.constantFrom('', '2025-02-29', '2024-02-29', '2025-13-01', '2025-00-01', '2025-01-00', '2025-01-32', '2025-1-02'),
  fc.constantFrom('1799-12-31', '2201-01-01', '0001-01-02', '9999-12-31', '-025-01-02', '+025-01-02', '20250-1-02'),
  fc.constantFrom('2025-01-02T', '2025-01-02 00:00', '2025-01-02T21:00:00Z', '2025/01/02', ' 2025-01-0', '2025-01-0x'),
  plainDate.map((date) => ` ${date} `),
  plainDate.map((date) => date.slice(0, -1)),
  plainDate.map((date) => `${date}9`),
  fc.tuple(plainDate, fc.integer({ min: 28, max: 32 })).map(([date, day]) => `${date.slice(0, 8)}${day}`),
);

const otherCell = fc.oneof(
  plainNumber,
  oddNumber,
  fc.string({ maxLength: 8 }),
  fc.constantFrom('"a"', '"a,b"', '"a\nb"', 'ü', '\t'),
);

/** Mostly the first, sometimes the second. */
const mostly = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: usual, weight: 30 }, { arbitrary: odd, weight: 1 });

/** A price, now and then none. */
const closeCell = mostly(mostly(plainNumber, fc.constant('')), oddNumber);

const layouts = fc.constantFrom(
  layoutOf(2, 1),
  layoutOf(2, 1, { delimiter: ';' }),
  layoutOf(2, 1, { delimiter: '\t' }),
  layoutOf(3, 1, { delimiter: '|' }),
  layoutOf(2, 0, { date: 1 }),
  layoutOf(5, 4),
  layoutOf(6, 4),
  layoutOf(6, 4, { minWidth: 5 }),
  layoutOf(7, 4),
  layoutOf(3, 2, { headerLines: 3 }),
);

const table = (
  layout: Layout,
  date: fc.Arbitrary<string>,
  close: fc.Arbitrary<string>,
  other: fc.Arbitrary<string>,
) => {
  const row = fc.tuple(
    ...Array.from({ length: layout.width }, (_, i) => (i === layout.date ? date : i === layout.close ? close : other)),
  );
  return fc.array(row, { minLength: 1, maxLength: 6 });
};

const header = ({ headerLines, width, delimiter }: Layout) =>
  Array.from({ length: headerLines }, () => Array(width).fill('x').join(delimiter));

/** Texts that a plain reader has to read: each with its layout and its rows. */
export const plainTexts = layouts
  .chain((layout) =>
    fc.record({
      layout: fc.constant(layout),
      rows: table(
        layout,
        plainDate,
        plainNumber.filter((text) => Number(text) > 0 && Number(text) < 1e12 && text.replace('.', '').length <= 19),
        plainNumber,
      ),
      end: fc.constantFrom('\n', '\r\n'),
    }),
  )
  .map(({ layout, rows, end }) => {
    const lines = [...header(layout), ...rows.map((cells) => cells.join(layout.delimiter))];
    return { layout, rows, text: lines.map((line) => line + end).join('') };
  });

const ends = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\n \n', '');

/** One byte of the file replaced, put in or taken out. */
const mutation = fc.record({
  place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  removed: fc.constantFrom(0, 1),
  put: fc.constantFrom(
    [],
    [0],
    [9],
    [10],
    [13],
    [32],
    [34],
    [44],
    [45],
    [46],
    [48],
    [57],
    [59],
    [101],
    [120],
    [127],
    [128],
    [195],
    [255],
  ),
});

/** Files of any sort, from plain to broken, as bytes, each with the layout under which it is to be read. */
export const mutatedFiles = layouts.chain((layout) =>
  fc
    .record({
      rows: table(layout, mostly(plainDate, oddDate), closeCell, mostly(plainNumber, otherCell)),
      again: fc.array(mostly(fc.constant(1), fc.integer({ min: 2, max: 3 })), { minLength: 6, maxLength: 6 }),
      usual: fc.constantFrom('\n', '\r\n', '\r'),
      odd: fc.array(mostly(fc.constant<string | null>(null), ends), { minLength: 9, maxLength: 9 }),
      isOpen: fc.nat(3).map((n) => n === 0),
      mutations: fc.oneof(fc.constant([]), fc.array(mutation, { minLength: 1, maxLength: 2 })),
    })
    .map(({ rows, again, usual, odd, isOpen, mutations }) => {
      const lines = [
        ...header(layout),
        ...rows.flatMap((cells, i) => Array(again[i] ?? 1).fill(cells.join(layout.delimiter))),
      ];
      let bytes = Buffer.from(
        lines.map((line, i) => line + (isOpen && i === lines.length - 1 ? '' : (odd[i] ?? usual))).join(''),
      );
      for (const { place, removed, put } of mutations) {
        const at = Math.floor(place * bytes.length);
        bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + removed)]);
      }
      return { layout, bytes };
    }),
);
