import { kernel } from './kernel.ts';

const powersOfTen = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** Characters of an ISO date: no row is shorter than that and an end of each cell. */
const dateLength = 10;

/** A character that stands in no cell. */
const neverInCell = '\n';

export interface ScanLayout {
  /** One character below U+0080. */
  delimiter: string;
  width: number;
  leastWidth: number;
  date: number;
  close: number;
  /** A second column of prices, and from which part of the close on they lie apart from it. */
  adjusted?: number | undefined;
  apartFrom: number;
  /** What stands alone in the cell of a close that is missing, as an empty cell does; one character below U+0080, by default none. */
  nothing?: string | undefined;
}

/** Rows of a text, none like the one before it, and what was noted of them on the way. */
export interface ScannedRows {
  days: Int32Array;
  closes: Float64Array;
  /** 1 where each day is later than the one before, -1 where each is earlier, 0 where the days run neither way. */
  direction: 1 | -1 | 0;
  /** Rows without a close, and rows with the day and the close of the one before: both are passed over. */
  missing: number;
  repeated: number;
  /** Rows whose second price lies apart from the close, repeated ones too. */
  apart: number;
  /** For each row how many lines stand above it, and above the last one that repeats it; undefined where every line is a row. */
  lines: Int32Array | undefined;
  lastLines: Int32Array | undefined;
  /** Whether no close is more than twice or less than half of the one before. */
  isCalm: boolean;
  /** A last row without a line end; undefined where it has one. */
  open: OpenRow | undefined;
}

/** A last row that may be cut off. */
interface OpenRow {
  cells: number;
  /** Decimals of its close, -1 where it has none. */
  decimals: number;
  /** Other closes with more decimals, and with as many. */
  more: number;
  alike: number;
}

/**
 * Memory for a text of so many bytes, where {@link scanned} needs no copy of it. It has to be read and scanned in one go: the next call
 * of the kernel overwrites it, and scanning it after that throws.
 */
export const lentText = (length: number): Uint8Array => kernel().scratch.lend(length);

/** Plain rows of a text in bytes, one or more; undefined at the first thing that is not plain. See `readers/rows/scanned-rows.ts`. */
export function scanned(bytes: Uint8Array, layout: ScanLayout): ScannedRows | undefined {
  const { delimiter, width, leastWidth, date, close, adjusted = -1, apartFrom, nothing = neverInCell } = layout;
  const most = Math.ceil(bytes.length / (dateLength + leastWidth)) + 1;
  const { calls, scratch } = kernel(bytes);
  // Memory that grows takes the length of a lent text with it.
  const { length } = bytes;
  const text = scratch.textIn(bytes);
  const [days, closes] = [scratch.allocate(Int32Array, most), scratch.allocate(Float64Array, most)];
  const [lines, lastLines] = [scratch.allocate(Int32Array, most), scratch.allocate(Int32Array, most)];
  const flags = scratch.allocate(Int32Array, 8);
  const count = calls.scan(
    ...([text, length, delimiter.charCodeAt(0), width, leastWidth, date, close, adjusted, apartFrom] as const),
    ...([scratch.copyIn(powersOfTen), days, closes, nothing.charCodeAt(0), lines, lastLines, flags] as const),
  );
  if (count < 0) return undefined;
  const [noted = 0, missing = 0, repeated = 0, apart = 0, cells = 0, decimals = 0, more = 0, alike = 0] =
    scratch.copyOut(Int32Array, flags, 8);
  const isEveryLine = missing + repeated === 0;
  return {
    days: scratch.copyOut(Int32Array, days, count),
    closes: scratch.copyOut(Float64Array, closes, count),
    direction: (noted & 1) === 0 ? 1 : (noted & 2) === 0 ? -1 : 0,
    isCalm: (noted & 4) === 0,
    missing,
    repeated,
    apart,
    lines: isEveryLine ? undefined : scratch.copyOut(Int32Array, lines, count),
    lastLines: isEveryLine ? undefined : scratch.copyOut(Int32Array, lastLines, count),
    open: cells === 0 ? undefined : { cells, decimals, more, alike },
  };
}
