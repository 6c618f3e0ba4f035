import type { IntegersOut } from '../pointer.ts';
import type { SymbolCell } from './written-symbols.ts';
import { type Piece, pieces, type WrittenLayout, writtenText } from './written-text.ts';

const powersOfTen = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const maxMonthNames = 32;
/** What is noted of each row takes 36 bytes, and a file of so many lines is none of daily closes. */
const maxRows = 1 << 23;
const [comma, point] = [0x2c, 0x2e];

/** How dates are written, in the order of the kernel's numbers from 1 on. */
const forms = ['iso', 'year-first', 'year-last', 'short', 'name-first', 'name-second', 'count'] as const;
export type DateForm = (typeof forms)[number];

/** What the dates of a column show. Each value is three numbers in one: the last has four digits, the second two; a count is itself. */
export interface WrittenDates {
  form: DateForm;
  separator: string;
  hasTime: boolean;
  /** Digits of counts, and whether one of them is negative. */
  minDigits: number;
  maxDigits: number;
  isSigned: boolean;
  /** Names of months: they are numbers of these from 1 on. */
  months: readonly Piece[];
  values: Float64Array;
  first: Piece;
}

/** What prices show of their notation. */
export interface NumberFacts {
  hasDecimals: boolean;
  /** Whether thousands are grouped, and whether a cell has the mark of decimals as well. */
  isGrouped: boolean;
  hasBothMarks: boolean;
  /** Whether a cell has no groups for certain, and whether one has a mark that only separates decimals. */
  isUngrouped: boolean;
  isCertain: boolean;
}

/** Rows in the order of the text. */
export interface WrittenRows {
  dates: WrittenDates;
  /** NaN where the cell is no price. */
  closes: Float64Array;
  numbers: NumberFacts;
  linesAbove: Int32Array;
  /** Rows without a price, and the cells of their closes. */
  unpriced: readonly { row: Piece; cell: Piece }[];
  lastWidth: number;
  /** Rows whose adjusted close differs. */
  apart: number;
  /** Whether no close is more than twice or less than half of the one before. */
  isCalm: boolean;
}

/**
 * Rows whose cells may be quoted, and whose dates and prices may be written in many ways.
 *
 * @param wanted - the symbol that rows must have; all rows count without one
 * @returns undefined if there are none, or at the first thing that needs the careful reader
 */
export function writtenRows(
  bytes: Uint8Array,
  { delimiter, width, minWidth, date, close, adjusted = -1, symbol = -1, decimal, apartFrom }: WrittenLayout,
  wanted?: SymbolCell,
): WrittenRows | undefined {
  const open = writtenText(bytes);
  const { calls, scratch, text, length } = open;
  const most = wanted?.rows ?? calls.countLines(text, length) + 1;
  if (most > maxRows) return undefined;
  const known = scratch.allocate(Int32Array, 2 * maxMonthNames);
  const [values, closes] = [scratch.allocate(Float64Array, most), scratch.allocate(Float64Array, most)];
  const [lines, unpriced] = [scratch.allocate(Int32Array, most), scratch.allocate(Int32Array, 4 * most)];
  const facts: IntegersOut = scratch.allocate(Int32Array, 14);
  const [mark, group] = decimal === '.' ? [point, comma] : [comma, point];
  const count = calls.scanWritten(
    ...([text, length, delimiter.charCodeAt(0), width, minWidth, date, close, adjusted] as const),
    ...(wanted ? ([symbol, text + wanted.from, text + wanted.to] as const) : ([-1, 0, 0] as const)),
    ...([mark, group, apartFrom, scratch.copyIn(powersOfTen)] as const),
    ...([known, values, closes, lines, unpriced, facts] as const),
  );
  if (count <= 0) return undefined;
  const [form = 0, separator = 0, hasTime, minDigits = 0, maxDigits = 0, isSigned, names = 0, bits = 0, ...rest] =
    scratch.copyOut(Int32Array, facts, 14);
  const [lastWidth = 0, missing = 0, apart = 0, isWild, firstFrom = 0, firstTo = 0] = rest;
  const without = scratch.copyOut(Int32Array, unpriced, 4 * missing);
  const cellsOf = pieces(without.subarray(2), missing, open, 4);
  return {
    dates: {
      form: forms[form - 1] ?? 'iso',
      separator: String.fromCharCode(separator),
      hasTime: hasTime === 1,
      ...{ minDigits, maxDigits, isSigned: isSigned === 1 },
      months: pieces(scratch.copyOut(Int32Array, known, 2 * names), names, open),
      values: scratch.copyOut(Float64Array, values, count),
      first: { from: (firstFrom >>> 0) - text, to: (firstTo >>> 0) - text },
    },
    closes: scratch.copyOut(Float64Array, closes, count),
    numbers: {
      hasDecimals: (bits & 1) !== 0,
      isGrouped: (bits & 2) !== 0,
      hasBothMarks: (bits & 4) !== 0,
      isUngrouped: (bits & 8) !== 0,
      isCertain: (bits & 16) !== 0,
    },
    linesAbove: scratch.copyOut(Int32Array, lines, count),
    unpriced: pieces(without, missing, open, 4).map((row, i) => ({ row, cell: cellsOf[i] ?? row })),
    ...{ lastWidth, apart, isCalm: isWild === 0 },
  };
}
