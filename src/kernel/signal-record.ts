import { kernel } from './kernel.ts';
import { sortingBytes } from './rolling.ts';

const double = 8;

/** Doubles that the kernel writes for a part; see `assembly/signal-record.ts`. */
const figuresInPart = 14;
const parts = 3;

/** What the rank correlation and the stances of a score come to on some rows. */
export interface RankPart {
  sessions: number;
  first: number;
  last: number;
  rho: number;
  /** Of the rank correlation, by the stationary bootstrap. */
  variance: number;
  /** By code of the stance. */
  stances: { rows: number; sum: number; above: number }[];
}

/** Over one horizon: on the first half of the rows that have a score and an outcome, on the second, and on all. */
export type RankParts = readonly [first: RankPart, second: RankPart, all: RankPart];

function partOf(figures: Float64Array, from: number): RankPart {
  const at = (i: number) => figures[from + i] ?? 0;
  return {
    sessions: at(0),
    first: at(1),
    last: at(2),
    rho: at(3),
    variance: at(4),
    stances: [5, 8, 11].map((place) => ({ rows: at(place), sum: at(place + 1), above: at(place + 2) })),
  };
}

/** The rows whose outcome over a horizon is known, by ascending outcome; where it is that of the row before, their complement. */
export interface ForwardOrder {
  horizon: number;
  order: Int32Array;
}

/** What followed, over each horizon, sorted. @param ratio - n logs of small over large */
export function forwardOrdersOf(ratio: Float64Array, horizons: readonly number[]): ForwardOrder[] {
  const n = ratio.length;
  const { calls, scratch } = kernel();
  const [levels, work] = [scratch.copyIn(ratio), scratch.work(sortingBytes(n))];
  const [values, order] = [scratch.allocate(Float64Array, n), scratch.allocate(Int32Array, n)];
  return horizons.map((horizon) => {
    calls.forward(levels, n, horizon, values);
    const count = calls.ascendingRows(values, Math.max(0, n - 1 - horizon), order, work);
    return { horizon, order: scratch.copyOut(Int32Array, order, count) };
  });
}

/** Median of what followed the rows of each code, by code; NaN where it has none. @param counts - rows of each code */
export function mediansOfCodes(
  ratio: Float64Array,
  codes: Uint8Array,
  { horizon, order }: ForwardOrder,
  counts: readonly number[],
): Float64Array {
  const { calls, scratch } = kernel();
  const [levels, flags, rows] = [scratch.copyIn(ratio), scratch.copyIn(codes), scratch.copyIn(order)];
  const result = scratch.allocate(Float64Array, counts.length);
  scratch.copyOver(result, new Float64Array(counts.length).fill(Number.NaN));
  const left = scratch.allocate(Int32Array, 2 * counts.length);
  scratch.copyOver(left, Int32Array.from(counts.flatMap((count) => [count, 0])));
  calls.medians(levels, horizon, flags, rows, order.length, left, result);
  return scratch.copyOut(Float64Array, result, counts.length);
}

/**
 * Each score against what followed over each horizon; see `judgement/record/signal-record.ts`. All columns are copied in and
 * sorted once.
 *
 * @param scores - columns of n scores
 * @param ratio - n logs of small over large
 * @param horizons - each with its order, and the chance that a block of the bootstrap goes on
 * @param limit - score from which a stance is taken
 */
export function rankPartsOf(
  scores: readonly Float64Array[],
  ratio: Float64Array,
  horizons: readonly (ForwardOrder & { keep: number })[],
  limit: number,
): RankParts[][] {
  const n = ratio.length;
  const { calls, scratch } = kernel();
  const levels = scratch.copyIn(ratio);
  const outcomes = horizons.flatMap(({ horizon, order }) => {
    const count = Math.max(0, n - 1 - horizon);
    const values = scratch.allocate(Float64Array, count);
    calls.forward(levels, n, horizon, values);
    return [values, scratch.copyIn(order), order.length, count];
  });
  const table = scratch.copyIn(Int32Array.from(outcomes));
  const keeps = scratch.copyIn(Float64Array.from(horizons, ({ keep }) => keep));
  const figures = new Float64Array(horizons.length * parts * figuresInPart);
  const [score, result] = [scratch.allocate(Float64Array, n), scratch.allocate(Float64Array, figures.length)];
  const integers = () => scratch.allocate(Int32Array, n);
  const [rows, places, order, codes] = [integers(), integers(), integers(), scratch.allocate(Uint8Array, n)];
  const sorting = scratch.work(sortingBytes(n));
  const work = scratch.work((2 * n * (1 + horizons.length) + 15) * double);
  return scores.map((values) => {
    scratch.copyOver(score, values);
    scratch.copyOver(result, figures);
    const known = calls.knownRows(score, n, rows, places);
    calls.stanceCodes(score, rows, known, limit, codes);
    calls.ascendingRows(score, n, order, sorting);
    calls.signalRecord(rows, known, places, order, codes, n, table, keeps, horizons.length, work, result);
    const written = scratch.copyOut(Float64Array, result, figures.length);
    const part = (k: number) => partOf(written, k * figuresInPart);
    return horizons.map((_, k) => [part(parts * k), part(parts * k + 1), part(parts * k + 2)] as const);
  });
}
