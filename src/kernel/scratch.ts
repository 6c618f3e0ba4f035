import type { Calls } from './bytecode.ts';
import type { Bytes, BytesOut, Doubles, Integers, Out, Pointer } from './pointer.ts';

/** WebAssembly's memory, as far as it is used: TypeScript declares it for browsers only. */
export interface Memory {
  buffer: ArrayBuffer;
}

/** A kind of typed array, by its constructor. */
interface Kind<Column> {
  new (buffer: ArrayBuffer, offset: number, count: number): Column;
  readonly BYTES_PER_ELEMENT: number;
}

/** Memory for one call: columns that are copied in, and columns that it writes. It grows as it is asked for more. */
export class Scratch {
  readonly #calls: Calls;
  readonly #memory: Memory;
  #isLent = false;

  constructor(calls: Calls, memory: Memory) {
    this.#calls = calls;
    this.#memory = memory;
  }

  /** Ready for the next call. */
  clear(): void {
    this.#calls.clear();
    this.#isLent = false;
  }

  /** Where so many bytes begin: the kernel counts addresses from 2 GiB on as negative numbers. */
  #room(bytes: number): number {
    return this.#calls.room(bytes) >>> 0;
  }

  allocate<Column>(kind: Kind<Column>, count: number): Out<Column> {
    return this.#room(count * kind.BYTES_PER_ELEMENT) as Out<Column>;
  }

  /** Memory for a text, to be filled and scanned before any other call, which would overwrite it. */
  lend(length: number): Uint8Array {
    const start = this.#room(length + 1);
    this.#isLent = true;
    return new Uint8Array(this.#memory.buffer, start, length);
  }

  /** @throws Error if another call has overwritten bytes that were lent */
  holds({ buffer }: Uint8Array): boolean {
    if (buffer !== this.#memory.buffer) return false;
    if (!this.#isLent) throw new Error('a text in the memory of the kernel was kept beyond the next call');
    return true;
  }

  /** A text, with room for a line end behind it; one that was lent stays where it is. */
  textIn(text: Uint8Array): BytesOut {
    const start = this.holds(text) ? text.byteOffset : this.#room(text.length + 1);
    if (!this.#isLent) this.#write(start, text);
    this.#isLent = false;
    return start as BytesOut;
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
