import { isoDate } from '../../dates/civil-dates.ts';
import { aheadAfter } from '../../kernel/ahead-after.ts';
import type { Market } from '../../market/market.ts';
import { outperformanceRuns } from '../../stats/outperformance-runs.ts';
import { rankAmong } from '../../stats/rank-among.ts';
import { tolerance } from '../../stats/tolerance.ts';
import { valueAt } from '../../stats/value-at.ts';
import type { Zod } from '../../zod.ts';
import { outcomeAfter } from '../outcome-after.ts';

/** Number of earlier runs in the evidence. */
const maxEarlier = 20;

/** Runs of sessions on which small beat large, through row `t`: length of the current one, and the completed ones. */
function runsThrough({ small, large }: Market, t: number) {
  const { ends, lengths } = outperformanceRuns(small.subarray(0, t + 1), large.subarray(0, t + 1));
  const isOpen = ends.at(-1) === t;
  const count = ends.length - (isOpen ? 1 : 0);
  return {
    run: isOpen ? valueAt(lengths, count) : 0,
    ends: ends.subarray(0, count),
    lengths: lengths.subarray(0, count),
  };
}

/** How often and by how much small led large over the sessions after some rows, counting outcomes known by row `t`. */
function summaryAfter({ small, large }: Market, rows: Int32Array, sessions: number, t: number) {
  const { known, ahead, total } = aheadAfter([small, large], rows, { sessions, last: t, tolerance });
  return { runs: known, ahead, mean: total / known };
}

/** The runs that got as long as `run`: the rows on which they had, and how long they were in the end. */
function runsReaching(ends: Int32Array, lengths: Int32Array, run: number) {
  const [rows, long] = [new Int32Array(lengths.length), new Int32Array(lengths.length)];
  let count = 0;
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i] ?? 0;
    if (length < run) continue;
    rows[count] = (ends[i] ?? 0) - length + run;
    long[count++] = length;
  }
  return { rows: rows.subarray(0, count), lengths: long.subarray(0, count) };
}

/** Returns after the runs that reached `run` sessions, from the session on which they did. */
function returnsAfterRuns(market: Market, t: number, run: number, ends: Int32Array, lengths: Int32Array, max: number) {
  const long = runsReaching(ends, lengths, run === 0 ? Number.POSITIVE_INFINITY : run);
  const latest = long.lengths.slice(-max);
  return {
    after21: summaryAfter(market, long.rows, 21, t),
    after63: summaryAfter(market, long.rows, 63, t),
    earlier: Array.from(long.rows.subarray(-max), (row, i) => ({
      reached: isoDate(valueAt(market.days, row)),
      length: valueAt(latest, i),
      ahead21: outcomeAfter(market, row, 21, t).ahead,
      ahead63: outcomeAfter(market, row, 63, t).ahead,
    })),
  };
}

/**
 * The run of sessions on which small beat large as of row `t`, its rank among all, and the returns after runs that got as long.
 *
 * @param max - number of earlier runs in the list, the latest ones
 */
export function runsEvidence(market: Market, t: number, max = maxEarlier) {
  const { run, ends, lengths } = runsThrough(market, t);
  return {
    run,
    rank: run === 0 ? null : rankAmong(lengths, run),
    completed: lengths.length,
    ...returnsAfterRuns(market, t, run, ends, lengths, max),
  };
}

/** Schema of {@link runsEvidence}. */
export function runsEvidenceSchema(z: Zod) {
  const described = (description: string) => z.nullable(z.number()).register(z.globalRegistry, { description });
  const summary = () =>
    z.object({ runs: z.int(), ahead: z.int(), mean: described('return of small less that of large') });
  return {
    run: z.int().register(z.globalRegistry, { description: 'sessions running on which small beat large' }),
    rank: z.nullable(z.int()).register(z.globalRegistry, { description: '1 + the number of longer runs' }),
    completed: z.int().register(z.globalRegistry, { description: 'runs that are over' }),
    after21: summary(),
    after63: summary(),
    earlier: z
      .array(
        z.object({
          reached: z.string(),
          length: z.int().register(z.globalRegistry, { description: 'sessions in the end' }),
          ahead21: described('return of small less that of large over 21 sessions'),
          ahead63: described('the same over 63 sessions'),
        }),
      )
      .register(z.globalRegistry, {
        description: `the latest ${maxEarlier} runs that got as long, from when they had`,
      }),
  };
}

export interface DivergenceParams {
  /** Sessions of returns that are counted. */
  window: number;
}

/** Factor from share of days to score: a quarter of the days gives 1. */
export const steepness = 4;

/** Figures behind the reading of row `t`. */
export type DivergenceEvidence = ReturnType<typeof runsEvidence> & {
  /** Days in the window with small up and growth down, and with small down and growth up. */
  up: number;
  down: number;
};
