import { UserError } from '../errors.ts';
import { exitStatus } from '../exit-status.ts';
import { bytecode, type Calls } from './bytecode.ts';
import { type Memory, Scratch } from './scratch.ts';

export interface Kernel {
  calls: Calls;
  scratch: Scratch;
}

/** The part of the engine's interface that is used: TypeScript declares it for browsers only. */
interface Engine {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: Calls & { memory: Memory } };
}

let loaded: Kernel | undefined;

/** Compiled when it is first called for, in half a millisecond. */
function load(): Kernel {
  const { WebAssembly } = globalThis as unknown as { WebAssembly?: Engine };
  if (!WebAssembly) {
    throw new UserError('Node runs without WebAssembly', {
      code: 'no-webassembly',
      status: exitStatus.fault,
      hint: 'start it without --jitless, also in NODE_OPTIONS',
    });
  }
  const calls = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(bytecode, 'base64'))).exports;
  return { calls, scratch: new Scratch(calls, calls.memory) };
}

/**
 * The compiled functions, and memory for the next call: whatever the one before had laid out is gone.
 *
 * @param text - stays where it was lent
 */
export function kernel(text?: Uint8Array): Kernel {
  loaded ??= load();
  if (text === undefined || !loaded.scratch.holds(text)) loaded.scratch.clear();
  return loaded;
}

/** A count that may be infinite as an integer of the kernel: one beyond every number of rows. */
export const bounded = (count: number): number => Math.min(count, 0x7fffffff);
