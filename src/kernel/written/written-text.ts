import { type Kernel, kernel } from '../kernel.ts';
import type { BytesOut } from '../pointer.ts';

/** Where the columns of a text are. */
export interface WrittenLayout {
  /** One character below U+0080. */
  delimiter: string;
  width: number;
  minWidth: number;
  date: number;
  close: number;
  adjusted?: number | undefined;
  symbol?: number | undefined;
  /** The decimal mark of prices; the other one may separate thousands. */
  decimal: '.' | ',';
  /** From which part of the close on an adjusted one differs. */
  apartFrom: number;
}

/** A part of the text: its first byte, and the byte behind its last. */
export interface Piece {
  from: number;
  to: number;
}

/** A text in the kernel's memory. */
export interface WrittenText extends Kernel {
  text: BytesOut;
  length: number;
}

/** Parts of a text by their addresses, of which the kernel wrote the two first of each `stride` integers. */
export function pieces(integers: Int32Array, count: number, { text }: WrittenText, stride = 2): Piece[] {
  return Array.from({ length: count }, (_, i) => ({
    from: ((integers[stride * i] ?? 0) >>> 0) - text,
    to: ((integers[stride * i + 1] ?? 0) >>> 0) - text,
  }));
}

/** A text, to be read in the same synchronous call. */
export function writtenText(bytes: Uint8Array): WrittenText {
  const { calls, scratch } = kernel();
  return { calls, scratch, text: scratch.textIn(bytes), length: bytes.length };
}
