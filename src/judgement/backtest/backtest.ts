import { isTotalReturn } from '../../market/quality/total-return.ts';
import { type LabelNames, labelNames } from '../../series/labels.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import type { Role } from '../../series/series.ts';
import { smallOverLarge } from '../../signals/market-columns.ts';
import type { Random } from '../../stats/random.ts';
import type { Evaluation } from '../evaluation.ts';
import { type GradedColumn, headlineHorizon, states } from '../names.ts';
import { callsOf } from '../record/calls.ts';
import type { Cohort } from '../record/cohort.ts';
import { type ForwardOrder, forwardOrders } from '../record/forward-orders.ts';
import { mediansAfter } from '../record/median.ts';
import { type Graded, gradedRows } from '../record/outcomes.ts';
import { type TrackRecord, trackRecord } from '../record/record.ts';
import { type RecordSummary, recordSummary } from '../record/record-summary.ts';
import { type Resampled, resampled } from '../record/resampled.ts';
import { codedRuns, runsByCode, runsOf } from '../record/runs.ts';
import { code } from '../verdict/state.ts';
import { type World, worldOf } from '../world.ts';
import { type DecadeOutcome, decadeOutcomes } from './decade-outcomes.ts';
import { type SignalOutcome, signalOutcomes } from './signal-outcomes.ts';
import { type SincePublication, sincePublication } from './since-publication.ts';
import { type StateShare, stateShares } from './state-shares.ts';
import { noVerdicts, type VerdictDays, verdictDays } from './verdict-days.ts';
import { type YardstickOutcome, yardstickOutcomes } from './yardstick.ts';

/** What is graded, and how. */
export interface BacktestSettings {
  graded: GradedColumn;
  /** First and last day whose verdicts count; days since 1970-01-01. */
  from?: number | undefined;
  to?: number | undefined;
  /** Sessions after which a verdict is graded. */
  horizons: readonly number[];
  /** Draws of the bootstrap beside the shift test. */
  resamples?: { draws: number; seed: number; random: Random } | undefined;
  /** Called before each draw, with the number of those before it and of all; it must be quick. */
  progress?: ((done: number, of: number) => void) | undefined;
}

/** A cohort with what only the whole record shows. */
export interface BacktestCohort extends Cohort {
  median: number;
  /** Null without a bootstrap. */
  resampled: Resampled | null;
}

/**
 * The whole record, by verdict, signal, horizon and decade, as one plain value: no columns, NaN for an unknown figure, civil days in
 * days since 1970-01-01.
 */
export interface Backtest extends VerdictDays {
  asOf: number;
  /** Names of the indices. */
  labels: LabelNames;
  /** Whether closes include dividends. */
  totalReturn: Record<Role, boolean>;
  /** The last session whose close is known; null where there is none. */
  knownBy: number | null;
  horizons: readonly number[];
  states: readonly StateShare[];
  record: RecordSummary<BacktestCohort>;
  resamples: { draws: number; seed: number } | null;
  decades: readonly DecadeOutcome[];
  /** Null where no verdict lies there. */
  sincePublication: SincePublication | null;
  signals: readonly SignalOutcome[];
  yardstick: readonly YardstickOutcome[];
  /** What the same rules earned in other markets; null for other rules or indices. */
  world: World | null;
  warnings: readonly QualityNote[];
  notes: readonly QualityNote[];
}

/** What drawing the bootstrap says of each cohort, in their order; nothing without a bootstrap. */
function resampledCohorts(
  graded: Graded,
  { cohorts, horizons }: TrackRecord,
  { resamples, progress }: BacktestSettings,
): (Resampled | null)[] {
  if (!resamples) return [];
  const runs = runsByCode(codedRuns(gradedRows(graded).codes), states.length);
  return cohorts.map((cohort, i) => {
    const horizon = horizons.find(({ base }) => base.horizon === cohort.horizon);
    if (!horizon) return null;
    const own = runsOf(runs, code(cohort.state), horizon.outcomes.values.length);
    const { draws } = resamples;
    const drawn = progress && ((draw: number) => progress(i * draws + draw, cohorts.length * draws));
    return resampled(cohort, horizon, own, resamples, drawn);
  });
}

/** The median of each cohort, in their order; NaN where nothing followed. */
function medians(graded: Graded, forwards: readonly ForwardOrder[], { cohorts, horizons }: TrackRecord): number[] {
  const byHorizon = new Map<number, Float64Array>();
  forwards.forEach((forward, k) => {
    const own = horizons[k];
    if (own) byHorizon.set(forward.horizon, mediansAfter(graded, forward, own));
  });
  return cohorts.map(({ state, horizon }) => byHorizon.get(horizon)?.[code(state)] ?? Number.NaN);
}

/** Whether the verdict of a day counts; undefined if all do. */
function gradedDays({ from, to }: BacktestSettings): ((day: number) => boolean) | undefined {
  if (from === undefined && to === undefined) return undefined;
  const [first, last] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
  return (day) => day >= first && day <= last;
}

/**
 * Grades a column of verdicts and every signal by the returns that followed.
 *
 * @throws UserError if the settings leave no verdict
 */
export function backtest(evaluation: Evaluation, settings: BacktestSettings): Backtest {
  const { market, pricesAlone, verdict, gate } = evaluation;
  const { days, labels, notes } = market;
  const { resamples, horizons } = settings;
  const whole = settings.graded === 'verdict' ? verdict.state : pricesAlone.state;
  const isGraded = gradedDays(settings);
  const state = isGraded ? whole.map((verdictCode, t) => (isGraded(days[t] ?? 0) ? verdictCode : 0)) : whole;
  const runs = codedRuns(state);
  const span = verdictDays(days, runs);
  if (isGraded && span.from === null) throw noVerdicts(verdictDays(days, codedRuns(whole)));
  const ratio = smallOverLarge(market);
  const graded = { days, state, ratio };
  const record = trackRecord(graded, horizons);
  const forwards = forwardOrders(ratio, horizons);
  const calls = callsOf({ ...graded, gate: gate.on }, isGraded);
  const summary = recordSummary(record, calls, settings.graded);
  const isShort = summary.bases.some((base) => base.horizon === headlineHorizon && base.sessionsMissing > 0);
  const draws = resampledCohorts(graded, record, settings);
  const middles = medians(graded, forwards, record);
  return {
    asOf: market.asOf,
    labels: labelNames(labels),
    totalReturn: {
      large: isTotalReturn(market, 'large'),
      small: isTotalReturn(market, 'small'),
      growth: isTotalReturn(market, 'growth'),
    },
    ...span,
    knownBy: days.at(-1) ?? null,
    horizons,
    states: stateShares(runs),
    record: {
      ...summary,
      cohorts: summary.cohorts.map((cohort, i) => ({
        ...cohort,
        median: middles[i] ?? Number.NaN,
        resampled: draws[i] ?? null,
      })),
    },
    resamples: resamples ? { draws: resamples.draws, seed: resamples.seed } : null,
    decades: decadeOutcomes(record),
    sincePublication: sincePublication({ ...graded, gate: gate.on }, horizons),
    signals: signalOutcomes(evaluation, graded, forwards, isShort),
    yardstick: yardstickOutcomes(market.large, graded, forwards),
    world: worldOf(evaluation),
    warnings: notes.filter(({ severity }) => severity === 'warning'),
    notes: notes.filter(({ severity }) => severity === 'info'),
  };
}
