import { daysFromIso, isoDate } from '../../dates/civil-dates.ts';
import type { Grade, RecordedOutcome } from '../../judgement/journal/grades.ts';
import type { RecordedVerdict } from '../../judgement/journal/recorded-verdict.ts';
import type { CallRecord } from '../../judgement/record/calls.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import { callReport } from '../record/build.ts';
import { schemaVersion } from '../schema-version.ts';
import type { JournalEntry } from './line.ts';
import type { Recorded, RecordedHistory } from './schema.ts';

/** A verdict as it stands in a journal. */
export interface JournalRecord extends RecordedVerdict {
  /** Number of its line. */
  line: number;
  entry: JournalEntry;
}

/** A line of a journal as what the judgement grades. */
export function journalRecord(line: number, entry: JournalEntry): JournalRecord {
  const { session, at, state, closes, scores, settings } = entry;
  return {
    ...{ line, entry, state, closes, scores },
    day: daysFromIso(session),
    at: Date.parse(at),
    settings: JSON.stringify(settings),
    indices: settings.indices,
  };
}

/** A recorded verdict beside what followed it and what the files of today say of its session. */
function recordedReport({ record, counted, entered, forward, call, decided, today }: Grade<JournalRecord>): Recorded {
  const { session, at, rotation, state, composite, confidence, pricesAlone } = record.entry;
  return {
    ...{ line: record.line, session, at, rotation, state, composite, confidence, pricesAlone, counted },
    entered: entered === null ? null : isoDate(entered),
    forward: Object.fromEntries([...forward].map(([horizon, x]) => [String(horizon), finiteOrNull(x)])),
    call: call && { outcome: call.outcome, decided: decided === null ? null : isoDate(decided) },
    today: today && {
      comparison: today.comparison,
      state: today.state,
      composite: finiteOrNull(today.composite),
      closesMoved: finiteOrNull(today.closesMoved),
      signals: [...today.signals],
    },
  };
}

/** What a journal says, graded. */
export interface GradedJournal {
  journal: string;
  /** As-of day of the files of today; null without files. */
  asOf: number | null;
  horizons: readonly number[];
  grades: readonly Grade<JournalRecord>[];
  outcomes: readonly RecordedOutcome[];
  calls: readonly CallRecord[];
  warnings: readonly string[];
}

/** The report of `rotation history --journal`. */
export const recordedHistoryReport = (
  { journal, asOf, horizons, grades, outcomes, calls, warnings }: GradedJournal,
  { version, generatedAt }: { version: string; generatedAt: string },
): RecordedHistory => ({
  schemaVersion,
  program: { name: 'rotation', version },
  ok: true,
  generatedAt,
  journal,
  asOf: asOf === null ? null : isoDate(asOf),
  horizons: [...horizons],
  records: grades.map(recordedReport),
  outcomes: [...outcomes],
  calls: calls.map(callReport),
  warnings: [...warnings],
});
