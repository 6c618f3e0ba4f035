import { existsSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/judgement/evaluation.ts';
import { stateOfCode } from '../../src/judgement/verdict/state.ts';
import { correlation } from '../../src/signals/correlation/signal.ts';
import { gateColumns } from '../../src/signals/gate.ts';
import { signals } from '../../src/signals/index.ts';
import { longCycle } from '../../src/signals/long-cycle/signal.ts';
import { openingGap } from '../../src/signals/opening-gap/signal.ts';
import { recordHigh } from '../../src/signals/record-high/signal.ts';
import { relativeStrength } from '../../src/signals/relative-strength/signal.ts';
import * as z from '../../src/zod.ts';
import { type Compute, columnsOf, poisonFault, readingFault, truncationFault } from '../helpers/markets/causality.ts';
import { marketOf, priceEarnings, rescaled } from '../helpers/markets/markets.ts';
import { markets, marketsWithRow, randomMarket } from '../helpers/markets/random-market.ts';
import { haltedAfter, type StillMarket, stillMarkets } from '../helpers/markets/still-markets.ts';
import { propertyRuns } from '../helpers/property-runs.ts';

const verdict: Compute = (market) => {
  const { gate, stalePrices, verdict, pricesAlone, runs } = evaluate(market);
  return { gate, stalePrices, verdict, pricesAlone, signals: runs.map(({ columns }) => columns) };
};

const factor = fc.double({ min: 1e-3, max: 1e3, noNaN: true });

/** Rules that need many years for a case, with so small demands that random markets have many of them. */
const frequent = {
  openingGap: { ...openingGap.defaults, minYears: 2, topOneIn: 1.5 },
  recordHigh: {
    drought: 15,
    watchSessions: 40,
    minHistory: 100,
    failureDepth: 0.01,
    failureWindow: 10,
    confirmedFrom: 5,
  },
};

/** Everything that has to be blind to the future. */
const columns: [string, Compute][] = [
  ...signals.map(({ id, columns, defaults }): [string, Compute] => [id, (market) => columns(market, defaults)]),
  ['correlation in the observed band', (market) => correlation.columns(market, { window: 63, band: 'observed' })],
  [
    'the long cycle of 300 sessions',
    (market) => longCycle.columns(market, { ...longCycle.defaults, span: 300, minValues: 60, meanWindow: 60 }),
  ],
  ['opening-gap with frequent cases', (market) => openingGap.columns(market, frequent.openingGap)],
  ['record-high with frequent cases', (market) => recordHigh.columns(market, frequent.recordHigh)],
  ['the gate', (market) => gateColumns(market)],
  ['the verdict', verdict],
];

describe.each(columns)('%s', (_, compute) => {
  test('a market that ends with row t has the same rows 0 to t, bit for bit', () => {
    fc.assert(
      fc.property(marketsWithRow, ([market, t]) => truncationFault(compute, market, t) === null),
      { numRuns: propertyRuns(20) },
    );
  });

  test('a market that goes on differently after row t has the same rows 0 to t, bit for bit', () => {
    fc.assert(
      fc.property(marketsWithRow, fc.nat(), ([market, t], seed) => poisonFault(compute, market, t, seed) === null),
      { numRuns: propertyRuns(20) },
    );
  });

  test('prices in other units give the same figures, but for those that are in these units', () => {
    fc.assert(
      fc.property(markets, fc.record({ large: factor, small: factor, growth: factor }), (market, factors) => {
        const scaled = new Map(columnsOf(compute(rescaled(market, factors))));
        for (const [path, column] of columnsOf(compute(market))) {
          if (/\.(base|ratio|yearsMean)$/.test(path)) continue;
          const other = scaled.get(path);
          const row = column.findIndex((x, t) => !(Object.is(x, other?.[t]) || Math.abs(x - (other?.[t] ?? 9)) < 1e-9));
          expect(row, path).toBe(-1);
        }
      }),
      { numRuns: propertyRuns(15) },
    );
  });
});

const source = new URL('../../src/signals/', import.meta.url);
const dataOrTypes = ['names.ts', 'signal.ts', 'sources.ts'];
const here = new URL('./', import.meta.url);

test('every file that signals share has a test of its name, unless it is data or types alone', () => {
  const files = readdirSync(source).filter((file) => file.endsWith('.ts') && !dataOrTypes.includes(file));
  const tests = readdirSync(here);
  expect(files.filter((file) => !tests.includes(file.replace(/ts$/, 'test.ts')))).toEqual([]);
});

test('every folder of a signal is registered under its name', () => {
  const folders = readdirSync(source).filter((name) => existsSync(new URL(`${name}/signal.ts`, source)));
  expect(folders).toEqual(signals.map(({ id }) => id).sort());
});

const untidy = randomMarket({ seed: 20260108, sessions: 1600, untidy: true });
const someRows = [0, 1, 30, 200, 251, 252, 300, 511, 700, 1000, 1200, 1400, untidy.days.length - 1];

/** Long enough for a case of every rule; between them they have the series of every signal. */
const longMarkets = [5, 2].map((seed) => randomMarket({ seed, sessions: 4200, untidy: true }));

describe.each(signals)('$id', (signal) => {
  const { id, defaults } = signal;
  const reading = (market: typeof untidy, t: number) => {
    const given = signal.columns(market, defaults);
    return { score: given.score[t] ?? Number.NaN, ...signal.reading(given, t, market, defaults) };
  };

  test('has a test of its own', () => {
    expect(existsSync(new URL(`${id}/signal.test.ts`, here))).toBe(true);
  });

  test('a score lies in [-1, 1] or is unknown, one for each session', () => {
    fc.assert(
      fc.property(markets, (market) => {
        const { score, value } = signal.columns(market, defaults);
        expect([score.length, value.length]).toEqual([market.days.length, market.days.length]);
        expect(score.every((x) => Number.isNaN(x) || (x >= -1 && x <= 1))).toBe(true);
      }),
      { numRuns: propertyRuns(15) },
    );
  });

  test('says where its series begin exactly if it needs more than prices', () => {
    const { available } = signal.columns(untidy, defaults);
    expect(available === undefined).toBe(signal.hint === null);
    expect(available?.length ?? untidy.days.length).toBe(untidy.days.length);
  });

  test('of indices that begin together, the first row is unknown', () => {
    const together = marketOf(randomMarket({ seed: 4, sessions: 300 }));
    expect(signal.columns(together, defaults).score[0]).toBeNaN();
  });

  test('a market without sessions has no scores', () => {
    expect(signal.columns(marketOf({ large: [], small: [], growth: [] }), defaults).score).toHaveLength(0);
  });

  test.each(['flat', 'flat with noise'] as const)('a market that is %s gives no direction', (name) => {
    expect(signal.columns(stillMarkets[name], defaults).score.every((x) => Number.isNaN(x) || x === 0)).toBe(true);
  });

  test('its own defaults are permitted, other names and kinds are refused', () => {
    const params = signal.params(z);
    expect(params.safeParse(defaults)).toEqual({ success: true, data: defaults });
    expect(params.safeParse({ ...(defaults as object), lookBack: 20 }).success).toBe(false);
    for (const [name, value] of Object.entries(defaults as object)) {
      const otherKind = typeof value === 'string' || value === null ? 252 : '252';
      expect(params.safeParse({ ...(defaults as object), [name]: otherKind }).success, name).toBe(false);
      expect(params.safeParse({ ...(defaults as object), [name]: Number.NaN }).success, name).toBe(false);
    }
  });

  test('row t does not depend on later rows', () => {
    for (let t = 0; t < untidy.days.length; t += 23) expect(readingFault(signal, untidy, t), `row ${t}`).toBeNull();
  });

  // A signal of prices alone is held to the same markets, and some need more years than these have.
  test.runIf(signal.hint !== null)('has something to say in the markets that it is held to', () => {
    const known = [1, 2, 3, 4].flatMap((seed) =>
      Array.from(signal.columns(randomMarket({ seed, sessions: 1500, untidy: true }), defaults).score),
    );
    expect(new Set(known.filter((x) => !Number.isNaN(x))).size).toBeGreaterThan(1);
  });

  test('a copy that reads one session ahead is caught', () => {
    const ofTomorrow: Compute = (market) => {
      const { score } = signal.columns(market, defaults);
      return { score: score.map((_, t) => score[t + 1] ?? Number.NaN) };
    };
    const knownIn = (market: typeof untidy) => {
      const { score } = signal.columns(market, defaults);
      return [...score.keys()].filter((t) => !Number.isNaN(score[t + 1] ?? Number.NaN));
    };
    const long = longMarkets.find((market) => knownIn(market).length >= 12);
    if (!long) throw new Error(`${id} says nothing in any of the long markets`);
    const known = knownIn(long);
    const rows = Array.from({ length: 12 }, (_, i) => known[Math.floor((i * known.length) / 12)] ?? 0);
    expect(rows.map((t) => truncationFault(ofTomorrow, long, t)).filter((fault) => fault !== null)).toHaveLength(12);
    const talkative: typeof signal = {
      ...signal,
      reading: (given, t, market, params) => signal.reading(given, t + 1, market, params),
    };
    const cut = long.days.length - 1;
    expect(rows.filter((t) => t < cut && readingFault(talkative, long, t) !== null).length).toBe(12);
  });

  test('there is a reason exactly where the score is unknown, and words that fit their column', () => {
    for (const market of [untidy, ...Object.values(stillMarkets)]) {
      for (const t of someRows.filter((row) => row < market.days.length)) {
        const { score, because, reason } = reading(market, t);
        expect(reason === null, `row ${t}: ${score}, ${reason}`).toBe(!Number.isNaN(score));
        expect(because.length, because).toBeLessThanOrEqual(37);
      }
    }
  });

  test('its evidence has the published schema, with null for unknown figures', () => {
    const schema = signal.evidence(z);
    for (const market of [untidy, ...Object.values(stillMarkets)]) {
      for (const t of someRows.filter((row) => row < market.days.length)) {
        const evidence: unknown = JSON.parse(JSON.stringify(reading(market, t).evidence));
        expect(schema.safeParse(evidence), `row ${t}`).toEqual({ success: true, data: evidence });
      }
    }
  });
});

describe('a market without a rotation', () => {
  const neverJudged: StillMarket[] = ['flat', 'flat with noise', 'S frozen', 'R frozen', 'N frozen'];
  const neverAhead: StillMarket[] = ['R = S', 'R = 0.37 S', 'R = 0.37 S with noise'];
  const dates = ['2010-06-01', '2010-09-20', '2011-01-10', '2011-05-01', '2011-08-20', '2011-12-10', '2012-04-01'];
  const given = [...dates, '2012-07-20', '2012-11-10', '2013-03-01', '2013-06-20', '2013-10-10'];
  const discount = given.flatMap((date) => [priceEarnings('pe-large', date, 22), priceEarnings('pe-small', date, 15)]);
  const verdicts = (name: StillMarket, from = 0) => {
    const { state } = evaluate({ ...stillMarkets[name], observations: discount }).verdict;
    return new Set(Array.from(state.subarray(from), stateOfCode));
  };

  test.each(neverJudged)('%s: insufficient data on every session, even with a discount', (name) => {
    expect(verdicts(name)).toEqual(new Set(['insufficient-data']));
  });

  test.each(neverAhead)('%s: no rotation once there are data, though the correlation is 1', (name) => {
    expect(verdicts(name)).toEqual(new Set(['insufficient-data', 'no-rotation']));
    expect(gateColumns(stillMarkets[name]).on).not.toContain(1);
    expect(relativeStrength.columns(stillMarkets[name], { lookback: 252 }).score.every(Number.isNaN)).toBe(true);
  });

  test('halted: insufficient data from the fifth equal close on', () => {
    expect(verdicts('halted', haltedAfter + 4)).toEqual(new Set(['insufficient-data']));
    expect(verdicts('halted', haltedAfter + 3)).not.toEqual(new Set(['insufficient-data']));
  });
});
