import type { SignalRecord } from '../../judgement/record/signal-record.ts';
import { dateOrNull } from '../date-or-null.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import { intervalOrNulls } from '../interval-or-nulls.ts';
import { outcomeReport } from './outcome-build.ts';

/** Scores against what followed over one horizon as JSON has it. */
export const correlationReport = (record: Omit<SignalRecord, 'byStance'>) => ({
  horizon: record.horizon,
  from: dateOrNull(record.from),
  to: dateOrNull(record.to),
  sessions: record.sessions,
  independentPieces: record.independentPieces,
  rankCorrelation: finiteOrNull(record.rankCorrelation),
  shifts: record.shifts,
  p: finiteOrNull(record.p),
  needed05: finiteOrNull(record.needed05),
  interval95: intervalOrNulls(record.interval),
});

/** A signal's record over one horizon as JSON has it. */
export const signalRecordReport = (record: SignalRecord) => ({
  ...correlationReport(record),
  byStance: record.byStance.map(outcomeReport),
});
