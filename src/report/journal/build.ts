import { daysFromIso, isoDate } from '../../dates/civil-dates.ts';
import type { CallRecord } from '../../judgement/record/calls.ts';
import type { Grade, RecordedOutcome } from '../../judgement/recorded/grades.ts';
import type { RecordedVerdict } from '../../judgement/recorded/recorded-verdict.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import { callReport } from '../record/build.ts';
import { schemaVersion } from '../schema-version.ts';
import type { JournalEntry } from './line.ts';
import type { Recorded, RecordedHistory } from './schema.ts';

/** A journal line with its number, and of the rest what a report shows: a journal may have many lines. */
export interface JournalRecord extends RecordedVerdict {
  /** Number of its line. */
  line: number;
  entry: Pick<JournalEntry, 'session' | 'recordedAt' | 'rotation' | 'composite' | 'confidence' | 'pricesAlone'>;
}

/** Makes recorded verdicts of journal lines; settings that many lines share are kept once. */
export function journalRecords(): (line: number, entry: JournalEntry) => JournalRecord {
  const known = new Map<string, Pick<JournalRecord, 'settings' | 'indices'>>();
  return (line, entry) => {
    const { session, recordedAt, rotation, state, composite, confidence, pricesAlone, closes, scores } = entry;
    const settings = JSON.stringify(entry.settings);
    const shared = known.get(settings) ?? { settings, indices: entry.settings.indices };
    known.set(settings, shared);
    return {
      ...{ line, state, closes, scores, ...shared },
      entry: { session, recordedAt, rotation, composite, confidence, pricesAlone },
      day: daysFromIso(session),
      recordedAt: Date.parse(recordedAt),
    };
  };
}

/** A recorded verdict with what followed it and today's verdict for its session. */
function recordedReport({ record, graded, entryDate, forward, call, decided, today }: Grade<JournalRecord>): Recorded {
  const { session, recordedAt, rotation, composite, confidence, pricesAlone } = record.entry;
  const { line, state } = record;
  return {
    ...{ line, session, recordedAt, rotation, state, composite, confidence, pricesAlone, graded },
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
