import { Arena } from './arena.ts';
import { kernel } from './module.ts';

const double = 8;
const integer = 4;
const slack = 256;

/** One signal's scores with its flags, all of n rows. */
export interface WeighedColumns {
  score: Float64Array;
  given: Uint8Array | undefined;
  noCase: Uint8Array | undefined;
  weight: number;
}

/** Composite, coverage and agreement of n rows; see `verdict/composite.ts`. */
export function compositeOf(signals: readonly WeighedColumns[], n: number) {
  const calls = kernel();
  const eachSignal = n * double + 2 * n + 3 * integer + double + 32;
  const arena = new Arena(calls.memory, signals.length * eachSignal + 3 * n * double + slack);
  const pointers = signals.flatMap(({ score, given, noCase }) => [
    arena.column(score),
    given ? arena.put(given) : 0,
    noCase ? arena.put(noCase) : 0,
  ]);
  const table = arena.integersIn(Int32Array.from(pointers));
  const weights = arena.column(Float64Array.from(signals, ({ weight }) => weight));
  const [composite, coverage, agreement] = [arena.room(n * double), arena.room(n * double), arena.room(n * double)];
  calls.composite(table, weights, signals.length, n, composite, coverage, agreement);
  return {
    composite: arena.doubles(composite, n),
    coverage: arena.doubles(coverage, n),
    agreement: arena.doubles(agreement, n),
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
  const calls = kernel();
  const arena = new Arena(calls.memory, n * (5 * double + 4) + slack);
  const [means, covered, supports] = [arena.column(composite), arena.column(coverage), arena.column(support)];
  const [rho, ranks] = [correlation ? arena.column(correlation) : 0, arena.column(rank)];
  const [still, open, held, state] = [arena.put(frozen), arena.put(on), arena.room(n), arena.room(n)];
  calls.states(n, means, covered, supports, rho, ranks, still, open, enter, exit, minCoverage, held, state);
  return { state: arena.bytes(state, n), held: new Int8Array(arena.bytes(held, n).buffer) };
}
