import { maxLineBytes } from './line.ts';

/** Bytes of a file from one offset up to another. */
export type ReadRange = (from: number, to: number) => Uint8Array;

export const lineFeed = 0x0a;

const blockBytes = 1 << 16;

/** Blocks of a file, last to first, each with its offset. */
function* blocksBackwards(read: ReadRange, end: number): Generator<[number, Uint8Array]> {
  for (let to = end; to > 0; to -= blockBytes) {
    const from = Math.max(0, to - blockBytes);
    yield [from, read(from, to)];
  }
}

/** Offset after the last line end; 0 if there is none. */
export function lastLineEnd(read: ReadRange, size: number): number {
  for (const [from, block] of blocksBackwards(read, size)) {
    const i = block.lastIndexOf(lineFeed);
    if (i >= 0) return from + i + 1;
  }
  return 0;
}

/** A line whose pieces were found last to first. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const line = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let end = line.length;
  for (const piece of pieces) {
    end -= piece.length;
    line.set(piece, end);
  }
  return line;
}

/**
 * Lines of a file, last to first, without their ends: it is read in blocks from its end, as far as lines are asked for. Of a line that
 * is longer than any of a journal only the end is kept, which is longer still.
 *
 * @param end - offset where the last line ends; below 0 there is none
 */
export function* linesBackwards(read: ReadRange, end: number): Generator<Uint8Array> {
  if (end < 0) return;
  let pieces: Uint8Array[] = [];
  let length = 0;
  const keep = (piece: Uint8Array) => {
    if (length <= maxLineBytes) pieces.push(piece);
    length += piece.length;
  };
  for (const [, block] of blocksBackwards(read, end)) {
    let stop = block.length;
    for (let i = block.lastIndexOf(lineFeed); i >= 0; i = i === 0 ? -1 : block.lastIndexOf(lineFeed, i - 1)) {
      keep(block.subarray(i + 1, stop));
      yield joined(pieces);
      [pieces, length, stop] = [[], 0, i];
    }
    keep(block.subarray(0, stop));
  }
  yield joined(pieces);
}
