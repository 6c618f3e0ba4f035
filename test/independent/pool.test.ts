import { beforeAll, describe, expect, test } from 'vitest';
import { type Backtest, backtest } from '../../src/judgement/backtest/backtest.ts';
import { evaluate } from '../../src/judgement/evaluation.ts';
import { defaultHorizons } from '../../src/judgement/names.ts';
import { type Pool, type Pooled, pool } from '../../src/judgement/pool/pool.ts';
import { poolMarket } from '../../src/judgement/pool/pool-market.ts';
import { longTriple } from '../helpers/markets/long-triple.ts';
import { madeUpPool } from '../helpers/markets/made-up-pool.ts';
import { triple, tripleNames } from '../helpers/markets/triples.ts';
import { oracle } from '../helpers/oracle.ts';
import { describeIndependent, independent } from '../helpers/processes/python.ts';
import { describeShared } from '../helpers/shared.ts';

/** Figures of `record.py`, a second implementation from the definitions alone (Python 3.11, pandas 1.5.3, numpy 1.24.2, scipy 1.10.1). */
interface Contrast {
  theta: number;
  p: number;
  needed05: number;
  needed025: number;
  I2: number;
  tau2: number;
  clusters: string[][];
  markets: Record<
    string,
    { n: number; nB: number; nR: number; w: number; d: number; p: number; needed05: number; var: number }
  >;
}
type Calls = Record<string, { right: number; n: number; wilson: number[] }>;
interface Oracle {
  markets: Record<
    string,
    {
      sessions: number;
      base: Record<string, { n: number; share: number; mean: number; N: number }>;
      verdicts: Record<string, Record<string, number | number[] | null>>;
      primary: { d: number | null; p: number | null; holm: number | null }[];
      races: { rotations: Record<string, number>; calls: Calls };
    }
  >;
  pool: {
    oos: Record<string, Contrast>;
    nine: Record<string, Contrast>;
    primary: Record<string, number>;
    races: Record<'oos' | 'nine', { rotations: Record<string, number | number[]>; calls: Calls }>;
  };
}

const letters = { 'breakout-less-relief-rally': 'A', 'breakout-less-any': 'B' } as const;
const close = (x: unknown) => (typeof x === 'number' ? expect.closeTo(x, 9) : Number.NaN);
const closeAll = (all: unknown) => (Array.isArray(all) ? all.map(close) : [Number.NaN, Number.NaN]);

describeShared('eight other markets and the pool, by record.py', () => {
  const theirs = () => oracle<Oracle>('record/out.json');
  let ours: Pool;
  const records = new Map<string, Backtest>();

  beforeAll(async () => {
    const markets = [{ ...poolMarket('US', evaluate(await longTriple())) }];
    for (const name of tripleNames) {
      const evaluation = evaluate(await triple(name));
      markets.push(poolMarket(name, evaluation));
      records.set(name, backtest(evaluation, { graded: 'prices-alone', horizons: defaultHorizons }));
    }
    ours = pool(markets);
  });

  test.each(tripleNames)('%s: base rates, cohorts, tests, rotations and calls', (name) => {
    const of = theirs().markets[name];
    const record = records.get(name)?.record;
    if (!of || !record) throw new Error(`no ${name}`);
    expect(ours.markets.find((market) => market.name === name)?.sessions).toBe(of.sessions);
    for (const { horizon, sessions, mean, share } of record.bases) {
      const base = of.base[horizon];
      expect([sessions, mean, share]).toEqual([base?.n, close(base?.mean), close(base?.share)]);
    }
    expect(record.cohorts).toHaveLength(16);
    for (const cohort of record.cohorts) {
      const cell = of.verdicts[`${cohort.state}/${cohort.horizon}`] ?? {};
      const { sessions, independentEpisodes, hits, hitInterval, share, mean, median, difference, overDecade } = cohort;
      expect([sessions, independentEpisodes, hits]).toEqual([cell.sessions, cell.cases, cell.ahead]);
      expect([share, mean, median, difference, overDecade]).toEqual(
        [cell.share, cell.mean, cell.median, cell.d, cell.d_decades].map(close),
      );
      expect([cohort.p, cohort.needed05, cohort.needed025]).toEqual([cell.p, cell.needed05, cell.needed025].map(close));
      expect([hitInterval, cohort.interval]).toEqual([cell.wilson, cell.interval].map(closeAll));
    }
    expect(record.tests.map(({ difference, p, adjustedP }) => [difference, p, adjustedP])).toEqual(
      of.primary.map(({ d, p, holm }) => [d, p, holm].map(close)),
    );
    const { n, on, back, open, median, q90 } = of.races.rotations;
    expect(record.calls).toMatchObject({ rotations: n, lasted: on, gaveBack: back, open });
    expect([record.calls.medianSessions, record.calls.longSessions]).toEqual([median, q90].map(close));
    for (const { state, calls, right, interval } of record.calls.byState) {
      const call = of.races.calls[state];
      expect([right, calls, interval]).toEqual([call?.right, call?.n, closeAll(call?.wilson)]);
    }
  });

  test('the UK without a growth index has the rotations and base rates that it has with the FTSE 100 as one', async () => {
    const of = theirs().markets.UK;
    const { record } = backtest(evaluate(await triple('UK', undefined, false)), {
      graded: 'prices-alone',
      horizons: defaultHorizons,
    });
    const { n, on, back, open } = of?.races.rotations ?? {};
    expect(record.calls).toMatchObject({ rotations: n, lasted: on, gaveBack: back, open });
    for (const { horizon, sessions, mean, share } of record.bases) {
      const base = of?.base[horizon];
      expect([sessions, mean, share]).toEqual([base?.n, close(base?.mean), close(base?.share)]);
    }
  });

  describe.each([
    ['out of sample', 'oos'],
    ['with the US of the rules', 'nine'],
  ] as const)('pooled %s', (_, key) => {
    const pooled = (): Pooled => (key === 'oos' ? ours.outOfSample : (ours.all ?? ours.outOfSample));

    test('both contrasts at four horizons', () => {
      expect(pooled().contrasts).toHaveLength(8);
      for (const found of pooled().contrasts) {
        const cell = theirs().pool[key][`${letters[found.contrast]}/${found.horizon}`];
        if (!cell) throw new Error('not there');
        expect([found.difference, found.p, found.needed05, found.needed025, found.i2, found.tau2]).toEqual(
          [cell.theta, cell.p, cell.needed05, cell.needed025, cell.I2, cell.tau2].map(close),
        );
        const sorted = (clusters: readonly (readonly string[])[]) => clusters.map((names) => names.toSorted());
        expect(sorted(found.clusters)).toEqual(sorted(cell.clusters));
        expect(found.markets.map(({ outcomes }) => outcomes.name).sort()).toEqual(Object.keys(cell.markets).sort());
        for (const { outcomes, weight, difference, p, needed05, variance } of found.markets) {
          const own = cell.markets[outcomes.name];
          expect([outcomes.rows, outcomes.breakouts, outcomes.reliefRallies]).toEqual([own?.n, own?.nB, own?.nR]);
          expect([weight, difference, p, needed05, variance]).toEqual(
            [own?.w, own?.d, own?.p, own?.needed05, own?.var].map(close),
          );
        }
      }
    });

    test('rotations and calls', () => {
      const { rotations, calls } = theirs().pool.races[key];
      const found = pooled().calls;
      expect([found.rotations, found.lasted, found.gaveBack, found.open]).toEqual(
        ['n', 'on', 'back', 'open'].map((name) => rotations[name]),
      );
      expect(found.lastedInterval).toEqual(closeAll(rotations.wilson_on));
      for (const { state, right, calls: decided, interval } of found.byState) {
        const call = calls[state];
        expect([right, decided, interval]).toEqual([call?.right, call?.n, closeAll(call?.wilson)]);
      }
    });
  });

  test('Holm over the four horizons of the contrast that decides', () => {
    const { primary } = theirs().pool;
    const deciding = ours.outOfSample.contrasts.slice(0, 4);
    expect(deciding.map(({ adjustedP }) => adjustedP)).toEqual(
      deciding.map(({ horizon }) => close(primary[`A/${horizon}`])),
    );
  });

  test('robustness as RECORD.md names it: +0.74 without the old US, +0.43 a month late, chance', () => {
    const { robustness } = ours.outOfSample.contrasts[0] ?? {};
    expect(robustness?.largest).toBe('USpre');
    expect(robustness?.withoutLargest.difference).toBeCloseTo(0.0074, 4);
    expect(robustness?.withoutLargest.p).toBe(0.003);
    expect(robustness?.late.difference).toBeCloseTo(0.0043, 4);
    expect(robustness?.late.p).toBe(0.057);
  });
});

describeIndependent('made-up markets, by numpy', () => {
  test('every pooled figure and every other way of looking at it', () => {
    const markets = madeUpPool();
    const given = markets.map(({ name, days, state, ratio }) => [
      name,
      { days: [...days], state: [...state], q: [...ratio] },
    ]);
    interface Figures {
      difference: number;
      p: number;
      needed05: number;
      i2: number | null;
      tau2: number | null;
    }
    type Found = Record<
      string,
      { pooled: Figures; without: Figures; late: Figures; halves: number[]; largest: string }
    >;
    const theirs = independent<Found>('pool.py', [], { horizons: [21, 63], markets: Object.fromEntries(given) });
    const figures = ({ difference, p, needed05, i2, tau2 }: Figures) => [difference, p, needed05, i2, tau2];
    for (const found of pool(markets, [21, 63]).outOfSample.contrasts) {
      const own = theirs[`${found.contrast}/${found.horizon}`];
      const { largest, withoutLargest, late, halves } = found.robustness;
      expect(figures(found)).toEqual(own && figures(own.pooled).map(close));
      expect(figures(withoutLargest)).toEqual(own && figures(own.without).map(close));
      expect(figures(late)).toEqual(own && figures(own.late).map(close));
      expect([largest, halves?.until, halves?.first, halves?.second]).toEqual(
        own && [own.largest, ...own.halves.map(close)],
      );
    }
  });
});
