import { type RankPart, rankPartsOf } from '../../kernel/signal-record.ts';
import { stanceFrom } from '../../signals/stance.ts';
import { dependenceOver, normal95 } from './cohort.ts';
import type { ForwardOrder } from './forward-orders.ts';

/** What followed the sessions on which a signal took one stance. */
interface StanceOutcome {
  stance: 'breakout' | 'neutral' | 'relief-rally';
  sessions: number;
  mean: number;
  /** Share of the sessions after which small was ahead. */
  share: number;
}

/** A signal's scores against what followed, over some rows of the market. */
export interface SignalPart {
  /** First and last row with a score and a known outcome; null where there is none. */
  rows: readonly [first: number, last: number] | null;
  sessions: number;
  /** Spearman's; NaN where the scores do not differ. */
  rankCorrelation: number;
  /** 95%, by the stationary bootstrap's closed form, cut at -1 and 1. */
  interval: readonly [number, number];
  byStance: readonly StanceOutcome[];
}

export interface SignalRecord {
  horizon: number;
  all: SignalPart;
  /** The same in each half of the sessions that have a score and an outcome. */
  halves: readonly [SignalPart, SignalPart];
}

const stances = ['neutral', 'relief-rally', 'breakout'] as const;

function partOf({ sessions, first, last, rho, variance, stances: sums }: RankPart): SignalPart {
  if (sessions === 0) {
    return { rows: null, sessions, rankCorrelation: Number.NaN, interval: [Number.NaN, Number.NaN], byStance: [] };
  }
  const reach = normal95 * Math.sqrt(variance);
  return {
    rows: [first, last],
    sessions,
    rankCorrelation: rho,
    interval: [Math.max(-1, rho - reach), Math.min(1, rho + reach)],
    byStance: stances.map((stance, code) => {
      const { rows = 0, sum = 0, above = 0 } = sums[code] ?? {};
      return { stance, sessions: rows, mean: sum / rows, share: above / rows };
    }),
  };
}

/**
 * Compares the scores of signals with the returns that followed, entered at the next close: Spearman's rank correlation with
 * mean ranks for equal values, in all and in each half. O(n log n).
 *
 * @param scores - for each signal n scores, NaN where unknown or not applicable
 * @param ratio - n logs of small over large
 * @param forwards - of the ratio
 * @returns for each signal a record per horizon
 * @see https://en.wikipedia.org/wiki/Spearman%27s_rank_correlation_coefficient
 */
export function signalRecords(
  scores: readonly Float64Array[],
  ratio: Float64Array,
  forwards: readonly ForwardOrder[],
): SignalRecord[][] {
  const blocks = forwards.map((forward) => ({ ...forward, keep: 1 - 1 / dependenceOver(forward.horizon) }));
  return rankPartsOf(scores, ratio, blocks, stanceFrom).map((records) =>
    records.map(([first, second, all], i) => ({
      horizon: forwards[i]?.horizon ?? 0,
      all: partOf(all),
      halves: [partOf(first), partOf(second)],
    })),
  );
}
