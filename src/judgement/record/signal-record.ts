import { type ShiftedRanks, shiftedRanksOf } from '../../kernel/shifted-ranks.ts';
import type { Signal } from '../../signals/signal.ts';
import { stanceFrom } from '../../signals/stance.ts';
import { normalDistribution, normalQuantile } from '../../stats/inference/normal.ts';
import { mean, standardDeviation } from '../../stats/moments.ts';
import { valueAt } from '../../stats/value-at.ts';
import { type ForwardOrder, forwardOrders } from './forward-orders.ts';
import { type Graded, gradedRows, outcomesOver } from './outcomes.ts';
import { independentPieces } from './pieces.ts';
import { scoreShifts } from './shifts.ts';

/** Fewer shifts give no spread. */
const minShifts = 30;

/** @public What followed the sessions on which a signal took one stance; NaN where none did. */
export interface StanceOutcome {
  stance: 'breakout' | 'neutral' | 'relief-rally';
  sessions: number;
  mean: number;
  /** Share of the sessions after which small was ahead. */
  share: number;
}

/** @public What shifts say of a rank correlation; every figure NaN where there are too few. */
export interface CorrelationTest {
  shifts: number;
  /** Of the normal distribution that the shifted correlations spread like. */
  p: number;
  /** A correlation has to be larger than this to be significant at 5%. */
  needed05: number;
  interval: readonly [low: number, high: number];
}

/** A signal's scores against what followed over one horizon. */
export interface SignalRecord extends CorrelationTest {
  horizon: number;
  /** First and last day with a score and a known outcome; null where there is none. */
  from: number | null;
  to: number | null;
  /** Sessions with both. */
  sessions: number;
  independentPieces: number;
  /** Of midranks; NaN where no two scores differ. */
  rankCorrelation: number;
  byStance: readonly StanceOutcome[];
}

const stances = ['neutral', 'relief-rally', 'breakout'] as const;

const normal95 = -normalQuantile(0.025);

function correlationTest(correlations: Float64Array): CorrelationTest {
  const shifted = correlations.subarray(1);
  const shifts = shifted.length;
  const unknown = Number.NaN;
  if (shifts < minShifts) return { shifts, p: unknown, needed05: unknown, interval: [unknown, unknown] };
  const own = valueAt(correlations, 0);
  const spread = standardDeviation(shifted);
  const needed05 = normal95 * spread;
  return {
    shifts,
    p: 2 * normalDistribution(-Math.abs(own - mean(shifted)) / spread),
    needed05,
    interval: [own - needed05, own + needed05],
  };
}

/** A column of scores, and what its independent pieces are. */
export interface GradedScores extends Pick<Signal, 'pieces'> {
  /** n scores, NaN where unknown or not applicable. */
  score: Float64Array;
}

const stanceOutcomes = (sums: ShiftedRanks['stances']): StanceOutcome[] =>
  stances.map((stance, i) => {
    const { rows = 0, sum = 0, above = 0 } = sums[i] ?? {};
    return { stance, sessions: rows, mean: sum / rows, share: above / rows };
  });

/**
 * Sets the scores of signals against what followed, entered at the next close: midranks of the score among the sessions where it is known,
 * midranks of what followed among all graded ones, and Pearson's correlation of the two. A test shifts the scores along the outcomes.
 *
 * @param graded - the verdicts say which sessions are graded
 * @param forwards - of these horizons, where they are sorted already
 * @param limit - score from which a stance is taken
 * @returns for each signal a record per horizon
 */
export function signalRecords(
  signals: readonly GradedScores[],
  graded: Graded,
  horizons: readonly number[],
  forwards: readonly ForwardOrder[] = forwardOrders(graded.ratio, horizons),
  limit = stanceFrom,
): SignalRecord[][] {
  const rows = gradedRows(graded);
  const outcomes = horizons.map((horizon) => outcomesOver(graded, rows, horizon));
  const ranked = outcomes.map(({ values, horizon }, i) => {
    const { order = new Int32Array() } = forwards[i] ?? {};
    return { horizon, order, values, shifts: scoreShifts(values.length, horizon) };
  });
  const scores = signals.map(({ score }) => score);
  const records = shiftedRanksOf(scores, graded.ratio.length, rows.rows, ranked, limit);
  return records.map((ofSignal, which) =>
    ofSignal.map(({ starts, ends, correlations, stances: sums }, i): SignalRecord => {
      const { horizon = 0, days = new Int32Array() } = outcomes[i] ?? {};
      const sessions = sums.reduce((sum, { rows: own }) => sum + own, 0);
      const known = { runs: { starts, ends }, sessions, rows: rows.rows.subarray(0, days.length), days, horizon };
      const { pieces, score = new Float64Array() } = signals[which] ?? {};
      return {
        horizon,
        from: days[starts[0] ?? days.length] ?? null,
        to: days[(ends.at(-1) ?? 0) - 1] ?? null,
        sessions,
        independentPieces: independentPieces(pieces, known, score),
        rankCorrelation: valueAt(correlations, 0),
        ...correlationTest(correlations),
        byStance: sessions === 0 ? [] : stanceOutcomes(sums),
      };
    }),
  );
}
