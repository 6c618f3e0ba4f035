import { expect, test } from 'vitest';
import { type HistoryReport, historySchema } from '../../../src/report/history/schema.ts';
import * as z from '../../../src/zod.ts';
import { changedAt } from '../../helpers/reports/changed-at.ts';
import { madeUpHead } from '../../helpers/reports/made-up-head.ts';

const valid: HistoryReport = {
  ...madeUpHead,
  summary: {
    first: '1989-12-29',
    last: '2026-01-30',
    since: '2026-01-08',
    sessions: 9088,
    changes: 136,
    states: [{ state: 'breakout', sessions: 700 }],
  },
  sessions: [
    {
      date: '2026-01-30',
      state: 'breakout',
      pricesAlone: 'undecided',
      gate: true,
      composite: 0.31,
      coverage: 1,
      agreement: 0.8,
      large: 6939.03,
      small: 2613.74,
      growth: 23461.82,
      scores: { correlation: 0.25 },
      values: { correlation: 0.831 },
      forward: { '21': 0.0123 },
    },
  ],
  warnings: [{ code: 'gap', message: 'a gap', role: null, file: null }],
};
const isValid = (path: string, to: unknown) => historySchema(z).safeParse(changedAt(valid, path, to)).success;

test.each<[path: string, to: unknown]>([
  ...['breakout', 'relief-rally', 'undecided', 'no-rotation', 'insufficient-data'].flatMap(
    (state): [string, unknown][] => [
      ['sessions.0.state', state],
      ['sessions.0.pricesAlone', state],
      ['summary.states.0.state', state],
    ],
  ),
  ['sessions.0.composite', null],
  ['sessions.0.coverage', null],
  ['sessions.0.agreement', null],
  ['sessions.0.growth', null],
  ['sessions.0.scores', { valuation: null }],
  ['sessions.0.values', { valuation: null }],
  ['sessions.0.forward', { '252': null }],
  ['sessions', []],
  ['warnings', []],
])('a history may have %s %j', (path, to) => {
  expect(isValid(path, to)).toBe(true);
});

test.each<[path: string, to: unknown]>([
  ['schemaVersion', 1],
  ['program', {}],
  ['ok', 'yes'],
  ['asOf', '30.01.2026'],
  ['generatedAt', '2026-01-30'],
  ['sample', null],
  ['summary', {}],
  ['summary.since', null],
  ['summary.sessions', 9088.5],
  ['summary.states.0', {}],
  ['summary.states.0.state', 'sideways'],
  ['sessions.0', {}],
  ['sessions.0.date', 'Friday'],
  ['sessions.0.state', 'sideways'],
  ['sessions.0.pricesAlone', null],
  ['sessions.0.gate', 1],
  ['sessions.0.large', null],
  ['sessions.0.small', null],
  ['sessions.0.scores', { correlation: 'high' }],
  ['sessions.0.values', [0.831]],
  ['sessions.0.forward', null],
  ['warnings.0', { code: 'gap' }],
])('no history has %s %j', (path, to) => {
  expect(isValid(path, to)).toBe(false);
});
