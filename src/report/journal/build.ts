import { daysFromIso, isoDate } from '../../dates/civil-dates.ts';
import type { Grade, RecordedOutcome } from '../../judgement/recorded/grades.ts';
import type { RecordedVerdict } from '../../judgement/recorded/recorded-verdict.ts';
import { finiteOrNull } from '../finite-or-null.ts';
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

/** A recorded verdict with the returns after it and today's verdict for its session. */
function recordedReport({ record, graded, entryDate, forward, today }: Grade<JournalRecord>): Recorded {
  const { session, recordedAt, rotation, state, composite, confidence, pricesAlone } = record.entry;
  return {
    ...{ line: record.line, session, recordedAt, rotation, state, composite, confidence, pricesAlone, graded },
    entryDate: entryDate === null ? null : isoDate(entryDate),
    forward: Object.fromEntries([...forward].map(([horizon, x]) => [String(horizon), finiteOrNull(x)])),
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
  warnings: readonly string[];
}

/** The report of `rotation history --journal`. */
export const recordedHistoryReport = (
  { journal, asOf, horizons, grades, outcomes, warnings }: GradedJournal,
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
  warnings: [...warnings],
});
