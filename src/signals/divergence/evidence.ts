import { isoDate } from '../../dates/civil-dates.ts';
import { leadsAfter } from '../../kernel/moves.ts';
import type { Market } from '../../market/market.ts';
import { rankAmong } from '../../stats/rank-among.ts';
import { outperformanceRuns } from '../../stats/runs.ts';
import { tolerance } from '../../stats/tolerance.ts';
import { valueAt } from '../../stats/value-at.ts';
import { outcomeAfter } from '../outcome.ts';
import type { Zod } from '../signal.ts';

/** Earlier runs in the evidence. */
const listed = 20;

/** The runs of sessions on which small beat large through row `t`: the one that is open, and those that are over. */
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

/** How often and by how much small was ahead of large after some rows, of those whose outcome row `t` knew. */
function summaryAfter({ small, large }: Market, rows: Int32Array, sessions: number, t: number) {
  const { known, ahead, total } = leadsAfter(small, large, rows, sessions, t, tolerance);
  return { runs: known, ahead, mean: total / known };
}

/** The runs that got as long as `run`: the rows on which they had, and how long they were in the end. */
function runsReaching(ends: Int32Array, lengths: Int32Array, run: number) {
  const rows: number[] = [];
  const long = lengths.filter((length, i) => {
    if (length < run) return false;
    rows.push(valueAt(ends, i) - length + run);
    return true;
  });
  return { rows: Int32Array.from(rows), lengths: long };
}

/** What followed the runs that reached `run` sessions, from the session on which they did. */
function followed(market: Market, t: number, run: number, ends: Int32Array, lengths: Int32Array, most: number) {
  const long = runsReaching(ends, lengths, run === 0 ? Number.POSITIVE_INFINITY : run);
  const latest = long.lengths.subarray(-most);
  return {
    after21: summaryAfter(market, long.rows, 21, t),
    after63: summaryAfter(market, long.rows, 63, t),
    earlier: Array.from(long.rows.subarray(-most), (row, i) => ({
      reached: isoDate(valueAt(market.days, row)),
      length: valueAt(latest, i),
      ahead21: outcomeAfter(market, row, 21, t).ahead,
      ahead63: outcomeAfter(market, row, 63, t).ahead,
    })),
  };
}

/**
 * The run of sessions on row `t` on which small beat large, its place, and what followed those that got as long.
 *
 * @param most - earlier runs that are listed one by one, the latest
 */
export function runsEvidence(market: Market, t: number, most = listed) {
  const { run, ends, lengths } = runsThrough(market, t);
  return {
    run,
    place: run === 0 ? null : rankAmong(lengths, run),
    completed: lengths.length,
    ...followed(market, t, run, ends, lengths, most),
  };
}

/** The published shape of {@link runsEvidence}. */
export function runsShape(z: Zod) {
  const told = (description: string) => z.nullable(z.number()).register(z.globalRegistry, { description });
  const summary = () => z.object({ runs: z.int(), ahead: z.int(), mean: told('return of small less that of large') });
  return {
    run: z.int().register(z.globalRegistry, { description: 'sessions running on which small beat large' }),
    place: z.nullable(z.int()).register(z.globalRegistry, { description: '1 + the number of longer runs' }),
    completed: z.int().register(z.globalRegistry, { description: 'runs that are over' }),
    after21: summary(),
    after63: summary(),
    earlier: z
      .array(
        z.object({
          reached: z.string(),
          length: z.int().register(z.globalRegistry, { description: 'sessions in the end' }),
          ahead21: told('return of small less that of large over 21 sessions'),
          ahead63: told('the same over 63 sessions'),
        }),
      )
      .register(z.globalRegistry, { description: `the latest ${listed} runs that got as long, from when they had` }),
  };
}

export interface DivergenceParams {
  /** Sessions of returns that are counted. */
  window: number;
}

/** A quarter of the days makes the score 1. */
export const steepness = 4;

/** Figures behind a reading. */
export type DivergenceEvidence = ReturnType<typeof runsEvidence> & {
  /** Days of the window with small up and growth down, and the other way round. */
  up: number;
  down: number;
};
