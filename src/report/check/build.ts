import { bearingClaims } from '../../claims/bearing-claims.ts';
import { daysFromCivil, isoDate, yearOf } from '../../dates/civil-dates.ts';
import { rowsThrough } from '../../dates/rows-through.ts';
import type { Evaluation } from '../../judgement/evaluation.ts';
import { closing, opening } from '../../judgement/gate-levels.ts';
import { trackRecord } from '../../judgement/record/record.ts';
import type { Flag } from '../../judgement/risk-notes.ts';
import { signalSnapshot } from '../../judgement/signal-snapshot.ts';
import type { Target } from '../../judgement/targets.ts';
import { runStart } from '../../judgement/verdict/state.ts';
import type { Market } from '../../market/market.ts';
import { marketGaps } from '../../market/quality/sessions.ts';
import type { Labels } from '../../series/labels.ts';
import type { Role } from '../../series/series.ts';
import { smallOverLarge } from '../../signals/market-columns.ts';
import { recordRows } from '../../stats/records.ts';
import { valueAt } from '../../stats/value-at.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import { noteReport } from '../note.ts';
import { recordReport } from '../record/build.ts';
import { schemaVersion } from '../schema-version.ts';
import type { Report } from './schema.ts';
import { signalReport } from './signal.ts';
import { flagReports, observationReports, targetReports } from './supplied.ts';
import { verdictReport } from './verdict.ts';

/** What the report says besides the evaluation. */
export interface ReportContext {
  version: string;
  /** ISO instant. */
  generatedAt: string;
  sample: boolean;
  /** Exchange sessions closed since the last row, null where the clock has no say. */
  sessionsSince: number | null;
  inputs: Report['inputs'];
  /** What was set; nothing if absent. */
  configuration?: Report['configuration'];
  /** Levels of the user's, beside those of the commentary. */
  targets?: readonly Target[] | undefined;
  /** Risk notes of the user's; none if absent. */
  flags?: readonly Flag[] | undefined;
}

const dateAt = (market: Market, t: number) => isoDate(valueAt(market.days, t));

/** The index on the last session. Its year and its record are of its own file, which may begin long before the others. */
function indexReport(market: Market, role: Role, labels: Labels): Report['market']['small'] {
  const { days, closes } = market.own[role];
  const day = market.days.at(-1) ?? 0;
  const row = rowsThrough(days, day) - 1;
  const base = rowsThrough(days, daysFromCivil(yearOf(day) - 1, 12, 31)) - 1;
  const close = valueAt(closes, row);
  return {
    label: labels[role].name,
    short: labels[role].short,
    close,
    change1: finiteOrNull(close / valueAt(closes, row - 1) - 1),
    changeYtd: finiteOrNull(close / valueAt(closes, base) - 1),
    record: recordRows(closes.subarray(0, row + 1)).at(-1) === row,
  };
}

function gateReport(evaluation: Evaluation): Report['gate'] {
  const { market, gate, t } = evaluation;
  const on = gate.on[t] === 1;
  const end = closing(evaluation);
  return {
    on,
    since: on ? dateAt(market, runStart(gate.on, t)) : null,
    lead21: finiteOrNull(valueAt(gate.lead, t)),
    overGrowth21: finiteOrNull(valueAt(gate.overGrowth, t)),
    percentile: finiteOrNull(valueAt(gate.percentile, t)),
    opening: opening(evaluation),
    closing: end && { lead: finiteOrNull(end.lead), small: finiteOrNull(end.small), move: finiteOrNull(end.move) },
  };
}

/** The thresholds in force, as reports and journals have them. */
export function rulesReport({ rules: { verdict, gate } }: Evaluation): Report['rules'] {
  const { opensAt, closesBelow, leastLead, closesAfter } = gate;
  return { verdict, gate: { opensAt, closesBelow, leastLead, closesAfter } };
}

/** The report of the last session of an evaluation: everything that the screen and the JSON say. */
export function buildReport(evaluation: Evaluation, context: ReportContext): Report {
  const { market, runs, t } = evaluation;
  const record = trackRecord({
    days: market.days,
    state: evaluation.pricesAlone.state,
    ratio: smallOverLarge(market),
  });
  const verdict = verdictReport(evaluation, record, context);
  const reports = runs.map((run) => signalReport(signalSnapshot(run, market, t)));
  const index = (role: Role) => indexReport(market, role, market.labels);
  return {
    schemaVersion,
    program: { name: 'rotation', version: context.version },
    ok: verdict.state !== 'insufficient-data',
    asOf: isoDate(market.asOf),
    generatedAt: context.generatedAt,
    sample: context.sample,
    market: {
      sessions: market.days.length,
      first: dateAt(market, 0),
      last: dateAt(market, t),
      missing: marketGaps(market).missing.length,
      calendar: market.labels.isUs ? 'NYSE' : 'own days',
      sessionsSince: context.sessionsSince,
      large: index('large'),
      small: index('small'),
      growth: index('growth'),
    },
    gate: gateReport(evaluation),
    verdict,
    rules: rulesReport(evaluation),
    configuration: context.configuration ?? { files: [], settings: [] },
    signals: reports,
    claims: context.sample ? null : bearingClaims(market, runs, reports),
    trackRecord: recordReport(record, evaluation.pricesAlone === evaluation.verdict ? 'verdict' : 'prices-alone'),
    inputs: context.inputs,
    targets: targetReports(market, context.targets),
    flags: flagReports(market, context.flags ?? []),
    observations: observationReports(market),
    warnings: market.notes.filter(({ severity }) => severity === 'warning').map(noteReport),
    notes: market.notes.filter(({ severity }) => severity === 'info').map(noteReport),
  };
}
