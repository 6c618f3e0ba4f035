import { daysFromIso, isoDate } from '../../dates/civil-dates.ts';
import type { CallRecord } from '../../judgement/record/calls.ts';
import type { Grade, RecordedOutcome } from '../../judgement/recorded/grades.ts';
import type { RecordedVerdict } from '../../judgement/recorded/recorded-verdict.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import { callReport } from '../record/build.ts';
import { schemaVersion } from '../schema-version.ts';
import type { JournalEntry } from './line.ts';
import type { Recorded, RecordedHistory } from './schema.ts';

/** A journal line with its number. */
export interface JournalRecord extends RecordedVerdict {
  /** Number of its line. */
  line: number;
  entry: JournalEntry;
}

/** A journal line as a recorded verdict. */
export function journalRecord(line: number, entry: JournalEntry): JournalRecord {
  const { session, recordedAt, state, closes, scores, settings } = entry;
  return {
    ...{ line, entry, state, closes, scores },
    day: daysFromIso(session),
    recordedAt: Date.parse(recordedAt),
    settings: JSON.stringify(settings),
    indices: settings.indices,
  };
}

/** A recorded verdict with what followed it and today's verdict for its session. */
function recordedReport({ record, graded, entryDate, forward, call, decided, today }: Grade<JournalRecord>): Recorded {
  const { session, recordedAt, rotation, state, composite, confidence, pricesAlone } = record.entry;
  return {
    ...{ line: record.line, session, recordedAt, rotation, state, composite, confidence, pricesAlone, graded },
    entryDate: entryDate === null ? null : isoDate(entryDate),
    forward: Object.fromEntries([...forward].map(([horizon, x]) => [String(horizon), finiteOrNull(x)])),
    call: call && { outcome: call.outcome, decided: decided === null ? null : isoDate(decided) },
    today: today && {
      comparison: today.comparison,
      state: today.state,
      composite: finiteOrNull(today.composite),
      maxCloseChange: finiteOrNull(today.maxCloseChange),
      signals: [...today.signals],
    },
  };
}

/** Graded journal. */
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
