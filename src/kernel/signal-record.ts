import { Arena } from './arena.ts';
import { kernel } from './module.ts';
import { sortingRoom } from './sorting-room.ts';

const double = 8;
const integer = 4;

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
  const calls = kernel();
  const arena = new Arena(calls.memory, n * (4 * double + integer) + sortingRoom + 64);
  const [levels, values, order] = [arena.column(ratio), arena.room(n * double), arena.room(n * integer)];
  const sorting = arena.room(sortingRoom + 2 * n * double);
  return horizons.map((horizon) => {
    calls.forward(levels, n, horizon, values);
    const count = calls.ascendingRows(values, Math.max(0, n - 1 - horizon), order, sorting);
    return { horizon, order: arena.integers(order, count) };
  });
}

/** Median of what followed the rows of each code, by code; NaN where it has none. @param counts - rows of each code */
export function mediansOfCodes(
  ratio: Float64Array,
  codes: Uint8Array,
  { horizon, order }: ForwardOrder,
  counts: readonly number[],
): Float64Array {
  const calls = kernel();
  const arena = new Arena(calls.memory, ratio.length * (double + integer + 1) + 16 * counts.length + 64);
  const [levels, flags, rows] = [arena.column(ratio), arena.put(codes), arena.integersIn(order)];
  const result = arena.column(new Float64Array(counts.length).fill(Number.NaN));
  const left = arena.integersIn(Int32Array.from(counts.flatMap((count) => [count, 0])));
  calls.medians(levels, horizon, flags, rows, order.length, left, result);
  return arena.doubles(result, counts.length);
}

/**
 * Each score against what followed over each horizon; see `track-record/signal-record.ts`. All columns are laid out and sorted once.
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
  const figures = horizons.length * parts * figuresInPart;
  const calls = kernel();
  const ofColumn = n * (2 * double + 3 * integer + 1);
  const ofHorizon = n * (3 * double + integer) + 64;
  const ofCall = n * 4 * double + sortingRoom + figures * double + 1024;
  const arena = new Arena(calls.memory, ofColumn + horizons.length * ofHorizon + ofCall);
  const levels = arena.column(ratio);
  const outcomes = horizons.flatMap(({ horizon, order }) => {
    const count = Math.max(0, n - 1 - horizon);
    const values = arena.room(count * double);
    calls.forward(levels, n, horizon, values);
    return [values, arena.integersIn(order), order.length, count];
  });
  const table = arena.integersIn(Int32Array.from(outcomes));
  const keeps = arena.column(Float64Array.from(horizons, ({ keep }) => keep));
  const [score, codes, result] = [arena.room(n * double), arena.room(n), arena.room(figures * double)];
  const [rows, places, order] = [arena.room(n * integer), arena.room(n * integer), arena.room(n * integer)];
  const sorting = arena.room(sortingRoom + 2 * n * double);
  const scratch = arena.room((2 * n * (1 + horizons.length) + 15) * double);
  return scores.map((values) => {
    arena.write(score, values);
    arena.write(result, new Float64Array(figures));
    const known = calls.knownRows(score, n, rows, places);
    calls.stanceCodes(score, rows, known, limit, codes);
    calls.ascendingRows(score, n, order, sorting);
    calls.signalRecord(rows, known, places, order, codes, n, table, keeps, horizons.length, scratch, result);
    const written = arena.doubles(result, figures);
    const part = (k: number) => partOf(written, k * figuresInPart);
    return horizons.map((_, k) => [part(parts * k), part(parts * k + 1), part(parts * k + 2)] as const);
  });
}
