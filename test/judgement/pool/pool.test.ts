import { describe, expect, test } from 'vitest';
import { type Pool, pool } from '../../../src/judgement/pool/pool.ts';
import type { PoolMarket } from '../../../src/judgement/pool/pool-market.ts';
import { madeUpPool } from '../../helpers/markets/made-up-pool.ts';

const near = (x: number) => expect.closeTo(x, 12);

/** Figures of `test/independent/pool.py` for these markets (Python 3.11.2, numpy 1.24.2). */
const expected = [
  {
    contrast: 'breakout-less-relief-rally',
    horizon: 21,
    ...{ difference: near(-0.008083105044246454), p: 0.203, needed05: near(0.012104499810058221), i2: 0, tau2: 0 },
    clusters: [['first', 'second'], ['third']],
    robustness: {
      largest: 'first',
      withoutLargest: { difference: near(-0.009617004148639542), p: 0.224, needed05: near(0.013198599533528574) },
      late: { difference: near(0.0038295231004012707), p: 0.584, i2: near(0.5597518106816911) },
      halves: { until: 453, first: near(-0.003621020408163267), second: near(-0.008057019210015108) },
    },
  },
  {
    contrast: 'breakout-less-relief-rally',
    horizon: 63,
    ...{ difference: near(0.00724660207541177), p: 0.566, needed05: near(0.02524977782499335) },
    ...{ i2: near(0.3987265316691432), tau2: near(0.00015292233991041527) },
    clusters: [['first', 'second']],
    robustness: {
      largest: 'first',
      withoutLargest: { difference: near(0.024483076149786384), p: 0.108, i2: Number.NaN, clusters: [['second']] },
      late: { difference: near(0.02211560353150351), p: 0.096, tau2: near(0.00011034526150320676) },
      halves: { until: 432, first: near(0.0031226020408163246), second: near(-0.004751044633812053) },
    },
  },
  {
    contrast: 'breakout-less-any',
    horizon: 21,
    ...{ difference: near(-0.007017323074135684), p: 0.0095, needed05: near(0.005528089282387157), i2: 0 },
    robustness: {
      withoutLargest: { difference: near(-0.00862586109889568), p: 0.012 },
      late: { difference: near(-0.0029500176887283344), p: 0.335 },
      halves: { until: 453, first: near(-0.003451266846361187), second: near(-0.005860680622808482) },
    },
  },
  {
    contrast: 'breakout-less-any',
    horizon: 63,
    ...{ difference: near(-0.00733888560292557), p: 0.1975, i2: near(0.17065099405734088) },
    robustness: { withoutLargest: { p: 0.9125 }, late: { difference: near(0.00285289396137066), p: 0.687 } },
  },
];

const cut = ({ days, state, ratio, gate, ...others }: PoolMarket, day: number): PoolMarket => {
  const count = days.filter((own) => own <= day).length;
  return {
    ...others,
    ...{ days: days.subarray(0, count), state: state.subarray(0, count) },
    ...{ ratio: ratio.subarray(0, count), gate: gate.subarray(0, count) },
  };
};

/** What can be compared: functions of the same figures are not equal. */
const plain = (pooled: Pool) => JSON.parse(JSON.stringify(pooled));

describe('three made-up markets', () => {
  const pooled = () => pool(madeUpPool(), [21, 63]);

  test('both contrasts at both horizons, and each looked at in other ways', () => {
    expect(pooled().outOfSample.contrasts).toMatchObject(expected);
  });

  test('each market says over which sessions it goes, and what followed by horizon', () => {
    const { horizons, markets } = pooled();
    expect(horizons).toEqual([21, 63]);
    expect(
      markets.map(({ name, sessions, first, last, outcomes }) => [
        ...[name, sessions, first, last],
        ...outcomes.map(({ horizon, rows }) => [horizon, rows]),
      ]),
    ).toEqual([
      // Thirty sessions have no verdict, and the last 22 or 64 are followed by too little.
      ['first', 900, 0, 899, [21, 848], [63, 806]],
      ['second', 620, 200, 819, [21, 568], [63, 526]],
      ['third', 420, 5000, 5419, [21, 368], [63, 326]],
    ]);
  });

  test('p is adjusted for the horizons of the contrast that decides, and not of the other one', () => {
    expect(pooled().outOfSample.contrasts.map(({ adjustedP }) => adjustedP)).toEqual([
      0.406,
      0.566,
      Number.NaN,
      Number.NaN,
    ]);
  });

  test('rotations and calls are the sums of those of the markets', () => {
    const { markets, outOfSample } = pooled();
    const sum = (of: (calls: Pool['markets'][number]['calls']) => number) =>
      markets.reduce((total, { calls }) => total + of(calls), 0);
    const { calls } = outOfSample;
    expect(calls.rotations).toBe(sum(({ rotations }) => rotations));
    expect(calls.lasted + calls.gaveBack + calls.open).toBe(calls.rotations);
    calls.byState.forEach((record, i) => {
      expect(record.right).toBe(sum(({ byState }) => byState[i]?.right ?? 0));
      expect(record.calls).toBe(sum(({ byState }) => byState[i]?.calls ?? 0));
    });
  });

  test('the order of the markets changes nothing but the last digits', () => {
    const { contrasts } = pooled().outOfSample;
    const other = pool(madeUpPool().reverse(), [21, 63]).outOfSample.contrasts;
    other.forEach(({ difference, p, clusters }, i) => {
      const own = contrasts[i];
      expect({ difference, p, clusters: clusters.map((names) => names.toSorted()) }).toEqual({
        difference: near(own?.difference ?? 0),
        p: own?.p,
        clusters: own?.clusters.map((names) => names.toSorted()),
      });
    });
  });

  test('the market of the largest weight comes first, in whatever order they are', () => {
    const { names, contrasts } = pool(madeUpPool().reverse(), [21]).outOfSample;
    expect(names).toEqual(['third', 'second', 'first']);
    for (const { markets, robustness } of contrasts) {
      const weights = markets.map(({ weight }) => weight);
      expect(weights).toEqual(weights.toSorted((a, b) => b - a));
      expect(markets[0]?.outcomes.name).toBe('first');
      expect([robustness.largest, robustness.halves?.until]).toEqual(['first', 453]);
    }
  });

  test('a market that is in-sample is shown and not pooled with the others', () => {
    const [first, ...others] = madeUpPool();
    const found = pool([{ ...first, isInSample: true } as PoolMarket, ...others], [21]);
    expect(plain(found).outOfSample).toEqual(plain(pool(others, [21])).outOfSample);
    expect(found.all?.contrasts[0]).toMatchObject({ difference: near(-0.008083105044246454), p: 0.203 });
    expect(pooled().all).toBeNull();
    expect(pool([{ ...first, isInSample: true } as PoolMarket], [21]).outOfSample.contrasts[0]).toMatchObject({
      ...{ difference: Number.NaN, p: Number.NaN, clusters: [], markets: [] },
      robustness: { largest: null, halves: null },
    });
  });
});

test('a market with 49 sessions after a relief rally is pooled against any session only', () => {
  const [market] = madeUpPool();
  if (!market) throw new Error('there is one');
  const rallies = (keep: number) => {
    let left = keep;
    return { ...market, state: market.state.map((code, t) => (code !== 3 || (t < 800 && left-- > 0) ? code : 2)) };
  };
  const names = (one: PoolMarket) => pool([one], [21]).outOfSample.contrasts.map(({ markets }) => markets.length);
  expect(names(rallies(50))).toEqual([1, 1]);
  expect(names(rallies(49))).toEqual([0, 1]);
});

test.each([430, 700, 5300])('a pool as of day %d is that of files which end there', (day) => {
  const markets = madeUpPool();
  const changed = markets.map((market) => ({
    ...market,
    ratio: market.ratio.map((value, t) => ((market.days[t] ?? 0) > day ? value * 2 + 1 : value)),
  }));
  const asOf = (of: readonly PoolMarket[]) =>
    plain(
      pool(
        of.map((market) => cut(market, day)),
        [21],
      ),
    );
  expect(asOf(changed)).toEqual(asOf(markets));
  expect(plain(pool(changed, [21]))).not.toEqual(plain(pool(markets, [21])));
});
