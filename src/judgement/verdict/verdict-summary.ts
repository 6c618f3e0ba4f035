import { valueAt } from '../../stats/value-at.ts';
import { confidence } from '../confidence.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Confidence, ConfidenceReason, State, Support } from '../names.ts';
import { type TrackRecord, testOf } from '../record/record.ts';
import type { RiskNote } from '../risk-notes.ts';
import { risksOf } from '../risks.ts';
import { isAvailable } from './composite.ts';
import { type FileEnd, insufficientReasons } from './insufficient.ts';
import { runStart, stateAt } from './state.ts';
import type { VerdictColumns } from './verdict.ts';

/** The verdict on the last session and its grounds. Figures are NaN where unknown. */
export interface VerdictSummary {
  state: State;
  /** Why there is none, in sentences without full stops; none where there is one. */
  insufficientBecause: readonly string[];
  /** First day of the run of sessions with this verdict, and their number; null with figures of the command line. */
  since: number | null;
  sessions: number | null;
  composite: number;
  /** Null where the verdict takes no side. */
  confidence: Confidence | null;
  /** Why it is not higher. */
  confidenceReasons: readonly ConfidenceReason[];
  /** The verdict before this run of sessions; null where there is none. */
  previous: { state: State; since: number } | null;
  /** The verdict without figures of the command line, which has a run; null where there are none. */
  withoutByHand: WithoutByHand | null;
  /** The verdict without fundamental and macro signals: the one that has a history. */
  pricesAlone: { state: State; composite: number };
  /** What the signals would make of it if a rotation were under way; null while one is, and without a verdict. */
  ifRotation: State | null;
  /** Signals with a score, and those whose series are available. */
  known: number;
  available: number;
  coverage: number;
  agreement: number;
  support: Support;
}

/** The verdict of dated data alone, where figures of the command line take part in the verdict. */
interface WithoutByHand extends Run {
  state: State;
  /** NaN where unknown. */
  composite: number;
}

/** A run of sessions with one verdict, and the verdict before it; null where there is none. */
interface Run {
  since: number;
  sessions: number;
  previous: VerdictSummary['previous'];
}

const supportOf = (mean: number): Support =>
  Number.isNaN(mean) ? 'price only' : mean < 0 ? 'price without fundamentals' : 'fundamentals';

/** The verdict on row `t` but for the gate: the hysteresis runs on underneath. */
function stateUnderneath({ latched, support }: VerdictColumns, t: number): State {
  const side = latched[t] ?? 0;
  if (side < 0) return 'relief-rally';
  return side > 0 && !(valueAt(support, t) < 0) ? 'breakout' : 'undecided';
}

/** The runs of the verdict and of the one before it; old data has none of its own, and keeps the last one before it. */
function runsOf({ market, t, staleBy }: Evaluation, verdict: VerdictColumns): Run {
  const day = (row: number) => valueAt(market.days, row);
  const start = staleBy === null ? runStart(verdict.state, t) : t;
  const before = staleBy === null ? start - 1 : t;
  return {
    since: day(start),
    sessions: t - start + 1,
    previous:
      before < 0 ? null : { state: stateAt(verdict.state, before), since: day(runStart(verdict.state, before)) },
  };
}

/** The verdict without figures of the command line, and its run. */
function withoutByHand(evaluation: Evaluation): WithoutByHand | null {
  const { withoutByHand: columns, t, staleBy } = evaluation;
  if (columns === null) return null;
  return {
    state: staleBy === null ? stateAt(columns.state, t) : 'insufficient-data',
    composite: valueAt(columns.composite, t),
    ...runsOf(evaluation, columns),
  };
}

/**
 * The verdict on the last session of an evaluation.
 *
 * @param fileEnds - last days of the files that were read
 */
export function verdictSummary(
  evaluation: Evaluation,
  record: TrackRecord,
  riskNotes: readonly RiskNote[],
  fileEnds: readonly FileEnd[],
): VerdictSummary {
  const { runs, verdict, pricesAlone, t, staleBy } = evaluation;
  const stateOf = (codes: Uint8Array): State => (staleBy === null ? stateAt(codes, t) : 'insufficient-data');
  const state = stateOf(verdict.state);
  const without = withoutByHand(evaluation);
  const composite = valueAt(verdict.composite, t);
  const coverage = valueAt(verdict.coverage, t);
  const agreement = valueAt(verdict.agreement, t);
  const alone = { state: stateOf(pricesAlone.state), composite: valueAt(pricesAlone.composite, t) };
  const available = runs.filter((run) => isAvailable(run, t));
  const graded = confidence({
    ...{ state, composite, agreement, coverage },
    pricesAlone: alone.state,
    record: testOf(record, state)?.standing ?? 'not-tested',
    risks: risksOf(evaluation, riskNotes),
  });
  return {
    state,
    insufficientBecause: state === 'insufficient-data' ? insufficientReasons(evaluation, fileEnds) : [],
    ...(without === null ? runsOf(evaluation, verdict) : { since: null, sessions: null, previous: null }),
    withoutByHand: without,
    composite,
    confidence: graded.confidence,
    confidenceReasons: graded.because,
    pricesAlone: alone,
    ifRotation: state === 'no-rotation' ? stateUnderneath(verdict, t) : null,
    known: available.filter(({ columns }) => !Number.isNaN(valueAt(columns.score, t))).length,
    available: available.length,
    coverage,
    agreement,
    support: supportOf(valueAt(verdict.support, t)),
  };
}
