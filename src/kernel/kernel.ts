import { Arena, bounded } from './arena.ts';
import { kernel } from './module.ts';
import { sortingRoom } from './sorting-room.ts';

const double = 8;
const integer = 4;
const columnsInSet = 5;
const columnsInRegression = 4;

/** Rolling means and centred sums; see `core/rolling-comoments.ts`. */
export function comomentColumns(x: Float64Array, y: Float64Array, window: number): Float64Array[] {
  const n = x.length;
  const calls = kernel();
  const set = columnsInSet * n * double;
  const scratch = 2 * columnsInSet * (window + 1) * double;
  const arena = new Arena(calls.memory, 2 * n * double + set + scratch);
  const [first, second] = [arena.column(x), arena.column(y)];
  const result = arena.room(set);
  calls.comoments(first, second, n, window, result, arena.room(scratch));
  return Array.from({ length: columnsInSet }, (_, i) =>
    arena.doubles(result + i * n * double, n).fill(Number.NaN, 0, window - 1),
  );
}

/** Rolling regression of y on x: alpha, beta, t of alpha, residual deviation; see `core/rolling-regression.ts`. */
export function regressionColumns(y: Float64Array, x: Float64Array, window: number, dust: number): Float64Array[] {
  const n = x.length;
  const calls = kernel();
  const set = (columns: number, rows: number) => columns * rows * double;
  const scratch = set(2 * columnsInSet, window + 1);
  const arena = new Arena(calls.memory, set(2 + columnsInRegression + columnsInSet, n) + scratch);
  const [predictor, response] = [arena.column(x), arena.column(y)];
  const result = arena.room(set(columnsInRegression, n));
  const sums = arena.room(set(columnsInSet, n));
  calls.regression(predictor, response, n, window, dust, result, sums, arena.room(scratch));
  return Array.from({ length: columnsInRegression }, (_, i) => arena.doubles(result + set(i, n), n));
}

/** Rolling maximum (sign 1) or minimum (sign -1); see `core/rolling-extrema.ts`. */
export function extremumColumn(x: Float64Array, window: number, minimum: number, sign: 1 | -1): Float64Array {
  const n = x.length;
  const calls = kernel();
  const arena = new Arena(calls.memory, n * (3 * double + integer) + 32);
  const values = arena.column(x);
  const [result, queue, ordinals] = [arena.room(n * double), arena.room(n * double), arena.room(n * integer)];
  calls.extremum(values, n, bounded(window), bounded(minimum), sign, result, queue, ordinals);
  return arena.doubles(result, n);
}

/** Rolling rank; see `core/rolling-rank.ts`. */
export function rankColumn(x: Float64Array, window: number, minimum: number, dust: number): Float64Array {
  const n = x.length;
  const calls = kernel();
  const scratch = 3 * (n + 1) * double + sortingRoom;
  const arena = new Arena(calls.memory, n * (2 * double + integer) + scratch + 64);
  const [values, result, order] = [arena.column(x), arena.room(n * double), arena.room(n * integer)];
  calls.rank(values, n, bounded(window), bounded(minimum), dust, result, order, arena.room(scratch));
  return arena.doubles(result, n);
}

const powersOfTen = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

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
  /** What stands alone in the cell of a close that is missing, as an empty cell does; one character below U+0080. */
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

/** Rows that a text may have, and the room for them and for all else that a scan needs beside the text. */
const mostRows = (length: number, shortestRow: number) => Math.ceil(length / shortestRow) + 1;
const scanRoom = (rows: number) => rows * (double + 3 * integer) + powersOfTen.byteLength + 128;

/**
 * Room for a text of so many bytes where {@link scanned} needs no copy of it. It holds until the text is scanned: any other call of
 * the kernel, a copy of the text in another encoding, and room for another text, are laid over it.
 *
 * @param shortestRow - bytes without which there is no row
 */
export function roomToScan(length: number, shortestRow: number): Uint8Array {
  const { memory } = kernel();
  const arena = new Arena(memory, length + scanRoom(mostRows(length, shortestRow)));
  return new Uint8Array(memory.buffer, arena.room(length), length);
}

/** Plain rows of a text in bytes, one or more; undefined at the first thing that is not plain. See `readers/plain-lines.ts`. */
export function scanned(bytes: Uint8Array, layout: ScanLayout): ScannedRows | undefined {
  const { delimiter, width, leastWidth, date, close, adjusted = -1, apartFrom, nothing = '\0' } = layout;
  const capacity = mostRows(bytes.length, 10 + leastWidth);
  const calls = kernel();
  const arena = new Arena(calls.memory, bytes.length + scanRoom(capacity));
  const text = arena.put(bytes);
  arena.room(double);
  const powers = arena.column(powersOfTen);
  const [days, closes] = [arena.room(capacity * integer), arena.room(capacity * double)];
  const [lines, lastLines] = [arena.room(capacity * integer), arena.room(capacity * integer)];
  const flags = arena.room(8 * integer);
  const code = delimiter.charCodeAt(0);
  const count = calls.scan(
    text,
    text + bytes.length,
    code,
    width,
    leastWidth,
    date,
    close,
    adjusted,
    apartFrom,
    powers,
    days,
    closes,
    nothing.charCodeAt(0),
    lines,
    lastLines,
    flags,
  );
  if (count < 0) return undefined;
  const [noted = 0, missing = 0, repeated = 0, apart = 0, cells = 0, decimals = 0, more = 0, alike = 0] =
    arena.integers(flags, 8);
  const everyLine = missing + repeated === 0;
  return {
    days: arena.integers(days, count),
    closes: arena.doubles(closes, count),
    direction: (noted & 1) === 0 ? 1 : (noted & 2) === 0 ? -1 : 0,
    isCalm: (noted & 4) === 0,
    missing,
    repeated,
    apart,
    lines: everyLine ? undefined : arena.integers(lines, count),
    open: cells === 0 ? undefined : { cells, decimals, more, alike },
    lastLines: everyLine ? undefined : arena.integers(lastLines, count),
  };
}
