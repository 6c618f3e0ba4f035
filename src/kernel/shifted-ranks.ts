import type { ForwardOrder } from './forward-order.ts';
import { workplace } from './workplace.ts';

const double = 8;
const integer = 4;
/** Stances, and what has none because it is unknown. */
const codes = 4;

/** What followed over one horizon, and how the ranks are shifted against it. */
export interface RankedOutcomes extends ForwardOrder {
  /** What followed the first so many rows. */
  values: Float64Array;
  shifts: { first: number; step: number; count: number };
}

/** A score against what followed over one horizon, by places in the rows that are graded. */
export interface ShiftedRanks {
  /** Places where the score is known, from each of `starts` to before the `ends` of the same place. */
  starts: Int32Array;
  ends: Int32Array;
  /** Correlation of the midranks, and the same with the outcomes shifted; none where no two scores differ. */
  correlations: Float64Array;
  /** By code of the stance. */
  stances: { rows: number; sum: number; above: number }[];
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
  const ofHorizon = 8 * n + 8;
  const ofCall = 10 * n + 3 * 2048 + most + 3 * codes + 64;
  const { calls, arena } = workplace(horizons.length * ofHorizon + ofCall);
  const [graded, places] = [arena.integersIn(rows), arena.room(n * integer)];
  calls.placesOf(graded, rows.length, n, places);
  const [score, ranks, flags] = [arena.room(n * double), arena.room(n * double), arena.room(n)];
  const [starts, ends, known] = [arena.room(n * integer), arena.room(n * integer), arena.room(n)];
  const [order, sorting] = [arena.room(n * integer), arena.room(2 * n * double + 3 * 2048 * integer)];
  const [result, sums] = [arena.room((most + 1) * double), arena.room(3 * codes * double)];
  const outcomes = horizons.map(({ values, order: ascending, shifts }) => {
    const count = values.length;
    const [column, twice] = [arena.column(values), arena.room(2 * count * double)];
    const [total, squares] = [arena.room((2 * count + 1) * double), arena.room((2 * count + 1) * double)];
    calls.centredRanks(arena.integersIn(ascending), ascending.length, places, count, flags, ranks);
    calls.layTwice(ranks, count, twice, total, squares);
    return { count, column, twice, total, squares, shifts };
  });
  return scores.map((values) => {
    arena.write(score, values);
    const size = calls.ascendingRows(score, n, order, sorting);
    return outcomes.map(({ count, column, twice, total, squares, shifts: { first, step, count: shifts } }) => {
      const scored = calls.centredRanks(order, size, places, count, flags, ranks);
      const runs = calls.codedRuns(flags, count, starts, ends, known);
      const isKnown = arena.bytes(known, runs);
      const own = (at: number) => arena.integers(at, runs).filter((_, i) => isKnown[i] === 1);
      const runsOfKnown = { starts: own(starts), ends: own(ends) };
      const differ = arena.doubles(ranks, count).some((rank) => rank !== 0);
      calls.shiftedCorrelations(
        ...([
          ranks,
          count,
          scored,
          starts,
          ends,
          known,
          runs,
          twice,
          total,
          squares,
          first,
          step,
          shifts,
          result,
        ] as const),
      );
      const correlations = differ ? arena.doubles(result, shifts + 1) : new Float64Array();
      calls.stanceCodes(score, graded, count, limit, flags);
      arena.write(sums, new Float64Array(3 * codes));
      calls.sumsByCode(column, flags, count, sums);
      const figures = arena.doubles(sums, 3 * codes);
      const stances = [0, 1, 2].map((code) => {
        return { rows: figures[3 * code] ?? 0, sum: figures[3 * code + 1] ?? 0, above: figures[3 * code + 2] ?? 0 };
      });
      return { ...runsOfKnown, correlations, stances };
    });
  });
}
