import { expect, test } from 'vitest';
import { render as historyCsv } from '../../../src/render/csv/history.ts';
import { render as journalCsv } from '../../../src/render/csv/journal.ts';
import { render as historyTable } from '../../../src/render/screen/history.ts';
import { render as journalTable } from '../../../src/render/screen/journal.ts';
import { cpuTime } from '../../helpers/cpu-time.ts';
import { handMadeHistory, handMadeJournal } from '../../helpers/reports/hand-made-history.ts';
import { linesOf, pipe } from '../../helpers/reports/places.ts';

const milliseconds = (work: () => unknown) => {
  const start = cpuTime();
  work();
  return cpuTime() - start;
};

/** Measured: 1 to 3 times for these tables, 300 to 700 times where cli-table3 laid them out whole. */
const bound = 25;

/** 10,000 items that are all the first one. */
const manyOf = <T>(items: readonly T[]): T[] => Array(10_000).fill(items[0]);

test('a table of 10,000 sessions takes time of the order of its CSV', () => {
  const report = { ...handMadeHistory, sessions: manyOf(handMadeHistory.sessions) };
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
  const report = { ...handMadeJournal, records: manyOf(handMadeJournal.records) };
  const flat = milliseconds(() => journalCsv(report, pipe));
  let table = '';
  const laidOut = milliseconds(() => {
    table = journalTable(report, pipe);
  });
  expect(laidOut).toBeLessThan(bound * Math.max(flat, 10));
  expect(linesOf(table)).toHaveLength(10_001);
});
