import { carriageReturn, newline, quote } from './bytes';
import { at as at64, BytesOut, Doubles, DoublesOut, intAt, IntegersOut, put, putInt } from '../columns';
import { mostDecimals } from './decimal';
import { isoDay } from './iso-day';
import { decimalsRead, price } from './price';
import { stops } from './stops';

/** How many prices have how many decimals. */
const byDecimals = memory.data((mostDecimals + 1) << 2);

/**
 * Reads plain rows: ISO dates, prices in plain digits, no quotes, LF or CRLF. Rows without a close are passed over, and so are
 * those with the day and the close of the row before. A last line without a line end is given one; there is room behind the text.
 *
 * What a loop over the rows would have to ask again is noted on the way, in `flags`: 1 where a day is not later than the one
 * before, 2 where one is not earlier, 4 where a close is more than twice or less than half of the one before; then how many
 * rows were without a close, how many repeated the one before, and of how many the second price lies apart from the close. Of a
 * last line without a line end it is noted how many cells it has, 0 for all others, how many decimals its close has, -1 without
 * one, and how many other closes have more decimals and as many.
 *
 * @param adjusted - a second column of prices; -1 where there is none
 * @param apartFrom - from which part of the close on the second price lies apart from it
 * @param nothing - what stands alone in the cell of a close that is missing, as an empty cell does; a line end for no such byte
 * @param lines - for each row how many lines stand above it
 * @param lastLines - the same of the last row that repeats it
 * @returns rows written to `days` and `closes`; -1 at the first thing that is not plain
 */
export function scan(
  text: BytesOut,
  length: i32,
  delimiter: u8,
  width: i32,
  leastWidth: i32,
  date: i32,
  close: i32,
  adjusted: i32,
  apartFrom: f64,
  powersOfTen: Doubles,
  days: IntegersOut,
  closes: DoublesOut,
  nothing: u8,
  lines: IntegersOut,
  lastLines: IntegersOut,
  flags: IntegersOut,
): i32 {
  let rows = 0;
  let missing = 0;
  let repeated = 0;
  let apart = 0;
  let noted = 0;
  let lastWidth = 0;
  let lastDecimals = 0;
  let at: usize = text;
  let to = at + <usize>length;
  const end = load<u8>(to - 1);
  const isOpen = end != newline && end != carriageReturn;
  if (isOpen) store<u8>(to++, newline);
  memory.fill(byDecimals, 0, (mostDecimals + 1) << 2);
  const delimiters = i8x16.splat(delimiter);
  // 16 bytes at a time are asked where a cell ends; what lies behind the text is room of ours, and is not looked at.
  let block: usize = text;
  let mask = stops(block, delimiters);
  while (at < to) {
    let cell = 0;
    let cellFrom = at;
    let ended = false;
    let isMissing = false;
    let second: f64 = NaN;
    while (!ended) {
      while (mask == 0) {
        block += 16;
        if (block >= to) return -1;
        mask = stops(block, delimiters);
      }
      at = block + <usize>ctz(mask);
      mask &= mask - 1;
      const byte = load<u8>(at);
      const cellTo = at;
      if (byte != delimiter) {
        if (at >= to || byte == quote) return -1;
        if (byte == carriageReturn) {
          if (at + 1 >= to || load<u8>(at + 1) != newline) return -1;
          // The line feed behind it is a stop of its own.
          if (mask == 0) {
            block += 16;
            mask = stops(block, delimiters);
          }
          mask &= mask - 1;
          at++;
        }
        ended = true;
      }
      if (cell == date) {
        const day = cellTo - cellFrom == 10 ? isoDay(cellFrom) : i32.MIN_VALUE;
        if (day == i32.MIN_VALUE) return -1;
        putInt(days, rows, day);
      } else if (cell == close) {
        isMissing = cellTo == cellFrom || (cellTo == cellFrom + 1 && load<u8>(cellFrom) == nothing);
        if (!isMissing) {
          const value = price(cellFrom, cellTo, powersOfTen);
          if (!(value > 0)) return -1;
          put(closes, rows, value);
          lastDecimals = decimalsRead;
          const count = byDecimals + (<usize>decimalsRead << 2);
          store<i32>(count, load<i32>(count) + 1);
        } else lastDecimals = -1;
      } else if (cell == adjusted && !isMissing) {
        second = price(cellFrom, cellTo, powersOfTen);
        if (!(second > 0)) return -1;
      }
      cell++;
      at++;
      cellFrom = at;
    }
    if (cell != width && cell != leastWidth) return -1;
    lastWidth = cell;
    const line = rows + missing + repeated;
    if (isMissing) {
      missing++;
      continue;
    }
    const first = at64(closes, rows);
    if (adjusted >= 0 && abs(second / first - 1) > apartFrom) apart++;
    if (rows > 0) {
      const step = intAt(days, rows) - intAt(days, rows - 1);
      const before = at64(closes, rows - 1);
      const ratio = first / before;
      if (step == 0 && first == before) {
        putInt(lastLines, rows - 1, line);
        repeated++;
        continue;
      }
      if (step <= 0) noted |= 1;
      if (step >= 0) noted |= 2;
      if (!(ratio < 2 && ratio > 0.5)) noted |= 4;
    }
    putInt(lines, rows, line);
    putInt(lastLines, rows, line);
    rows++;
  }
  putInt(flags, 0, noted);
  putInt(flags, 1, missing);
  putInt(flags, 2, repeated);
  putInt(flags, 3, apart);
  putInt(flags, 4, isOpen ? lastWidth : 0);
  putInt(flags, 5, lastDecimals);
  let more = 0;
  for (let decimals = lastDecimals + 1; decimals <= mostDecimals; decimals++) more += intAt(byDecimals, decimals);
  putInt(flags, 6, more);
  putInt(flags, 7, lastDecimals < 0 ? 0 : intAt(byDecimals, lastDecimals) - 1);
  return rows;
}
