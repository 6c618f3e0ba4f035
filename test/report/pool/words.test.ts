import { expect, test } from 'vitest';
import type { PoolContrastReport, PoolReport } from '../../../src/report/pool/schema.ts';
import { poolSummaryWords } from '../../../src/report/pool/words.ts';

const figures = (difference: number | null, p: number | null) => ({ difference, p, needed05: 0.004 });

const contrast = (horizon: number, difference: number | null, adjustedP: number | null): PoolContrastReport => ({
  ...{
    contrast: 'breakout-less-relief-rally',
    horizon,
    ...figures(difference, adjustedP),
    needed025: 0.005,
    adjustedP,
  },
  ...{ interval95: [null, null], i2: 0, tau2: 0, clusters: [['a', 'b']] },
  markets: ['a', 'b'].map((name) => ({
    ...{ name, weight: 100, sessions: 5000, breakouts: 200, reliefRallies: 200, from: '1991-01-02', to: '2020-01-02' },
    ...{ ...figures(difference, adjustedP), variance: 0.1 },
  })),
  robustness: {
    largest: 'a',
    withoutLargest: { markets: 1, ...figures(0.002, 0.3) },
    late: { markets: 2, ...figures(-0.001, 0.0004) },
    halves: { until: '2005-07-02', first: 0.03, second: -0.01 },
  },
});

const calls: PoolReport['outOfSample']['calls'] = [
  { state: 'breakout', decided: 9, right: 5, open: 0, interval95: [null, null] },
  { state: 'relief-rally', decided: 0, right: 0, open: 0, interval95: [null, null] },
];

const market = (name: string, sample: 'in-sample' | 'out-of-sample', first: string): PoolReport['markets'][number] => ({
  ...{ name, sample, source: null, folder: null, first, last: '2020-01-02', sessions: 5000, inputs: [], calls },
  labels: { large: 'l', small: 's', growth: 'g' },
  totalReturn: { large: false, small: false, growth: false },
  rotations: { count: 10, lasted: 4, gaveBack: 6, open: 0 },
});

const pooled = (contrasts: PoolContrastReport[]): PoolReport['outOfSample'] => ({
  ...{ contrasts, calls, rotations: { count: 20, lasted: 8, gaveBack: 12, open: 0 }, lasted95: [null, null] },
});

const markets = [
  market('a', 'out-of-sample', '1990-01-02'),
  market('b', 'out-of-sample', '1985-01-02'),
  market('c', 'out-of-sample', '1950-01-02'),
];

test('each horizon stands with its sign, and with what Holm says of it', () => {
  const contrasts = [contrast(21, 0.0104, 0.002), contrast(63, -0.02, 0.03), contrast(126, 0.001, 0.9)];
  expect(poolSummaryWords({ markets, outOfSample: pooled(contrasts), all: null })).toEqual([
    'In 2 markets since 1985 the gain of small caps on large ones after breakout, less that after relief rally, was +1.0 points over 21 sessions (significant, Holm 0.002), -2.0 over 63 (significant, against the rules, Holm 0.03) and +0.1 over 126 (within chance, Holm 0.9).',
    'Over 21 sessions it is +0.2 without a, the largest (within chance, p 0.30) and -0.1 when entered a month later (p under 0.001). In a alone it is +3.0 up to 2005-07-02 and -1.0 after that.',
    '56% of breakout calls lasted (5 of 9), against 40% of all rotations (8 of 20); no relief rally call has been decided yet.',
  ]);
});

test('what cannot be computed is not spoken of', () => {
  const bare = contrast(21, 0.01, 0.2);
  const robustness = {
    largest: 'a',
    withoutLargest: { markets: 0, ...figures(null, null) },
    late: { markets: 0, ...figures(null, null) },
    halves: null,
  };
  const [, second] = poolSummaryWords({
    markets,
    outOfSample: pooled([{ ...bare, robustness }, contrast(63, null, null)]),
    all: null,
  });
  expect(second).toBe(
    '56% of breakout calls lasted (5 of 9), against 40% of all rotations (8 of 20); no relief rally call has been decided yet.',
  );
  expect(poolSummaryWords({ markets, outOfSample: pooled([contrast(21, null, null)]), all: null })).toEqual([
    'No market has enough sessions after breakout and relief rally to be compared: that takes 50 of each.',
  ]);
});

test('a market that is in-sample is named, with what it would change', () => {
  const us = market('us', 'in-sample', '1987-09-10');
  const { robustness: _, ...all } = contrast(21, 0.008, 0.001);
  const words = poolSummaryWords({
    markets: [...markets, us],
    outOfSample: pooled([contrast(21, 0.01, 0.002)]),
    all: { ...pooled([]), contrasts: [all] },
  });
  expect(words).toContain('us is in-sample, and not pooled: with it +0.8 over 21 sessions (p 0.001).');
});
