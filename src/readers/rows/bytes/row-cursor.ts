const newline = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;
const blank = 0x20;

/** Walks over the rows of a text in bytes and finds their cells, without quotes and blanks around them. */
export class RowCursor {
  /** First byte of each cell of the row, and the byte behind its last. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Cells of the row. */
  width = 0;
  /** Lines above the row. */
  linesAbove = 0;
  /** True once something was found that only a parser of CSV reads: a line end or a quote in a cell, a row too wide. */
  isOdd = false;
  readonly #bytes: Uint8Array;
  readonly #delimiter: number;
  #at: number;
  #nextLine = 0;

  constructor(bytes: Uint8Array, start: number, delimiter: number, maxWidth: number) {
    this.#bytes = bytes;
    this.#at = start;
    this.#delimiter = delimiter;
    this.from = new Int32Array(maxWidth);
    this.to = new Int32Array(maxWidth);
  }

  #odd(): false {
    this.isOdd = true;
    return false;
  }

  /** Moves to the next row that is not an empty line; false at the end, and at the first thing that is odd. */
  next(): boolean {
    const from = this.from;
    const to = this.to;
    const bytes = this.#bytes;
    const delimiter = this.#delimiter;
    const end = bytes.length;
    let at = this.#at;
    while (at < end && (bytes[at] === newline || (bytes[at] === carriageReturn && bytes[at + 1] === newline))) {
      at += bytes[at] === newline ? 1 : 2;
      this.#nextLine++;
    }
    if (at >= end) return false;
    let cell = 0;
    for (let isOpen = true; isOpen; cell++) {
      if (cell === from.length) return this.#odd();
      let first = at;
      let last: number;
      if (bytes[at] === quote) {
        first = ++at;
        while (at < end && bytes[at] !== quote && bytes[at] !== newline && bytes[at] !== carriageReturn) at++;
        if (bytes[at] !== quote) return this.#odd();
        last = at++;
      } else {
        for (; at < end; at++) {
          const byte = bytes[at];
          if (byte === delimiter || byte === newline || byte === carriageReturn) break;
          if (byte === quote) return this.#odd();
        }
        last = at;
      }
      while (first < last && bytes[first] === blank) first++;
      while (first < last && bytes[last - 1] === blank) last--;
      from[cell] = first;
      to[cell] = last;
      isOpen = at < end && bytes[at] === delimiter;
      if (isOpen || bytes[at] === newline) at++;
      else if (bytes[at] === carriageReturn && bytes[at + 1] === newline) at += 2;
      else if (at < end) return this.#odd();
    }
    this.width = cell;
    this.linesAbove = this.#nextLine++;
    this.#at = at;
    return true;
  }
}
