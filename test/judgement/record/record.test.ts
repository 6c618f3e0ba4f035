import { describe, expect, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { evaluate } from '../../../src/judgement/evaluation.ts';
import { gradedStates, states } from '../../../src/judgement/names.ts';
import { forwardOrders } from '../../../src/judgement/record/forward-orders.ts';
import { mediansAfter } from '../../../src/judgement/record/median.ts';
import type { Graded } from '../../../src/judgement/record/outcomes.ts';
import { testOf, trackRecord } from '../../../src/judgement/record/record.ts';
import { code } from '../../../src/judgement/verdict/state.ts';
import type { Market } from '../../../src/market/market.ts';
import { median } from '../../../src/stats/quantile.ts';
import { seededRandom } from '../../../src/stats/random.ts';
import { logRatio } from '../../../src/stats/returns.ts';
import { longTriple } from '../../helpers/markets/long-triple.ts';
import { sessionsFrom } from '../../helpers/markets/markets.ts';
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
  const found = (drift: Record<number, number>) => testOf(trackRecord(planted(6000, drift, 4)), 'breakout')?.standing;

  test('is significant over half a year, in the direction that the verdict claims', () => {
    expect(found({ [breakout]: 0.002, [reliefRally]: -0.002 })).toBe('significant');
  });

  test('of the other sign is significant and against the claim', () => {
    expect(found({ [breakout]: -0.002, [reliefRally]: 0.002 })).toBe('significant-against');
  });

  test('is gone once the verdicts are shifted', () => {
    const { days, state, ratio } = planted(6000, { [breakout]: 0.002 }, 4);
    const late = Uint8Array.from(state, (_, t) => state[(t + 1400) % state.length] ?? 0);
    expect(testOf(trackRecord({ days, state: late, ratio }), 'breakout')?.standing).toBe('not-significant');
  });
});

describe('twelve sessions on paper, the new year after the sixth, graded after one', () => {
  const ratio = Float64Array.of(0, 1, 3, 2, 4, 3, 5, 6, 4, 3, 5, 7);
  const days = Int32Array.from(
    [
      '1999-12-23',
      '1999-12-27',
      '1999-12-28',
      '1999-12-29',
      '1999-12-30',
      '1999-12-31',
      '2000-01-03',
      '2000-01-04',
      '2000-01-05',
      '2000-01-06',
      '2000-01-07',
      '2000-01-10',
    ],
    daysFromIso,
  );
  // What follows rows 1 to 9 from the next close on: -1, 2, -1, 2, 1, then -2, -1, 2, 2 in the new year.
  const names = [
    'insufficient-data',
    'breakout',
    'breakout',
    'undecided',
    'relief-rally',
    'relief-rally',
    'no-rotation',
    'breakout',
    'undecided',
    'undecided',
    'no-rotation',
    'no-rotation',
  ] as const;
  const graded = { days, state: Uint8Array.from(names, code), ratio };
  const recordOf = () => trackRecord(graded, [1]);
  const cohort = (state: string) => recordOf().cohorts.find((one) => one.state === state);

  test('the base is all nine rows: mean 4/9, five of them ahead', () => {
    expect(recordOf().horizons[0]?.base).toEqual({ horizon: 1, sessions: 9, mean: 4 / 9, share: 5 / 9 });
  });

  test('breakout: -1, 2 and -1, one episode that ended behind; 0.6 is the mean of the first decade, 0.25 of the second', () => {
    expect(cohort('breakout')).toMatchObject({
      ...{ sessions: 3, mean: 0, share: 1 / 3, difference: -4 / 9, episodes: 1, independentEpisodes: 1, hits: 0 },
      overDecade: expect.closeTo((-1.6 + 1.4 - 1.25) / 3, 14),
      hitInterval: [0, expect.closeTo(0.793450685622763, 12)],
    });
  });

  test('relief rally: 2 and 1, one episode that ended ahead', () => {
    expect(cohort('relief-rally')).toMatchObject({
      ...{ sessions: 2, mean: 1.5, share: 1, independentEpisodes: 1, hits: 1 },
      difference: expect.closeTo(19 / 18, 14),
      overDecade: expect.closeTo(0.9, 14),
    });
  });

  test('the medians are -1, 1.5, 2 and -2', () => {
    const [forward] = forwardOrders(ratio, [1]);
    const [horizon] = recordOf().horizons;
    if (!forward || !horizon) throw new Error('no horizon');
    const medians = mediansAfter(graded, forward, horizon);
    expect(gradedStates.map((state) => medians[code(state)])).toEqual([-1, 1.5, 2, -2]);
  });

  test('nine rows are too few to shift, and only half a year decides', () => {
    expect(cohort('breakout')).toMatchObject({ shifts: 0, p: Number.NaN, needed05: Number.NaN });
    expect(recordOf().tests).toEqual([]);
    expect(trackRecord(graded).tests.map(({ standing }) => standing)).toEqual(['not-tested', 'not-tested']);
  });
});

/** The definition of a verdict's difference and of its shift test, row by row. */
function byRows({ state, ratio }: Graded, own: number, horizon: number) {
  const rows = Array.from(ratio.keys()).filter((t) => state[t] !== 0 && t + 1 + horizon < ratio.length);
  const x = rows.map((t) => (ratio[t + 1 + horizon] ?? 0) - (ratio[t + 1] ?? 0));
  const n = x.length;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const has = Array.from({ length: n }, (_, i) => i).filter((i) => state[rows[i] ?? 0] === own);
  const at = (k: number) => mean(has.map((i) => x[(i + k) % n] ?? 0)) - mean(x);
  const [smallest, largest] = [Math.max(horizon, 21), n - 253 - horizon];
  const step = Math.max(1, Math.floor((largest - smallest + 1) / 1999));
  const sizes: number[] = [];
  for (let k = smallest; k <= largest; k += step) sizes.push(Math.abs(at(k)));
  sizes.sort((a, b) => b - a);
  const needed = (level: number) => sizes[Math.floor(level * (1 + sizes.length)) - 1] ?? Number.NaN;
  return {
    sessions: has.length,
    difference: expect.closeTo(at(0), 12),
    shifts: sizes.length,
    p: (1 + sizes.filter((size) => size >= Math.abs(at(0)) - 1e-12).length) / (1 + sizes.length),
    needed05: expect.closeTo(needed(0.05), 12),
    needed025: expect.closeTo(needed(0.025), 12),
    interval: [expect.closeTo(at(0) - needed(0.05), 12), expect.closeTo(at(0) + needed(0.05), 12)],
  };
}

test.each([
  [620, [1, 21, 63]],
  [4600, [30]],
] as const)('a cohort is the definition, row by row, on %d sessions', (sessions, horizons) => {
  const whole = planted(sessions, { [breakout]: 0.0004 }, 5);
  whole.state.fill(0, 0, 31).fill(0, 300, 310);
  const { cohorts } = trackRecord(whole, horizons);
  for (const horizon of horizons) {
    for (const state of ['breakout', 'relief-rally'] as const) {
      const cohort = cohorts.find((one) => one.state === state && one.horizon === horizon);
      expect(cohort, `${state} over ${horizon}`).toMatchObject(byRows(whole, code(state), horizon));
    }
  }
});

describe('independent episodes of 60 sessions, graded after two', () => {
  // The breakout of session 56 is entered on the 57th and graded on the 59th, the last.
  const state = Uint8Array.from({ length: 60 }, (_, t) => ([3, 30, 56].includes(t) ? breakout : undecided));
  const graded = (...after: [number, number, number]): Graded => {
    const ratio = new Float64Array(60);
    [3, 30, 56].forEach((t, i) => {
      ratio[t + 3] = after[i] ?? 0;
    });
    return { days: sessionsFrom('2001-03-01', 60), state, ratio };
  };
  const cohortOf = (of: Graded) => trackRecord(of, [2]).cohorts[0];

  test('one that ends even is not ahead', () => {
    expect(cohortOf(graded(1, 0, -1))).toMatchObject({ episodes: 3, independentEpisodes: 3, hits: 1 });
    expect(cohortOf(graded(1, 0, 2))).toMatchObject({ independentEpisodes: 3, hits: 2, share: 2 / 3 });
  });

  test('the last counts on the day its outcome is known, not a day earlier', () => {
    expect(cohortOf(cut(graded(1, 1, 1), 60))).toMatchObject({ episodes: 3, hits: 3 });
    expect(cohortOf(cut(graded(1, 1, 1), 59))).toMatchObject({ episodes: 2, hits: 2 });
  });
});

test('a test says how many sessions it waits for, and is made once there are as many', () => {
  const whole = planted(3600, {}, 6);
  const of = (count: number) => testOf(trackRecord(cut(whole, count)), 'breakout');
  const [early] = [of(3000)];
  expect(early?.standing).toBe('too-short');
  const missing = early?.sessionsMissing ?? 0;
  expect(missing).toBeGreaterThan(0);
  expect(of(3000 + missing - 1)).toMatchObject({ standing: 'too-short', sessionsMissing: 1 });
  expect(of(3000 + missing)?.sessionsMissing).toBe(0);
  expect(of(3000 + missing)?.standing).toMatch(/^(not-)?significant/);
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

test('a short history has verdicts and nothing to grade them by', () => {
  const record = trackRecord(cut(planted(100, {}, 1), 20));
  expect(testOf(record, 'breakout')?.standing).toBe('not-tested');
  expect(record.cohorts[0]).toMatchObject({ sessions: 0, independentEpisodes: 0, mean: Number.NaN, p: Number.NaN });
  expect(trackRecord(cut(planted(100, {}, 1), 0))).toMatchObject({ from: null, to: null });
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
  test('the record as of a day is the record of the file that ends there', async () => {
    const whole = gradedOf(await longTriple());
    for (const date of ['2003-03-12', '2016-11-14', '2026-01-08']) {
      const then = await longTriple(date);
      expect(trackRecord(gradedOf(then)), date).toEqual(trackRecord(cut(whole, then.days.length)));
    }
  });
});
