import { expect, test } from 'vitest';
import { render as historyCsv } from '../../../src/render/csv/history.ts';
import { render as journalCsv } from '../../../src/render/csv/journal.ts';
import { render as historyTable } from '../../../src/render/screen/history.ts';
import { render as journalTable } from '../../../src/render/screen/journal.ts';
import type { HistoryReport, SessionReport } from '../../../src/report/history/schema.ts';
import type { Recorded, RecordedHistory } from '../../../src/report/journal/schema.ts';
import { schemaVersion } from '../../../src/report/schema-version.ts';
import { cpuTime } from '../../helpers/cpu-time.ts';
import { linesOf, pipe } from '../../helpers/reports/places.ts';

const horizons = [21, 63, 126, 252];
const forward = Object.fromEntries(horizons.map((horizon) => [String(horizon), 0.0123]));

const session: SessionReport = {
  date: '2026-01-30',
  state: 'relief-rally',
  pricesAlone: 'breakout',
  gate: true,
  composite: -0.4375,
  coverage: 0.9,
  agreement: 0.7,
  large: 6939.03,
  small: 2613.74,
  growth: 23461.82,
  scores: { correlation: 0.25 },
  values: { correlation: 0.831 },
  forward,
};

const summary: HistoryReport['summary'] = {
  first: '1989-12-29',
  last: '2026-01-30',
  since: '2026-01-30',
  sessions: 10_000,
  changes: 3,
  states: [{ state: 'relief-rally', sessions: 10_000 }],
};

const record: Recorded = {
  line: 1,
  session: '2026-01-30',
  recordedAt: '2026-01-30T21:30:00Z',
  rotation: '0.1.0',
  state: 'relief-rally',
  composite: -0.4375,
  confidence: 'low',
  pricesAlone: 'breakout',
  graded: true,
  entryDate: '2026-02-02',
  forward,
  call: { outcome: 'lasted', decided: '2026-03-02' },
  today: null,
};

const milliseconds = (work: () => unknown) => {
  const start = cpuTime();
  work();
  return cpuTime() - start;
};

/** Measured: 1 to 3 times for these tables, 300 to 700 times where cli-table3 laid them out whole. */
const bound = 25;

const head = {
  schemaVersion,
  program: { name: 'rotation', version: '0.1.0' },
  ok: true,
  generatedAt: '2026-01-30T21:30:00Z',
} as const;

test('a table of 10,000 sessions takes time of the order of its CSV', () => {
  const sessions: SessionReport[] = Array(10_000).fill(session);
  const report: HistoryReport = { ...head, asOf: '2026-01-30', sample: false, summary, sessions, warnings: [] };
  const flat = milliseconds(() => historyCsv(report, pipe));
  let table = '';
  const laidOut = milliseconds(() => {
    table = historyTable(report, pipe);
  });
  expect(laidOut).toBeLessThan(bound * Math.max(flat, 10));
  // Two lines of summary, an empty one and the heading.
  expect(linesOf(table)).toHaveLength(10_004);
});

test('a table of 10,000 journal lines takes time of the order of its CSV', () => {
  const records: Recorded[] = Array(10_000).fill(record);
  const report: RecordedHistory = {
    ...head,
    ...{ journal: 'rotation.ndjson', asOf: null, horizons, records, outcomes: [], calls: [], warnings: [] },
  };
  const flat = milliseconds(() => journalCsv(report, pipe));
  let table = '';
  const laidOut = milliseconds(() => {
    table = journalTable(report, pipe);
  });
  expect(laidOut).toBeLessThan(bound * Math.max(flat, 10));
  expect(linesOf(table)).toHaveLength(10_001);
});
