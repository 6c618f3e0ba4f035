import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/judgement/evaluation.ts';
import { states } from '../../../src/judgement/names.ts';
import { dependenceOver, partsOfDifference } from '../../../src/judgement/record/cohort.ts';
import { forwardOrders } from '../../../src/judgement/record/forward-orders.ts';
import { mediansAfter } from '../../../src/judgement/record/median.ts';
import type { Graded } from '../../../src/judgement/record/outcomes.ts';
import { cohortFor, trackRecord } from '../../../src/judgement/record/record.ts';
import { code } from '../../../src/judgement/verdict/state.ts';
import type { Market } from '../../../src/market/market.ts';
import { stationaryBootstrapMeans } from '../../../src/stats/inference/stationary-bootstrap.ts';
import { standardDeviation } from '../../../src/stats/moments.ts';
import { median } from '../../../src/stats/quantile.ts';
import { seededRandom } from '../../../src/stats/random.ts';
import { logRatio } from '../../../src/stats/returns.ts';
import { longTriple } from '../../helpers/markets/long-triple.ts';
import { marketOf, sessionsFrom } from '../../helpers/markets/markets.ts';
import { walks } from '../../helpers/markets/random-market.ts';
import { describeShared } from '../../helpers/shared.ts';

const breakout = code('breakout');
const reliefRally = code('relief-rally');
const undecided = code('undecided');

const gradedOf = (market: Market): Graded => ({
  days: market.days,
  state: evaluate(market).pricesAlone.state,
  ratio: logRatio(market.small, market.large),
});

/** The first rows of what is graded: what was known then. */
const cut = ({ days, state, ratio }: Graded, count: number): Graded => ({
  days: days.subarray(0, count),
  state: state.subarray(0, count),
  ratio: ratio.subarray(0, count),
});

/** Spells of about 40 sessions of one verdict or another; the ratio drifts, as told, on every session after one with it. */
function planted(sessions: number, drift: Record<number, number>, seed: number): Graded {
  const random = seededRandom(seed);
  const state = new Uint8Array(sessions);
  const ratio = new Float64Array(sessions);
  let level = 0;
  let verdict = undecided;
  for (let t = 0; t < sessions; t++) {
    level += 0.006 * (random() - 0.5) + (drift[verdict] ?? 0);
    ratio[t] = level;
    if (random() < 1 / 40) verdict = [breakout, undecided, reliefRally][Math.floor(3 * random())] ?? undecided;
    state[t] = verdict;
  }
  return { days: sessionsFrom('1990-01-02', sessions), state, ratio };
}

describe('a planted effect', () => {
  const record = trackRecord(planted(6000, { [breakout]: 0.002, [reliefRally]: -0.002 }, 4));

  test('is significant over a month, in the direction that the verdicts claim', () => {
    expect(cohortFor(record, 'breakout', 21)).toMatchObject({ significant: true, asClaimed: true });
    expect(cohortFor(record, 'relief-rally', 21)).toMatchObject({ significant: true, asClaimed: true });
  });

  test('of the other sign is significant and not as claimed', () => {
    const against = trackRecord(planted(6000, { [breakout]: -0.002, [reliefRally]: 0.002 }, 4));
    expect(cohortFor(against, 'breakout', 21)).toMatchObject({ significant: true, asClaimed: false });
  });

  test('is gone once the verdicts are shifted', () => {
    const { days, state, ratio } = planted(6000, { [breakout]: 0.002 }, 4);
    const late = Uint8Array.from(state, (_, t) => state[(t + 1400) % state.length] ?? 0);
    expect(cohortFor(trackRecord({ days, state: late, ratio }), 'breakout', 21)?.adjustedP).toBeGreaterThan(0.05);
  });
});

test('verdicts depend on each other over at least a month, or over a longer horizon', () => {
  expect([5, 21, 63, 252].map(dependenceOver)).toEqual([21, 21, 63, 252]);
});

test('drawing the bootstrap gives the standard error of the closed form', () => {
  const record = trackRecord(planted(3000, {}, 8));
  const draws = 4000;
  for (const { outcomes, base } of record.horizons) {
    const cohort = cohortFor(record, 'breakout', base.horizon);
    if (!cohort) throw new Error('no cohort');
    const parts = partsOfDifference(outcomes, base, cohort);
    const means = stationaryBootstrapMeans(parts, Math.max(base.horizon, 21), draws, seededRandom(base.horizon));
    expect(Math.abs(standardDeviation(means) / cohort.standardError - 1)).toBeLessThan(4 * Math.sqrt(1 / (2 * draws)));
  }
});

test('the medians of every verdict are those of its outcomes; without any there is none', () => {
  const horizons = [1, 20, 21];
  const given = planted(601, {}, 2);
  given.state.fill(0, 0, 100).fill(0, 300, 310);
  const forwards = forwardOrders(given.ratio, horizons);
  trackRecord(given, horizons).horizons.forEach((graded, k) => {
    const { values, codes } = graded.outcomes;
    const expected = states.map((_, own) => median(values.filter((_, t) => codes[t] === own)));
    const forward = forwards[k] ?? { horizon: 0, order: new Int32Array() };
    expect([...mediansAfter(given, forward, graded)], `${graded.base.horizon} sessions`).toEqual(
      expected.map((middle) => (Number.isNaN(middle) ? middle : expect.closeTo(middle, 15))),
    );
    expect(expected.filter(Number.isNaN).length).toBe(2);
  });
});

test('random walks have hardly any significant result', () => {
  // 200 pairs of 9,800 sessions: ROTATION_PLACEBO=200,9800
  const [pairs = 20, sessions = 2600] = (process.env.ROTATION_PLACEBO ?? '').split(',').filter(Boolean).map(Number);
  const random = seededRandom(20_260_108);
  let found = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const record = trackRecord(gradedOf(marketOf(walks(random, sessions, 0.85), { first: '1987-09-10' })));
    expect(record.comparisons).toBeGreaterThan(0);
    if (record.cohorts.some(({ significant }) => significant)) found++;
  }
  if (process.env.ROTATION_PLACEBO) console.log(`told apart in ${found} of ${pairs} pairs`);
  expect(found / pairs).toBeLessThanOrEqual(0.05 + 3 * Math.sqrt((0.05 * 0.95) / pairs));
}, 600_000);

test('a short history has verdicts and nothing to grade them by', () => {
  const record = trackRecord(cut(planted(100, {}, 1), 20));
  expect(record.comparisons).toBe(0);
  expect(cohortFor(record, 'breakout', 21)).toMatchObject({
    sessions: 0,
    independentEpisodes: 0,
    mean: Number.NaN,
    p: Number.NaN,
    significant: false,
  });
  expect(trackRecord(cut(planted(100, {}, 1), 0))).toMatchObject({ from: null, to: null, comparisons: 0 });
});

test('only outcomes that are known count: what comes after the last row changes nothing', () => {
  const whole = planted(2000, { [breakout]: 0.001 }, 3);
  const poisoned = { ...whole, ratio: whole.ratio.map((x, t) => (t < 1500 ? x : x + 7 * Math.sin(t))) };
  expect(trackRecord(cut(poisoned, 1500))).toEqual(trackRecord(cut(whole, 1500)));
});

test('a grade that entered at the close of the verdict itself would be another', () => {
  const whole = planted(2000, { [breakout]: 0.001 }, 3);
  const peeking = { ...whole, ratio: whole.ratio.map((_, t) => whole.ratio[Math.min(t + 1, 1999)] ?? 0) };
  expect(trackRecord(peeking).cohorts[0]?.mean).not.toBe(trackRecord(whole).cohorts[0]?.mean);
});

describeShared('the long triple', () => {
  test('no verdict differs significantly from the base rate, at any horizon', async () => {
    const record = trackRecord(gradedOf(await longTriple()));
    expect(record.comparisons).toBe(16);
    expect(record.cohorts.filter(({ significant }) => significant)).toEqual([]);
    expect(record.cohorts.filter(({ state }) => state === 'breakout').every(({ difference }) => difference < 0)).toBe(
      true,
    );
  });

  test('the record as of a day is the record of the file that ends there', async () => {
    const whole = gradedOf(await longTriple());
    for (const date of ['2003-03-12', '2016-11-14', '2026-01-08']) {
      const then = await longTriple(date);
      expect(trackRecord(gradedOf(then)), date).toEqual(trackRecord(cut(whole, then.days.length)));
    }
  });
});
