import { newline } from '../text/bytes';
import { Bytes, Doubles, DoublesOut, intAt, IntegersOut, put, putInt } from '../columns';
import { room } from '../room';
import { isDigit } from '../text/iso-day';
import { beginDates, fewestDigits, form, hasTime, isSigned, mostDigits, names, readDate, separator, value } from './dates';
import { beginNumbers, number, numberFacts } from './numbers';
import { begin, linesAbove, nextRow, rowFrom, rowTo } from './rows';
import { isSame } from './symbols';

/** How many lines end in a text. */
export function countLines(text: Bytes, length: i32): i32 {
  const to = text + <usize>length;
  let count = 0;
  for (let at: usize = text; at < to; at += 16) {
    const within = to - at < 16 ? (1 << <i32>(to - at)) - 1 : 0xffff;
    count += popcnt(i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(newline))) & within);
  }
  return count;
}

/**
 * Reads rows whose cells may be quoted, and whose dates and prices may be written in any of many ways: every date as
 * `readDate` does, every close with one decimal mark. What the dates mean is for the caller to decide.
 *
 * @param mark - the decimal point or comma
 * @param group - the mark that may separate thousands
 * @param symbolFrom - the cell that a row must have in the column of symbols; all rows count if `symbol` is -1
 * @param known - where the names of months are, 32 at most
 * @param values - the date of each row
 * @param closes - the close of each row, NaN where its cell is no price
 * @param lines - how many lines are above each row
 * @param unpriced - for each row without a price where it and the cell of its close begin and end
 * @param facts - what the columns show: see `src/kernel/written/written-rows.ts`
 * @returns how many rows there are; -1 at the first thing that needs the careful reader
 */
export function scanWritten(
  text: Bytes,
  length: i32,
  delimiter: u8,
  width: i32,
  least: i32,
  date: i32,
  close: i32,
  adjusted: i32,
  symbol: i32,
  symbolFrom: i32,
  symbolTo: i32,
  mark: u8,
  group: u8,
  apartFrom: f64,
  powersOfTen: Doubles,
  known: IntegersOut,
  values: DoublesOut,
  closes: DoublesOut,
  lines: IntegersOut,
  unpriced: IntegersOut,
  facts: IntegersOut,
): i32 {
  let rows = 0;
  let missing = 0;
  let apart = 0;
  let lastWidth = 0;
  let isWild = false;
  let before: f64 = NaN;
  beginDates();
  beginNumbers();
  begin(text, length, delimiter);
  const cells = room(<usize>width << 3);
  for (let found = nextRow(cells, width); found != 0; found = nextRow(cells, width)) {
    if (found < least) return -1;
    if (symbol >= 0) {
      const from = <usize>intAt(cells, 2 * symbol);
      if (!isSame(from, <usize>intAt(cells, 2 * symbol + 1), <usize>symbolFrom, <usize>symbolTo)) continue;
    }
    const dateFrom = intAt(cells, 2 * date);
    const dateTo = intAt(cells, 2 * date + 1);
    if (!readDate(<usize>dateFrom, <usize>dateTo, known)) return -1;
    if (rows == 0) {
      putInt(facts, 12, dateFrom);
      putInt(facts, 13, dateTo);
    }
    put(values, rows, <f64>value);
    putInt(lines, rows, linesAbove);
    lastWidth = found;
    const from = <usize>intAt(cells, 2 * close);
    const to = <usize>intAt(cells, 2 * close + 1);
    const price = number(from, to, mark, group, powersOfTen, true);
    if (price > 0) {
      put(closes, rows, price);
      if (!(price / before < 2 && price / before > 0.5) && rows > missing) isWild = true;
      before = price;
      if (adjusted >= 0) {
        if (adjusted >= found) return -1;
        const first = <usize>intAt(cells, 2 * adjusted);
        const second = number(first, <usize>intAt(cells, 2 * adjusted + 1), mark, group, powersOfTen, false);
        if (!(second > 0)) return -1;
        if (abs(second / price - 1) > apartFrom) apart++;
      }
    } else {
      if (from < to && isDigit(load<u8>(from))) return -1;
      put(closes, rows, NaN);
      putInt(unpriced, 4 * missing, <i32>rowFrom);
      putInt(unpriced, 4 * missing + 1, <i32>rowTo);
      putInt(unpriced, 4 * missing + 2, <i32>from);
      putInt(unpriced, 4 * missing + 3, <i32>to);
      missing++;
    }
    rows++;
  }
  putInt(facts, 0, form);
  putInt(facts, 1, separator);
  putInt(facts, 2, hasTime);
  putInt(facts, 3, fewestDigits);
  putInt(facts, 4, mostDigits);
  putInt(facts, 5, isSigned);
  putInt(facts, 6, names);
  putInt(facts, 7, numberFacts);
  putInt(facts, 8, lastWidth);
  putInt(facts, 9, missing);
  putInt(facts, 10, apart);
  putInt(facts, 11, isWild);
  return rows;
}
