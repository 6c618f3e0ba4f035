import { expect, test } from 'vitest';
import { type PoolReport, poolSchema } from '../../../src/report/pool/schema.ts';
import * as z from '../../../src/zod.ts';
import { changedAt } from '../../helpers/reports/changed-at.ts';

const calls = {
  rotations: { count: 20, lasted: 8, gaveBack: 11, open: 1 },
  calls: [{ state: 'breakout' as const, decided: 9, right: 5, open: 0, interval95: [0.27, 0.81] as [number, number] }],
};
const figures = { difference: 0.01, p: 0.002, needed05: 0.006 };
const contrast: NonNullable<PoolReport['all']>['contrasts'][number] = {
  ...{ contrast: 'breakout-less-relief-rally', horizon: 21, ...figures, needed025: 0.007, interval95: [0.004, 0.016] },
  ...{ adjustedP: 0.006, i2: 0.1, tau2: 0.00001, clusters: [['de', 'fr']] },
  markets: [
    {
      ...{ name: 'de', weight: 60, sessions: 5000, breakouts: 200, reliefRallies: 210 },
      ...{ from: '1991-01-02', to: '2020-01-02', ...figures, variance: 0.00002 },
    },
  ],
};
const pooled = { ...calls, lasted95: [0.2, 0.6] as [number, number] };
const valid: PoolReport = {
  ...{ schemaVersion: 2, program: { name: 'rotation', version: '0.1.0' }, ok: true, asOf: null },
  ...{ generatedAt: '2026-01-30T21:30:00Z', horizons: [21], summary: ['two markets'], evidence: null },
  markets: [
    {
      ...{ name: 'de', source: null, folder: 'm/de', sample: 'out-of-sample', sessions: 5000 },
      ...{ labels: { large: 'DAX', small: 'MDAX', growth: 'TecDAX' }, first: '1990-01-02', last: '2020-01-02' },
      ...{ totalReturn: { large: true, small: true, growth: true }, ...calls, inputs: [] },
    },
  ],
  outOfSample: {
    ...pooled,
    contrasts: [
      {
        ...contrast,
        robustness: {
          ...{ largest: 'de', withoutLargest: { markets: 1, ...figures }, late: { markets: 2, ...figures } },
          halves: { until: '2005-07-02', first: 0.03, second: -0.01 },
        },
      },
    ],
  },
  all: { ...pooled, contrasts: [contrast] },
  ...{ warnings: [], notes: [] },
};
const isValid = (path: string, to: unknown) => poolSchema(z).safeParse(changedAt(valid, path, to)).success;
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
