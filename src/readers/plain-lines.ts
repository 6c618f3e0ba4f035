import { daysFromCivil, isCivilDate } from '../core/civil-dates.ts';
import type { Layout, Rows } from './reader.ts';

const newline = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;
const dash = 0x2d;
const point = 0x2e;
const zero = 0x30;

const powersOfTen = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** Digits `from` to `to` as an integer, NaN if one is no digit. */
function digits(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = (bytes[i] ?? 0) - zero;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** An ISO date of ten bytes, NaN if it is none. */
function day(bytes: Uint8Array, at: number): number {
  if (bytes[at + 4] !== dash || bytes[at + 7] !== dash) return Number.NaN;
  const year = digits(bytes, at, at + 4);
  const month = digits(bytes, at + 5, at + 7);
  const date = digits(bytes, at + 8, at + 10);
  return isCivilDate(year, month, date) ? daysFromCivil(year, month, date) : Number.NaN;
}

/**
 * The number that `Number()` would make of plain digits with at most one point, NaN for any other notation.
 * Up to 2^53 the digits and their power of ten are exact, and one division rounds once, as `Number()` does.
 */
function price(bytes: Uint8Array, from: number, to: number): number {
  if (from === to || bytes[from] === point || bytes[to - 1] === point) return Number.NaN;
  let mantissa = 0;
  let pointAt = to;
  for (let i = from; i < to; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === point && pointAt === to) pointAt = i + 1;
    else if (byte < zero || byte > zero + 9) return Number.NaN;
    else mantissa = mantissa * 10 + (byte - zero);
  }
  const decimals = to - pointAt;
  if (mantissa <= Number.MAX_SAFE_INTEGER && decimals <= 22) return mantissa / (powersOfTen[decimals] ?? 1);
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return Number(text);
}

function grown<T extends Int32Array | Float64Array>(column: T, length: number): T {
  const larger = new (column.constructor as new (n: number) => T)(length);
  larger.set(column);
  return larger;
}

/**
 * Reads plain rows straight from the bytes: ISO dates, unquoted ASCII, one width, LF or CRLF throughout, a line end at
 * the end. It gives exactly what the careful reader gives, or declines.
 *
 * @param bytes - the whole file
 * @param start - offset of the first row
 * @returns undefined at the first thing that is not plain: the careful reader then reads or explains the file
 */
export function plainLines(bytes: Uint8Array, start: number, layout: Layout): Rows | undefined {
  const length = bytes.length;
  if (bytes[length - 1] !== newline || bytes.indexOf(quote, start) >= 0) return undefined;
  const delimiter = layout.delimiter.charCodeAt(0);
  let days = new Int32Array(Math.ceil((length - start) / 48) + 16);
  let closes = new Float64Array(days.length);
  let count = 0;
  let at = start;
  while (at < length) {
    let cell = 0;
    let cellStart = at;
    let date = Number.NaN;
    let close = Number.NaN;
    let i = at;
    for (; ; i++) {
      const byte = bytes[i] ?? 0;
      const ends = byte === newline || (byte === carriageReturn && bytes[i + 1] === newline);
      if (byte === delimiter || ends) {
        if (cell === layout.date) date = i - cellStart === 10 ? day(bytes, cellStart) : Number.NaN;
        else if (cell === layout.close) close = price(bytes, cellStart, i);
        cell++;
        cellStart = i + 1;
        if (ends) break;
      } else if (byte < 0x20 || byte > 0x7e) return undefined;
    }
    if (cell !== layout.width || Number.isNaN(date) || !(close > 0) || close === Number.POSITIVE_INFINITY)
      return undefined;
    if (count === days.length) {
      days = grown(days, count * 2);
      closes = grown(closes, count * 2);
    }
    days[count] = date;
    closes[count] = close;
    count++;
    at = bytes[i] === newline ? i + 1 : i + 2;
  }
  return { days: days.subarray(0, count), closes: closes.subarray(0, count), missing: 0 };
}
