import type { PoolReport } from '../../../src/report/pool/schema.ts';

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
/** A pool of one market, with one contrast over one horizon, out of sample and in all. */
export const handMadePool: PoolReport = {
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
