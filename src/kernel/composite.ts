import { kernel } from './kernel.ts';
import { none } from './pointer.ts';

/** One signal's scores with its flags, all of n rows. */
export interface WeighedColumns {
  score: Float64Array;
  given: Uint8Array | undefined;
  noCase: Uint8Array | undefined;
  weight: number;
}

/** Composite, coverage and agreement of n rows; see `judgement/verdict/composite.ts`. */
export function compositeOf(signals: readonly WeighedColumns[], n: number) {
  const { calls, scratch } = kernel();
  const flagsIn = (flags: Uint8Array | undefined) => (flags ? scratch.copyIn(flags) : none);
  const pointers = signals.flatMap((one) => [scratch.copyIn(one.score), flagsIn(one.given), flagsIn(one.noCase)]);
  const table = scratch.copyIn(Int32Array.from(pointers));
  const weights = scratch.copyIn(Float64Array.from(signals, ({ weight }) => weight));
  const room = () => scratch.allocate(Float64Array, n);
  const [composite, coverage, agreement] = [room(), room(), room()];
  calls.composite(table, weights, signals.length, n, composite, coverage, agreement);
  return {
    composite: scratch.copyOut(Float64Array, composite, n),
    coverage: scratch.copyOut(Float64Array, coverage, n),
    agreement: scratch.copyOut(Float64Array, agreement, n),
  };
}
