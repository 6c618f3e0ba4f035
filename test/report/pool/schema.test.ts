import { expect, test } from 'vitest';
import { poolSchema } from '../../../src/report/pool/schema.ts';
import * as z from '../../../src/zod.ts';
import { changedAt } from '../../helpers/reports/changed-at.ts';
import { handMadePool } from '../../helpers/reports/hand-made-pool.ts';

const isValid = (path: string, to: unknown) => poolSchema(z).safeParse(changedAt(handMadePool, path, to)).success;
const own = 'outOfSample.contrasts.0';

test.each<[path: string, to: unknown]>([
  ...['in-sample', 'out-of-sample'].map((sample): [string, unknown] => ['markets.0.sample', sample]),
  ...['breakout-less-relief-rally', 'breakout-less-any'].map((name): [string, unknown] => [`${own}.contrast`, name]),
  ...['breakout', 'relief-rally'].map((state): [string, unknown] => ['all.calls.0.state', state]),
  ['asOf', '2026-01-30'],
  ['evidence', { computed: '2026-11-28', rules: '0.1.0' }],
  ['all', null],
  ['markets', []],
  ['markets.0.folder', null],
  ['markets.0.source', 'a data library'],
  ['markets.0.labels.growth', null],
  ['outOfSample.lasted95', [null, null]],
  [`${own}.difference`, null],
  [`${own}.interval95`, [null, null]],
  [`${own}.adjustedP`, null],
  [`${own}.markets.0.from`, null],
  [`${own}.robustness.largest`, null],
  [`${own}.robustness.late.p`, null],
  [`${own}.robustness.halves`, null],
  ['all.lasted95', [0, null]],
])('a pool may have %s %j', (path, to) => {
  expect(isValid(path, to)).toBe(true);
});

test.each<[path: string, to: unknown]>([
  ['schemaVersion', 1],
  ['program', {}],
  ['asOf', 'today'],
  ['horizons', [21.5]],
  ['evidence', {}],
  ['markets.0', {}],
  ['markets.0.sample', 'half'],
  ['markets.0.labels', {}],
  ['markets.0.totalReturn', {}],
  ['markets.0.rotations', {}],
  ['markets.0.calls', undefined],
  ['markets.0.inputs', [{}]],
  ['outOfSample', {}],
  ['outOfSample.rotations', undefined],
  ['outOfSample.lasted95', [0.2]],
  [`${own}.contrast`, 'breakout-less-undecided'],
  [`${own}.difference`, undefined],
  [`${own}.clusters`, ['de', 'fr']],
  [`${own}.interval95`, []],
  [`${own}.markets.0`, {}],
  [`${own}.markets.0.p`, undefined],
  [`${own}.markets.0.weight`, null],
  [`${own}.robustness`, undefined],
  [`${own}.robustness.late`, {}],
  [`${own}.robustness.withoutLargest.p`, undefined],
  [`${own}.robustness.halves`, {}],
  ['all', {}],
  ['all.calls', undefined],
  ['all.lasted95', [0.2, 0.4, 0.6]],
  ['all.contrasts.0.horizon', undefined],
  ['warnings', [{}]],
  ['notes', undefined],
])('no pool has %s %j', (path, to) => {
  expect(isValid(path, to)).toBe(false);
});
