import { expect, test } from 'vitest';
import { callsOf } from '../../../src/judgement/record/calls.ts';
import { isHorizon, testOf, trackRecord } from '../../../src/judgement/record/record.ts';
import { recordSummary } from '../../../src/judgement/record/record-summary.ts';
import { sessionsFrom } from '../../helpers/markets/markets.ts';

const graded = {
  days: sessionsFrom('2001-03-01', 200),
  state: Uint8Array.from({ length: 200 }, (_, t) => (t < 10 ? 0 : 2)),
  ratio: Float64Array.from({ length: 200 }, (_, t) => Math.sin(t)),
  gate: new Uint8Array(200),
};

test('each horizon says how many sessions its tests wait for', () => {
  // 190 sessions have a verdict, of which 168 and 126 are followed by 21 and 63 sessions from the next close on. Twenty
  // times 21 shifts, 21 to 440, need 440 + 253 + 21 rows; twenty times 63, 63 to 1,322, need 1,322 + 253 + 63.
  const record = trackRecord(graded, [21, 63]);
  const calls = callsOf(graded);
  const { bases, ...others } = recordSummary(record, calls, 'prices-alone');
  expect(bases).toEqual([
    { ...record.horizons[0]?.base, sessions: 168, sessionsMissing: 714 - 168 },
    { ...record.horizons[1]?.base, sessions: 126, sessionsMissing: 1638 - 126 },
  ]);
  const { from, to, tests, cohorts } = record;
  expect(others).toEqual({ graded: 'prices-alone', from, to, calls, tests, cohorts });
});

test('a record goes from the first day with a verdict to the last known day', () => {
  const { from, to } = trackRecord(graded, [21]);
  expect([from, to]).toEqual([graded.days[10], graded.days[199]]);
});

test('a horizon is a whole number of sessions from 1 to 2,520', () => {
  expect([0, 1, 21, 2520, 2521, 1.5, Number.NaN].map(isHorizon)).toEqual([
    ...[false, true, true, true, false, false, false],
  ]);
});

test('only breakout and relief rally have a test', () => {
  const record = trackRecord(graded);
  expect(testOf(record, 'breakout')?.state).toBe('breakout');
  expect(testOf(record, 'relief-rally')?.state).toBe('relief-rally');
  expect(testOf(record, 'undecided')).toBeUndefined();
});
