import type { Memory } from './module.ts';

const pageSize = 65_536;

/** Room for one call, laid out from the start of the free memory; a later call uses the same. */
export class Arena {
  readonly #memory: Memory;
  /** The first page is the compiler's own. */
  #top = pageSize;

  /** @param bytes - room for everything that will be laid out: growing moves the memory, so it is done once */
  constructor(memory: Memory, bytes: number) {
    this.#memory = memory;
    const missing = this.#top + bytes + 64 - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / pageSize));
  }

  room(bytes: number): number {
    const pointer = Math.ceil(this.#top / 8) * 8;
    this.#top = pointer + bytes;
    return pointer;
  }

  /** Bytes that lie in the memory already stay where they are. */
  put(bytes: Uint8Array): number {
    if (bytes.buffer === this.#memory.buffer) {
      this.#top = Math.max(this.#top, bytes.byteOffset + bytes.length);
      return bytes.byteOffset;
    }
    const pointer = this.room(bytes.length);
    new Uint8Array(this.#memory.buffer).set(bytes, pointer);
    return pointer;
  }

  column(values: Float64Array): number {
    return this.put(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }

  /** Lays a column over one that has its room already. */
  write(pointer: number, values: Float64Array): void {
    new Float64Array(this.#memory.buffer, pointer, values.length).set(values);
  }

  integersIn(values: Int32Array): number {
    return this.put(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }

  bytes(pointer: number, count: number): Uint8Array {
    return new Uint8Array(this.#memory.buffer, pointer, count).slice();
  }

  doubles(pointer: number, count: number): Float64Array {
    return new Float64Array(this.#memory.buffer, pointer, count).slice();
  }

  integers(pointer: number, count: number): Int32Array {
    return new Int32Array(this.#memory.buffer, pointer, count).slice();
  }
}

/** A count that may be infinite as an integer of the kernel: one beyond every number of rows. */
export const bounded = (count: number): number => Math.min(count, 0x7fffffff);
