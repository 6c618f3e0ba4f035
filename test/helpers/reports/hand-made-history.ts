import type { HistoryReport, SessionReport } from '../../../src/report/history/schema.ts';
import type { Recorded, RecordedHistory } from '../../../src/report/journal/schema.ts';

const head = {
  schemaVersion: 2,
  program: { name: 'rotation', version: '0.1.0' },
  ok: true,
  generatedAt: '2026-01-30T21:30:00Z',
} as const;

const session: SessionReport = {
  ...{ date: '2026-01-29', state: 'breakout', pricesAlone: 'breakout', gate: true },
  ...{ composite: 0.25, coverage: 1, agreement: 0.8, large: 6969.01, small: 2654.78, growth: 23685.12 },
  ...{ scores: { correlation: 0.25 }, values: { correlation: 0.831 }, forward: { '21': -0.0123, '63': null } },
};

/** Two sessions of a year, each with another verdict. */
export const handMadeHistory: HistoryReport = {
  ...{ ...head, asOf: '2026-01-30', sample: false, warnings: [] },
  summary: {
    ...{ first: '2025-01-31', last: '2026-01-30', since: '2026-01-30', sessions: 250, changes: 1 },
    states: [
      { state: 'breakout', sessions: 100 },
      { state: 'relief-rally', sessions: 150 },
    ],
  },
  sessions: [session, { ...session, date: '2026-01-30', state: 'relief-rally', composite: null, small: 2613.74 }],
};

const recorded: Recorded = {
  ...{ line: 1, session: '2026-01-29', recordedAt: '2026-01-29T21:30:00Z', rotation: '0.1.0', state: 'breakout' },
  ...{ composite: 0.4375, confidence: 'low', pricesAlone: 'undecided', graded: true, entryDate: '2026-01-30' },
  ...{ forward: { '21': 0.0123, '63': null }, call: { outcome: 'lasted', decided: '2026-02-10' }, today: null },
};

/** Two recorded verdicts: a call that has been decided, and one of no side that is another one with the data of today. */
export const handMadeJournal: RecordedHistory = {
  ...{ ...head, journal: 'rotation.ndjson', asOf: '2026-01-30', horizons: [21, 63] },
  ...{ outcomes: [], calls: [], warnings: [] },
  records: [
    recorded,
    {
      ...{ ...recorded, line: 3, session: '2026-01-30', recordedAt: '2026-01-30T21:30:00Z', state: 'undecided' },
      ...{ composite: null, confidence: null, pricesAlone: 'undecided', graded: false, entryDate: null, call: null },
      today: {
        ...{ comparison: 'changed', state: 'breakout', composite: 0.21, maxCloseChange: 0.0004 },
        signals: ['correlation', 'valuation'],
      },
    },
  ],
};
