import { isoDate } from '../../dates/civil-dates.ts';
import type { Judgement } from '../../judgement/judgement.ts';
import type { IndexSummary } from '../../judgement/market-summary.ts';
import { dateOrNull } from '../date-or-null.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import { noteReport } from '../note.ts';
import { recordReport } from '../record/build.ts';
import { schemaVersion } from '../schema-version.ts';
import { worldReport } from '../world/build.ts';
import { rulesReport } from './rules.ts';
import type { Report } from './schema.ts';
import { signalReport } from './signal.ts';
import { observationReport, riskNoteReport, targetReport } from './supplied.ts';
import { verdictReport } from './verdict.ts';

/** Contents of the report beside the judgement. */
export interface ReportContext {
  version: string;
  /** ISO instant. */
  generatedAt: string;
  sample: boolean;
  /** Exchange sessions closed since the last row; null if the clock does not matter. */
  age: number | null;
  inputs: Report['inputs'];
  /** Settings in force; none if absent. */
  configuration?: Report['configuration'];
}

const indexReport = ({ label, short, close, change1, changeYtd, isRecordClose, isTotalReturn }: IndexSummary) => ({
  ...{ label, short, close },
  change1: finiteOrNull(change1),
  changeYtd: finiteOrNull(changeYtd),
  recordClose: isRecordClose,
  totalReturn: isTotalReturn,
});

const marketReport = (
  { sessions, first, last, missingSessions, calendar, leads, folder, large, small, growth }: Judgement['market'],
  age: number | null,
): Report['market'] => ({
  sessions,
  first: isoDate(first),
  last: isoDate(last),
  ...{ missingSessions, calendar, age, folder },
  leads: leads.map(({ lead, ...rest }) => ({ ...rest, lead: finiteOrNull(lead) })),
  large: indexReport(large),
  small: indexReport(small),
  growth: growth && indexReport(growth),
});

const gateReport = ({ on, since, opening, closing, countdown, ...figures }: Judgement['gate']): Report['gate'] => ({
  on,
  since: dateOrNull(since),
  lead21: finiteOrNull(figures.lead),
  overGrowth21: finiteOrNull(figures.overGrowth),
  percentile: finiteOrNull(figures.percentile),
  opening,
  closing: closing && {
    lead: finiteOrNull(closing.lead),
    small: finiteOrNull(closing.small),
    move: finiteOrNull(closing.move),
  },
  countdown: countdown && {
    lead: finiteOrNull(countdown.lead),
    small: finiteOrNull(countdown.small),
    move: finiteOrNull(countdown.move),
    sessions: countdown.sessions,
  },
});

/** The report of `rotation check`, for all formats. */
export function checkReport(judgement: Judgement, context: ReportContext): Report {
  const { version, generatedAt, sample, age, inputs, configuration } = context;
  return {
    schemaVersion,
    program: { name: 'rotation', version },
    ok: judgement.verdict.state !== 'insufficient-data',
    asOf: isoDate(judgement.asOf),
    generatedAt,
    sample,
    market: marketReport(judgement.market, age),
    gate: gateReport(judgement.gate),
    verdict: verdictReport(judgement),
    rules: rulesReport(judgement.rules),
    configuration: configuration ?? { files: [], settings: [] },
    signals: judgement.signals.map(signalReport),
    claims: judgement.claims,
    record: recordReport(judgement.record),
    world: worldReport(judgement.world),
    inputs,
    targets: judgement.targets.map(targetReport),
    riskNotes: judgement.riskNotes.map(riskNoteReport),
    observations: judgement.observations.map(observationReport),
    warnings: judgement.warnings.map(noteReport),
    notes: judgement.notes.map(noteReport),
  };
}
