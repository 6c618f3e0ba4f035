import { carriageReturn, newline, quote } from '../text/bytes';
import { Bytes, putInt } from '../columns';
import { stops } from '../text/stops';

const blank: u8 = 0x20;

/** Where the walk is, the end of the text, and the stops from there on in the 16 bytes at `block`. */
let at: usize = 0;
let end: usize = 0;
let block: usize = 0;
let mask: i32 = 0;
let delimiters: v128 = i8x16.splat(0);
let nextLine = 0;

/** Lines above the row found last, and where it begins and ends, its line end included. */
export let linesAbove = 0;
export let rowFrom: usize = 0;
export let rowTo: usize = 0;

/** Begins a walk over the rows of a text. */
export function begin(text: Bytes, length: i32, delimiter: u8): void {
  at = text;
  end = text + <usize>length;
  block = text;
  delimiters = i8x16.splat(delimiter);
  mask = stops(block, delimiters);
  nextLine = 0;
}

/** The next byte that ends a cell or is a quote, the end of the text where there is none. */
// @ts-ignore: decorator
@inline
function stop(): usize {
  while (mask == 0) {
    block += 16;
    if (block >= end) return end;
    mask = stops(block, delimiters);
  }
  const found = block + <usize>ctz(mask);
  mask &= mask - 1;
  return min(found, end);
}

/** True where a line ends at `place` in both ways: the line feed of CRLF is a stop of its own. */
// @ts-ignore: decorator
@inline
function isCrLf(place: usize): bool {
  return load<u8>(place) == carriageReturn && place + 1 < end && load<u8>(place + 1) == newline;
}

/**
 * Moves to the next row that is not an empty line, and finds its cells, without quotes and blanks around them.
 *
 * @param cells - for each cell its first byte and the byte behind its last
 * @returns how many cells it has; 0 at the end of the text, -1 at the first thing that only a parser of CSV reads: a line end or
 *   a quote in a cell, or a row of more cells than `most`
 */
export function nextRow(cells: usize, most: i32): i32 {
  while (at < end && (load<u8>(at) == newline || isCrLf(at))) {
    at = stop() + 1;
    if (load<u8>(at - 1) == carriageReturn) at = stop() + 1;
    nextLine++;
  }
  if (at >= end) return 0;
  rowFrom = at;
  let count = 0;
  for (let isOpen = true; isOpen; count++) {
    if (count == most) return -1;
    let first = at;
    let last = stop();
    let to = last;
    if (first < end && load<u8>(first) == quote) {
      first++;
      do last = stop();
      while (last < end && load<u8>(last) != quote && load<u8>(last) != newline && load<u8>(last) != carriageReturn);
      if (last >= end || load<u8>(last) != quote) return -1;
      to = stop();
      if (to != last + 1) return -1;
    }
    const byte: u8 = to < end ? load<u8>(to) : newline;
    if (byte == quote) return -1;
    if (byte == carriageReturn) {
      if (!isCrLf(to)) return -1;
      to = stop();
    }
    isOpen = byte != newline && byte != carriageReturn;
    at = to + 1;
    while (first < last && load<u8>(first) == blank) first++;
    while (first < last && load<u8>(last - 1) == blank) last--;
    putInt(cells, 2 * count, <i32>first);
    putInt(cells, 2 * count + 1, <i32>last);
  }
  rowTo = min(at, end);
  linesAbove = nextLine++;
  return count;
}
