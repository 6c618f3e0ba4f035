import { bytecode } from './bytecode.ts';

interface Memory {
  buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** The part of the engine's interface that is used: TypeScript declares it for browsers only. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    Module: new (bytes: Uint8Array) => object;
    Instance: new (module: object) => { exports: unknown };
  };
};

/** What the build makes of `assembly/`; every number is a pointer into the memory, a count or a parameter. */
interface Exports {
  memory: Memory;
  comoments(x: number, y: number, n: number, window: number, result: number, scratch: number): void;
  extremum(
    x: number,
    n: number,
    window: number,
    minimum: number,
    sign: number,
    result: number,
    queue: number,
    ordinals: number,
  ): void;
  rank(
    x: number,
    n: number,
    ascending: number,
    count: number,
    window: number,
    minimum: number,
    dust: number,
    result: number,
    tree: number,
    slots: number,
    below: number,
    through: number,
  ): void;
  scan(
    from: number,
    to: number,
    delimiter: number,
    width: number,
    leastWidth: number,
    date: number,
    close: number,
    powersOfTen: number,
    days: number,
    closes: number,
  ): number;
}

const pageSize = 65_536;
let loaded: Exports | undefined;

/** Compiled when it is first called for, in half a millisecond. */
function kernel(): Exports {
  if (loaded === undefined) {
    const module = new WebAssembly.Module(Buffer.from(bytecode, 'base64'));
    loaded = new WebAssembly.Instance(module).exports as Exports;
  }
  return loaded;
}

/** Room for one call, laid out from the start of the free memory; a later call uses the same. */
class Arena {
  readonly #memory: Memory;
  /** The first page is the compiler's own. */
  #top = pageSize;

  /** @param bytes - room for everything that will be laid out: growing moves the memory, so it is done once */
  constructor({ memory }: Exports, bytes: number) {
    this.#memory = memory;
    const missing = this.#top + bytes + 64 - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / pageSize));
  }

  room(bytes: number): number {
    const pointer = (this.#top + 7) & ~7;
    this.#top = pointer + bytes;
    return pointer;
  }

  put(bytes: Uint8Array): number {
    const pointer = this.room(bytes.length);
    new Uint8Array(this.#memory.buffer).set(bytes, pointer);
    return pointer;
  }

  column(values: Float64Array): number {
    return this.put(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }

  doubles(pointer: number, count: number): Float64Array {
    return new Float64Array(this.#memory.buffer, pointer, count).slice();
  }

  integers(pointer: number, count: number): Int32Array {
    return new Int32Array(this.#memory.buffer, pointer, count).slice();
  }
}

const double = 8;
const integer = 4;
const columnsInSet = 5;
/** A window beyond every count. */
const unlimited = 0x7fffffff;

const bounded = (count: number) => Math.min(count, unlimited);

/** Rolling means and centred sums; see `core/rolling-comoments.ts`. */
export function comomentColumns(x: Float64Array, y: Float64Array, window: number): Float64Array[] {
  const n = x.length;
  const calls = kernel();
  const set = columnsInSet * n * double;
  const scratch = 2 * columnsInSet * (window + 1) * double;
  const arena = new Arena(calls, 2 * n * double + set + scratch);
  const [first, second] = [arena.column(x), arena.column(y)];
  const result = arena.room(set);
  calls.comoments(first, second, n, window, result, arena.room(scratch));
  return Array.from({ length: columnsInSet }, (_, i) =>
    arena.doubles(result + i * n * double, n).fill(Number.NaN, 0, window - 1),
  );
}

/** Rolling maximum (sign 1) or minimum (sign -1); see `core/rolling-extrema.ts`. */
export function extremumColumn(x: Float64Array, window: number, minimum: number, sign: 1 | -1): Float64Array {
  const n = x.length;
  const calls = kernel();
  const arena = new Arena(calls, n * (3 * double + integer) + 32);
  const values = arena.column(x);
  const [result, queue, ordinals] = [arena.room(n * double), arena.room(n * double), arena.room(n * integer)];
  calls.extremum(values, n, bounded(window), bounded(minimum), sign, result, queue, ordinals);
  return arena.doubles(result, n);
}

/** Rolling rank; see `core/rolling-rank.ts`. */
export function rankColumn(x: Float64Array, window: number, minimum: number, dust: number): Float64Array {
  const n = x.length;
  const ascending = x.filter(Number.isFinite).sort();
  const count = ascending.length;
  const calls = kernel();
  const arena = new Arena(calls, (2 * n + count) * double + (4 * count + 1) * integer + 64);
  const [values, sorted, result] = [arena.column(x), arena.column(ascending), arena.room(n * double)];
  const [tree, slots, below, through] = [
    arena.room((count + 1) * integer),
    arena.room(count * integer),
    arena.room(count * integer),
    arena.room(count * integer),
  ];
  calls.rank(values, n, sorted, count, bounded(window), bounded(minimum), dust, result, tree, slots, below, through);
  return arena.doubles(result, n);
}

const powersOfTen = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

export interface ScanLayout {
  /** One character below U+0080. */
  delimiter: string;
  width: number;
  leastWidth: number;
  date: number;
  close: number;
}

/** Plain rows of a text in bytes; undefined at the first thing that is not plain. See `readers/plain-lines.ts`. */
export function scanned(bytes: Uint8Array, layout: ScanLayout): { days: Int32Array; closes: Float64Array } | undefined {
  const { delimiter, width, leastWidth, date, close } = layout;
  const capacity = Math.ceil(bytes.length / (10 + leastWidth)) + 1;
  const calls = kernel();
  const arena = new Arena(calls, bytes.length + powersOfTen.byteLength + capacity * (double + integer) + 32);
  const text = arena.put(bytes);
  const powers = arena.column(powersOfTen);
  const [days, closes] = [arena.room(capacity * integer), arena.room(capacity * double)];
  const code = delimiter.charCodeAt(0);
  const count = calls.scan(text, text + bytes.length, code, width, leastWidth, date, close, powers, days, closes);
  return count < 0 ? undefined : { days: arena.integers(days, count), closes: arena.doubles(closes, count) };
}
