import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysFromIso, isoDate } from '../../src/dates/civil-dates.ts';
import { evaluate } from '../../src/judgement/evaluation.ts';
import { sensitivity } from '../../src/judgement/sensitivity.ts';
import { stateAt } from '../../src/judgement/verdict/state.ts';
import { verdictColumns } from '../../src/judgement/verdict/verdict.ts';
import { type Market, rowOn } from '../../src/market/market.ts';
import type { CorrelationParams } from '../../src/signals/correlation/evidence.ts';
import { correlation } from '../../src/signals/correlation/signal.ts';
import type { SignalSettings } from '../../src/signals/run.ts';
import { seededRandom } from '../../src/stats/random.ts';
import { cutAfter } from '../helpers/markets/causality.ts';
import { marketOf, priceEarnings } from '../helpers/markets/markets.ts';
import { marketsWithRow, randomMarket, walks } from '../helpers/markets/random-market.ts';
import { weightless } from '../helpers/markets/weightless.ts';

type Settings = Record<string, SignalSettings>;

const grid: CorrelationParams[] = [63, 126, 252].flatMap((window) => [
  { window, band: [0.76, 0.95] },
  { window, band: 'observed' },
]);

/** The verdict under each variant, by computing everything anew, and how many agree with the one in force. */
function bruteForce(market: Market, settings: Settings) {
  const inForce = evaluate(market, settings);
  const { t, runs, gate, stalePrices } = inForce;
  const now = settings.correlation?.params ?? correlation.defaults;
  const others = grid.filter((params) => JSON.stringify(params) !== JSON.stringify(now));
  const known = runs.filter(({ columns }) => !Number.isNaN(columns.score[t]));
  const states = [
    ...others.map((params) => {
      const weight = settings.correlation?.weight ?? correlation.weight;
      return stateAt(evaluate(market, { ...settings, correlation: { params, weight } }).verdict.state, t);
    }),
    ...known.map((run) =>
      stateAt(verdictColumns({ runs: runs.filter((other) => other !== run), gate, stalePrices }).state, t),
    ),
  ];
  return { states, holds: states.filter((state) => state === stateAt(inForce.verdict.state, t)).length };
}

function expectBruteForce(market: Market, settings: Settings = {}) {
  const { variants, agreeing } = sensitivity(evaluate(market, settings));
  expect({ states: variants.map(({ state }) => state), holds: agreeing }).toEqual(bruteForce(market, settings));
}

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

describe('the variants', () => {
  const market = randomMarket({ seed: 17, sessions: 900 });
  const names = (settings?: Settings) => sensitivity(evaluate(market, settings)).variants.map(({ name }) => name);

  test('are the windows and bands not in force and each known signal left out', () => {
    const { runs, t } = evaluate(market);
    const known = runs.filter(({ columns }) => !Number.isNaN(columns.score[t])).map(({ signal }) => signal);
    expect(known.length).toBeGreaterThan(2);
    expect(names()).toEqual([
      'correlation over 63 in 0.76-0.95',
      'correlation over 63 in the observed band',
      'correlation over 126 in 0.76-0.95',
      'correlation over 126 in the observed band',
      'correlation over 252 in the observed band',
      ...known.map(({ title }) => `without ${title}`),
    ]);
    expect(sensitivity(evaluate(market)).variants.map(({ without }) => without)).toEqual([
      ...Array(5).fill(null),
      ...known.map(({ id }) => id),
    ]);
  });

  test('are six of the correlation where its own parameters are none of them', () => {
    const own = { correlation: { params: { window: 252, band: [0.7, 0.9] } } };
    expect(names(own).filter((name) => name.startsWith('correlation'))).toHaveLength(6);
    const same = { correlation: { params: { window: 252, band: [0.76, 0.95] } } };
    expect(names(same)).toEqual(names());
  });

  test('leave out no signal that is unknown', () => {
    const january = cutAfter(market, rowOn(market, daysFromIso('2008-01-04')));
    const { runs, t } = evaluate(january);
    expect(runs.find(({ signal }) => signal.id === 'first-five-days')?.columns.score[t]).toBeNaN();
    const without = sensitivity(evaluate(january)).variants.flatMap((variant) => variant.without ?? []);
    expect(without).toEqual(expect.arrayContaining(['correlation', 'relative-strength']));
    expect(without).not.toContain('first-five-days');
  });
});
