import { kernel } from './kernel.ts';
import { none } from './pointer.ts';

/** One signal's scores with its flags, all of n rows. */
export interface WeighedColumns {
  score: Float64Array;
  given: Uint8Array | undefined;
  noCase: Uint8Array | undefined;
  weight: number;
}

/** Composite, coverage and agreement of n rows; see `verdict/composite.ts`. */
export function compositeOf(signals: readonly WeighedColumns[], n: number) {
  const { calls, scratch } = kernel();
  const pointers = signals.flatMap(({ score, given, noCase }) => [
    scratch.copyIn(score),
    given ? scratch.copyIn(given) : none,
    noCase ? scratch.copyIn(noCase) : none,
  ]);
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

/** What a verdict is told from, n rows each. */
export interface Judged {
  composite: Float64Array;
  coverage: Float64Array;
  support: Float64Array;
  /** Scores of the correlation; undefined where it is not weighed. */
  correlation: Float64Array | undefined;
  rank: Float64Array;
  frozen: Uint8Array;
  on: Uint8Array;
}

/** Codes of the states and what is held underneath; see `verdict/verdict.ts`. */
export function statesOf(
  { composite, coverage, support, correlation, rank, frozen, on }: Judged,
  { enter, exit, minCoverage }: { enter: number; exit: number; minCoverage: number },
): { state: Uint8Array; held: Int8Array } {
  const n = composite.length;
  const { calls, scratch } = kernel();
  const [means, covered, supports] = [scratch.copyIn(composite), scratch.copyIn(coverage), scratch.copyIn(support)];
  const [rho, ranks] = [correlation ? scratch.copyIn(correlation) : none, scratch.copyIn(rank)];
  const [still, open] = [scratch.copyIn(frozen), scratch.copyIn(on)];
  const [held, state] = [scratch.allocate(Uint8Array, n), scratch.allocate(Uint8Array, n)];
  calls.states(n, means, covered, supports, rho, ranks, still, open, enter, exit, minCoverage, held, state);
  const signs = scratch.copyOut(Uint8Array, held, n);
  return { state: scratch.copyOut(Uint8Array, state, n), held: new Int8Array(signs.buffer) };
}
