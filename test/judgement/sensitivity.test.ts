import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates/civil-dates.ts';
import { evaluate } from '../../src/judgement/evaluation.ts';
import { seededRandom } from '../../src/stats/random.ts';
import { cutAfter } from '../helpers/markets/causality.ts';
import { marketOf, priceEarnings } from '../helpers/markets/markets.ts';
import { marketsWithRow, randomMarket, walks } from '../helpers/markets/random-market.ts';
import { expectBruteForce, type Settings } from '../helpers/markets/sensitivity-anew.ts';
import { weightless } from '../helpers/markets/weightless.ts';

describe('every variant is the whole history computed anew', () => {
  test.each<[string, Settings]>([
    ['as it stands', {}],
    ['with the observed band in force', { correlation: { params: { window: 252, band: 'observed' } } }],
    ['with 63 sessions in force', { correlation: { params: { window: 63, band: [0.76, 0.95] } } }],
    ['with parameters in force that are no variant', { correlation: { params: { window: 100, band: [0.7, 0.9] } } }],
  ])('%s', (_, settings) => {
    fc.assert(
      fc.property(marketsWithRow, ([market, t]) => expectBruteForce(cutAfter(market, t), settings)),
      { numRuns: 25 },
    );
  });

  test('also where the latched direction was decided hundreds of sessions ago', () => {
    const held: (number | undefined)[] = [];
    for (const [seed, correlated, small] of [
      [1, 0.6, 87],
      [2, 0.95, 93],
      [3, 0.95, 87],
    ] as const) {
      const market = randomMarket({ seed, sessions: 1000, correlation: correlated });
      // From row 400 on a heavy signal says 0.15 or -0.15, between leaving and entering.
      const days = [400, 480, 560, 640, 720, 800, 880, 960].map((row) => isoDate(market.days[row] ?? 0));
      const observations = days.flatMap((day) => [
        priceEarnings('pe-large', day, 100),
        priceEarnings('pe-small', day, small),
      ]);
      const lingering = { ...market, observations };
      const weighing = ['correlation', 'first-five-days', 'relative-strength'];
      const settings = { ...weightless(({ id }) => !weighing.includes(id)), valuation: { weight: 200 } };
      expectBruteForce(lingering, settings);
      const { verdict, t } = evaluate(lingering, settings);
      held.push(verdict.latched[t]);
    }
    expect(held).toEqual([1, -1, 0]);
  });
});

test('five known years reach further back where the estimate was unknown in between', () => {
  // Uncorrelated to row 760, correlated from there on, the large index halted from row 1000 to 1200.
  const random = seededRandom(2);
  const [apart, together] = [walks(random, 2300, 0), walks(random, 2300, 0.9)];
  const halt = (t: number) => (t > 1000 && t <= 1200 ? 1000 : t);
  const ratio = (together.small[760] ?? 1) / (apart.small[760] ?? 1);
  const market = marketOf({
    large: together.large.map((_, t) => together.large[halt(t)] ?? 0),
    small: together.small.map((close, t) => (t < 760 ? (apart.small[t] ?? 0) * ratio : close)),
    growth: together.growth,
  });
  // With this seed the verdict hangs on it on rows 2126 and 2127.
  for (let t = 2122; t < 2132; t++) expectBruteForce(cutAfter(market, t));
});
