import { type Kernel, kernel } from '../kernel.ts';

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

/** A text in the kernel's memory, and memory for the cells of a row. */
export interface WrittenText {
  own: Kernel;
  text: ReturnType<Kernel['scratch']['textIn']>;
  length: number;
  cells: ReturnType<Kernel['scratch']['work']>;
}

/** Parts of a text by their addresses, of which the kernel wrote the two first of each `stride` integers. */
export function pieces(integers: Int32Array, count: number, { text }: WrittenText, stride = 2): Piece[] {
  return Array.from({ length: count }, (_, i) => ({
    from: ((integers[stride * i] ?? 0) >>> 0) - text,
    to: ((integers[stride * i + 1] ?? 0) >>> 0) - text,
  }));
}

/** A text, to be read in the same synchronous call. */
export const writtenText = (bytes: Uint8Array, width: number): WrittenText => {
  const own = kernel();
  const text = own.scratch.textIn(bytes);
  return { own, text, length: bytes.length, cells: own.scratch.work(8 * width) };
};
