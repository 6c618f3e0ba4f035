import { expect, test } from 'vitest';
import { type ShowReport, showSchema } from '../../../src/report/show/schema.ts';
import * as z from '../../../src/zod.ts';
import { changedAt } from '../../helpers/reports/changed-at.ts';
import { madeUpHead } from '../../helpers/reports/made-up-head.ts';

const label = { name: 'Russell 2000', short: 'Russell' };
const valid: ShowReport = {
  ...madeUpHead,
  labels: { large: label, small: label, growth: label },
  signal: {
    ...{ id: 'correlation', title: 'correlation', family: 'technical', weight: 2, unit: 'correlation' },
    ...{ params: { window: 252, band: [0.76, 0.95] }, needs: ['large', 'small'], hint: null, claim: 'they move apart' },
    sources: [{ publisher: 'a bank', title: 'small caps', date: '2026-01' }],
    ...{ value: 0.879, score: -0.25, stance: 'relief-rally', reason: null, because: 'upper half', evidence: {} },
  },
  session: '2026-01-30',
  says: 'relief rally',
  rule: 'below the middle of its range it says breakout',
  turningPoints: [
    { quantity: 'correlation', direction: 'below', value: 0.855, move: -0.024, stance: 'neutral', score: null },
  ],
  otherTurningPoints: null,
  tables: [
    {
      ...{ id: 'windows', title: 'by window', notes: ['of daily returns'] },
      columns: [{ id: 'window', title: 'sessions', as: 'count' }],
      rows: [{ window: 252, name: 'a year', isShown: true, change: null }],
    },
  ],
  notes: [],
  record: [
    {
      ...{ horizon: 21, from: '1988-10-07', to: '2025-12-30', sessions: 9386, independentPieces: 446 },
      ...{ rankCorrelation: 0.01, shifts: 1999, p: 0.8, needed05: 0.05, interval95: [-0.04, 0.06], baseRate: 0.48 },
      byStance: [{ stance: 'neutral', sessions: 100, mean: 0.001, share: 0.5 }],
    },
  ],
  history: [{ date: '2026-01-30', value: 0.879, score: -0.25 }],
  inputs: [],
  warnings: [],
  dataNotes: [],
};
const isValid = (path: string, to: unknown) => showSchema(z).safeParse(changedAt(valid, path, to)).success;

test.each<[path: string, to: unknown]>([
  ...['text', 'count', 'percent', 'points', 'share', 'number', 'score'].map((as): [string, unknown] => [
    'tables.0.columns.0.as',
    as,
  ]),
  ...['large', 'small', 'growth', 'correlation', 'discount'].map((name): [string, unknown] => [
    'turningPoints.0.quantity',
    name,
  ]),
  ...['above', 'below'].map((direction): [string, unknown] => ['turningPoints.0.direction', direction]),
  ...['breakout', 'relief-rally', 'neutral'].map((stance): [string, unknown] => ['turningPoints.0.stance', stance]),
  ...['breakout', 'relief-rally', 'neutral', 'not-applicable', 'unknown'].map((stance): [string, unknown] => [
    'signal.stance',
    stance,
  ]),
  ['labels.growth', null],
  ['signal.hint', 'add --series vix=FILE'],
  ['signal.value', null],
  ['signal.score', null],
  ['signal.reason', 'no forward P/E'],
  ['session', null],
  ['turningPoints', []],
  ['turningPoints.0.score', 0.5],
  ['otherTurningPoints', 'a new year'],
  ['history.0', { date: '2026-01-29', value: null, score: null }],
  ['record.0.baseRate', null],
  ['record.0.interval95', [null, null]],
])('details may have %s %j', (path, to) => {
  expect(isValid(path, to)).toBe(true);
});

test.each<[path: string, to: unknown]>([
  ['schemaVersion', 1],
  ['program', {}],
  ['ok', false],
  ['asOf', '30.01.2026'],
  ['labels', {}],
  ['labels.large', null],
  ['labels.growth', { name: 'Nasdaq Composite' }],
  ['signal', {}],
  ['signal.params', []],
  ['signal.sources.0', {}],
  ['signal.stance', 'sideways'],
  ['session', 'Friday'],
  ['turningPoints.0', {}],
  ['turningPoints.0.quantity', 'vix'],
  ['turningPoints.0.direction', 'sideways'],
  ['turningPoints.0.stance', 'unknown'],
  ['turningPoints.0.value', null],
  ['tables.0', {}],
  ['tables.0.columns.0', {}],
  ['tables.0.columns.0.as', 'euro'],
  ['tables.0.rows.0', { window: [252] }],
  ['tables.0.notes', null],
  ['record.0', { baseRate: 0.48 }],
  ['record.0.baseRate', undefined],
  ['record.0.byStance.0.stance', 'unknown'],
  ['history.0', { date: '2026-01-30' }],
  ['inputs', [{}]],
  ['warnings', [{}]],
  ['dataNotes', undefined],
])('no details have %s %j', (path, to) => {
  expect(isValid(path, to)).toBe(false);
});
