import { Bytes, intAt, IntegersOut, putInt } from '../columns';
import { room } from '../room';
import { begin, linesAbove, nextRow } from './rows';

// @ts-ignore: decorator
@inline
export function isSame(at: usize, to: usize, known: usize, knownTo: usize): bool {
  return to - at == knownTo - known && memory.compare(at, known, to - at) == 0;
}

/**
 * The different cells of a column, in the order in which they appear. One is mostly that of the row before, or the one that
 * followed it the last time.
 *
 * @param places - for each its first byte, the byte behind its last, the lines above its first row, and how many rows it has
 * @param least - cells that a row has at least
 * @param most - how many different ones are kept
 * @returns how many there are; -1 if a row has another width, is no plain row, or there are more than `most`
 */
export function columnOfSymbols(
  text: Bytes,
  length: i32,
  delimiter: u8,
  width: i32,
  least: i32,
  symbol: i32,
  places: IntegersOut,
  most: i32,
): i32 {
  let count = 0;
  let last = 0;
  begin(text, length, delimiter);
  const cells = room(<usize>width << 3);
  // The one that followed each the last time.
  const next = room(<usize>most << 2);
  for (let found = nextRow(cells, width); found != 0; found = nextRow(cells, width)) {
    if (found < least) return -1;
    const from = <usize>intAt(cells, 2 * symbol);
    const to = <usize>intAt(cells, 2 * symbol + 1);
    const usual = count == 0 ? 0 : intAt(next, last);
    let is = -1;
    if (isKnown(places, last, count, from, to)) is = last;
    else if (isKnown(places, usual, count, from, to)) is = usual;
    else for (let i = 0; i < count && is < 0; i++) if (isKnown(places, i, count, from, to)) is = i;
    if (is < 0) {
      if (count == most) return -1;
      is = count++;
      putInt(places, 4 * is, <i32>from);
      putInt(places, 4 * is + 1, <i32>to);
      putInt(places, 4 * is + 2, linesAbove);
      putInt(places, 4 * is + 3, 0);
      putInt(next, is, 0);
    }
    putInt(places, 4 * is + 3, intAt(places, 4 * is + 3) + 1);
    if (is != last) putInt(next, last, is);
    last = is;
  }
  return count;
}

// @ts-ignore: decorator
@inline
function isKnown(places: usize, i: i32, count: i32, from: usize, to: usize): bool {
  return i < count && isSame(from, to, <usize>intAt(places, 4 * i), <usize>intAt(places, 4 * i + 1));
}
