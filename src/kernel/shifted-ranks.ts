import { type CodeSums, sumsAmong } from './code-sums.ts';
import type { ForwardOrder } from './forward-order.ts';
import { kernel } from './kernel.ts';
import type { IntegersOut } from './pointer.ts';

/** Stances, and what has none because it is unknown. */
const codes = 4;

/** What followed over one horizon, and how the ranks are shifted against it. */
export interface RankedOutcomes extends ForwardOrder {
  /** What followed the first so many rows. */
  values: Float64Array;
  shifts: { first: number; step: number; count: number };
}

/** Bytes behind narrowed ranks, which are multiplied in blocks. */
const spare = 32;

/** A score against what followed over one horizon, by places in the rows that are graded. */
export interface ShiftedRanks {
  /** Places where the score is known, from each of `starts` to before the `ends` of the same place. */
  starts: Int32Array;
  ends: Int32Array;
  /** Correlation of the midranks, and the same with the outcomes shifted; none where no two scores differ. */
  correlations: Float64Array;
  /** By code of the stance. */
  stances: CodeSums[];
}

/**
 * Each score against what followed over each horizon. Every order is found once.
 *
 * @param scores - columns of n scores
 * @param rows - those that are graded, ascending; the outcomes of a horizon are those of the first so many
 * @param limit - score from which a stance is taken
 */
export function shiftedRanksOf(
  scores: readonly Float64Array[],
  n: number,
  rows: Int32Array,
  horizons: readonly RankedOutcomes[],
  limit: number,
): ShiftedRanks[][] {
  const most = Math.max(0, ...horizons.map(({ shifts }) => shifts.count));
  const { calls, scratch } = kernel();
  const doubles = (count: number) => scratch.allocate(Float64Array, count);
  const integers = () => scratch.allocate(Int32Array, n);
  const [graded, places] = [scratch.copyIn(rows), integers()];
  calls.placesOf(graded, rows.length, n, places);
  const [score, ranks, flags] = [doubles(n), doubles(n), scratch.allocate(Uint8Array, n)];
  const [starts, ends, known] = [integers(), integers(), scratch.allocate(Uint8Array, n)];
  const [order, result, sums] = [integers(), doubles(most + 1), doubles(3 * codes)];
  const outcomes = horizons.map(({ values, order: ascending, shifts }) => {
    const count = values.length;
    const [column, twice] = [scratch.copyIn(values), doubles(2 * count)];
    const [total, squares] = [doubles(2 * count + 1), doubles(2 * count + 1)];
    calls.centredRanks(scratch.copyIn(ascending), ascending.length, places, count, flags, ranks);
    const narrow = scratch.allocate(Uint8Array, 4 * count + spare);
    calls.layTwice(ranks, count, twice, total, squares, narrow);
    return { count, column, outcomes: [twice, total, squares, narrow] as const, shifts };
  });
  return scores.map((values) => {
    scratch.copyOver(score, values);
    const size = calls.ascendingRows(score, n, order);
    return outcomes.map(({ count, column, outcomes: laid, shifts: { first, step, count: shifts } }) => {
      const scored = calls.centredRanks(order, size, places, count, flags, ranks);
      const runs = calls.codedRuns(flags, count, starts, ends, known);
      const isKnown = scratch.copyOut(Uint8Array, known, runs);
      const own = (at: IntegersOut) => scratch.copyOut(Int32Array, at, runs).filter((_, i) => isKnown[i] === 1);
      const runsOfKnown = { starts: own(starts), ends: own(ends) };
      const squares = calls.shiftedCorrelations(
        ...([ranks, count, scored, starts, ends, known, runs] as const),
        ...laid,
        ...([first, step, shifts, result] as const),
      );
      const correlations = squares > 0 ? scratch.copyOut(Float64Array, result, shifts + 1) : new Float64Array();
      calls.stanceCodes(score, graded, count, limit, flags);
      scratch.copyOver(sums, new Float64Array(3 * codes));
      calls.sumsByCode(column, flags, count, sums);
      const stances = sumsAmong(scratch.copyOut(Float64Array, sums, 3 * codes)).slice(0, -1);
      return { ...runsOfKnown, correlations, stances };
    });
  });
}
