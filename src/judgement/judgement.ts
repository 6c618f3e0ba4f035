import { type RelevantClaims, relevantClaims } from '../claims/relevant-claims.ts';
import type { Market } from '../market/market.ts';
import type { Observation } from '../series/observation.ts';
import type { QualityNote } from '../series/quality-note.ts';
import { smallOverLarge } from '../signals/market-columns.ts';
import type { SignalSettings } from '../signals/run.ts';
import { type Evaluation, evaluate } from './evaluation.ts';
import { type GateSummary, gateSummary } from './gate-summary.ts';
import { latestObservations } from './latest-observations.ts';
import { type MarketSummary, marketSummary } from './market-summary.ts';
import { callsOf } from './record/calls.ts';
import { trackRecord } from './record/record.ts';
import { type RecordSummary, recordSummary } from './record/record-summary.ts';
import { type RiskNote, type RiskNoteSummary, riskNoteSummaries } from './risk-notes.ts';
import { type Sensitivity, sensitivity } from './sensitivity.ts';
import { type SignalSnapshot, signalSnapshot } from './signal-snapshot.ts';
import { knownTargets, type Target, type TargetStanding } from './targets.ts';
import { type TurningPoint, turningPoints } from './turning-points.ts';
import type { FileEnd } from './verdict/insufficient.ts';
import type { Rules } from './verdict/rules.ts';
import { type VerdictSummary, verdictSummary } from './verdict/verdict-summary.ts';
import { type World, worldOf } from './world.ts';

/**
 * Everything that the program thinks of a market on its as-of day, as one plain value: no columns, NaN for an unknown figure, null for
 * what there is not, fractions (0.01 is one percent), civil days in days since 1970-01-01.
 */
export interface Judgement {
  /** Day of the verdict: the last session, or later if the files end before it. */
  asOf: number;
  market: MarketSummary;
  /** The thresholds in force. */
  rules: Rules;
  gate: GateSummary;
  verdict: VerdictSummary;
  /** In the order in which lists show them. */
  signals: readonly SignalSnapshot[];
  /** The verdict under other choices of the rules. */
  sensitivity: Sensitivity;
  /** What changes the verdict at the next close; none without a verdict. */
  turningPoints: readonly TurningPoint[];
  record: RecordSummary;
  /** What the same rules earned in other markets; null for other rules or indices. */
  world: World | null;
  /** Published claims behind the day's signals; null if none can be checked or they are switched off. */
  claims: RelevantClaims | null;
  targets: readonly TargetStanding[];
  riskNotes: readonly RiskNoteSummary[];
  observations: readonly Observation[];
  warnings: readonly QualityNote[];
  notes: readonly QualityNote[];
}

/** What a judgement depends on besides the market and the rules. */
export interface JudgementInput {
  /** Targets of the user's, beside those of the commentary. */
  targets?: readonly Target[] | undefined;
  riskNotes?: readonly RiskNote[] | undefined;
  /** Last days of the files that were read, by which old data is blamed on one of them. */
  fileEnds?: readonly FileEnd[] | undefined;
  /** Whether published claims are checked: they are unless this is false. */
  claims?: boolean | undefined;
}

export interface JudgementSettings extends JudgementInput {
  /** Weight and parameters by the id of a signal; the others keep theirs. */
  signals?: Readonly<Record<string, SignalSettings>> | undefined;
  /** The usual ones if absent. */
  rules?: Rules | undefined;
}

/** {@link judgement} from an existing evaluation. */
export function judgementOf(evaluation: Evaluation, input: JudgementInput = {}): Judgement {
  const { market, rules, runs, t } = evaluation;
  const { riskNotes = [], fileEnds = [] } = input;
  const graded = { days: market.days, state: evaluation.pricesAlone.state, ratio: smallOverLarge(market) };
  const record = trackRecord(graded);
  const calls = callsOf({ ...graded, gate: evaluation.gate.on });
  const verdict = verdictSummary(evaluation, record, riskNotes, fileEnds);
  const signals = runs.map((run) => signalSnapshot(run, market, t));
  return {
    asOf: market.asOf,
    market: marketSummary(market),
    rules,
    gate: gateSummary(evaluation),
    verdict,
    signals,
    sensitivity: sensitivity(evaluation),
    turningPoints: verdict.state === 'insufficient-data' ? [] : turningPoints(evaluation),
    record: recordSummary(record, calls, evaluation.pricesAlone === evaluation.verdict ? 'verdict' : 'prices-alone'),
    world: worldOf(evaluation),
    claims: input.claims === false ? null : relevantClaims(market, runs, signals),
    targets: knownTargets(market, input.targets),
    riskNotes: riskNoteSummaries(riskNotes, market.asOf),
    observations: latestObservations(market),
    warnings: [
      ...market.notes.filter(({ severity }) => severity === 'warning'),
      ...signals.flatMap(({ warnings = [] }) => warnings),
    ],
    notes: market.notes.filter(({ severity }) => severity === 'info'),
  };
}

/**
 * Everything that the program thinks of a market on its as-of day.
 *
 * @param market - of `assemble`; the verdict is of its last row
 */
export const judgement = (market: Market, settings: JudgementSettings = {}): Judgement =>
  judgementOf(evaluate(market, settings.signals, settings.rules), settings);
