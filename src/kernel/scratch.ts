import type { Bytes, BytesOut, Doubles, Integers, Out, Pointer, Work } from './pointer.ts';

/** WebAssembly's memory, as far as it is used: TypeScript declares it for browsers only. */
export interface Memory {
  buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** A kind of typed array, by its constructor. */
interface Kind<Column> {
  new (buffer: ArrayBuffer, offset: number, count: number): Column;
  readonly BYTES_PER_ELEMENT: number;
}

const pageSize = 65_536;
/** Memory grows by so many pages at once. */
const growth = 16;
/** Columns begin at multiples of it. */
const alignment = 16;
/** A call that reads 16 bytes at a time may read past the end of a column, and always within the memory. */
const spare = 64;

/** Memory for one call: columns that are copied in, columns that it writes, and memory to work in. It grows as it is asked for more. */
export class Scratch {
  readonly #memory: Memory;
  #top = pageSize;
  #isLent = false;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** Ready for the next call. The first page is the compiler's own. */
  clear(): void {
    this.#top = pageSize;
    this.#isLent = false;
  }

  #room(bytes: number): number {
    const start = this.#top;
    this.#top = Math.ceil((start + bytes) / alignment) * alignment;
    const missing = Math.ceil((this.#top + spare - this.#memory.buffer.byteLength) / pageSize);
    if (missing > 0) this.#memory.grow(Math.max(missing, growth));
    return start;
  }

  allocate<Column>(kind: Kind<Column>, count: number): Out<Column> {
    return this.#room(count * kind.BYTES_PER_ELEMENT) as Out<Column>;
  }

  /** Memory for a text, to be filled and scanned before any other call, which would be laid over it. */
  lend(length: number): Uint8Array {
    const start = this.#textRoom(length);
    this.#isLent = true;
    return new Uint8Array(this.#memory.buffer, start, length);
  }

  /** @throws Error where another call has been laid over bytes that were lent */
  holds({ buffer }: Uint8Array): boolean {
    if (buffer !== this.#memory.buffer) return false;
    if (!this.#isLent) throw new Error('a text in the memory of the kernel was kept beyond the next call');
    return true;
  }

  /** A text, with room for a line end behind it; one that was lent stays where it is. */
  textIn(text: Uint8Array): BytesOut {
    const start = this.holds(text) ? text.byteOffset : this.#textRoom(text.length);
    if (!this.#isLent) this.#write(start, text);
    this.#isLent = false;
    return start as BytesOut;
  }

  #textRoom(length: number): number {
    return this.#room(length + 1);
  }

  /** @param bytes - how many the call asks for, beside what it writes */
  work(bytes: number): Work {
    return this.#room(bytes) as Work;
  }

  copyIn(column: Float64Array): Doubles;
  copyIn(column: Int32Array): Integers;
  copyIn(column: Uint8Array): Bytes;
  copyIn(column: Float64Array | Int32Array | Uint8Array): number {
    const start = this.#room(column.byteLength);
    this.#write(start, column);
    return start;
  }

  /** Values for a column that a call reads and changes. */
  copyOver<Column extends Float64Array | Int32Array | Uint8Array>(target: Out<Column>, column: Column): void {
    this.#write(target, column);
  }

  #write(start: number, { buffer, byteOffset, byteLength }: ArrayBufferView): void {
    new Uint8Array(this.#memory.buffer, start, byteLength).set(new Uint8Array(buffer, byteOffset, byteLength));
  }

  /** A copy, since the next call writes over what this one has written. */
  copyOut<Column extends { slice(): Column }>(kind: Kind<Column>, pointer: Pointer<Column>, count: number): Column {
    return new kind(this.#memory.buffer, pointer, count).slice();
  }
}
