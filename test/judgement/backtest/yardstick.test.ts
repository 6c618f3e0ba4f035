import { expect, test } from 'vitest';
import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { largeMonth } from '../../../src/judgement/backtest/large-month.ts';
import { yardstickOutcomes } from '../../../src/judgement/backtest/yardstick.ts';
import { forwardOrders } from '../../../src/judgement/record/forward-orders.ts';
import type { Graded } from '../../../src/judgement/record/outcomes.ts';
import { seededRandom } from '../../../src/stats/random.ts';
import { sessionsFrom } from '../../helpers/markets/markets.ts';

const sessions = 1500;
const horizon = 21;
const random = seededRandom(5);
const days = sessionsFrom('2006-03-01', sessions);
let [level, ratio] = [1000, 0];
const large = Float64Array.from({ length: sessions }, () => (level *= Math.exp(0.02 * (random() - 0.5))));
const graded = {
  days,
  state: Uint8Array.from({ length: sessions }, (_, t) => (t < 274 || t % 40 === 9 ? 0 : 2)),
  ratio: Float64Array.from({ length: sessions }, () => (ratio += 0.01 * (random() - 0.5))),
};
const outcomesOf = (closes: Float64Array, of: Graded, ...horizons: number[]) =>
  yardstickOutcomes(closes, of, forwardOrders(of.ratio, horizons));

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** Mean ranks by counting. */
const ranksOf = (x: readonly number[]) =>
  x.map((own) => x.filter((value) => value < own).length + (x.filter((value) => value === own).length + 1) / 2);

/** The definition, session by session, from a day on. */
function byRows(first: number) {
  const score = largeMonth(large);
  const after = (t: number) => (graded.ratio[t + 1 + horizon] ?? Number.NaN) - (graded.ratio[t + 1] ?? Number.NaN);
  const rows = Array.from(days.keys()).filter(
    (t) => (days[t] ?? 0) >= first && graded.state[t] !== 0 && t + 1 + horizon < sessions,
  );
  const [a, b] = [ranksOf(rows.map((t) => score[t] ?? 0)), ranksOf(rows.map(after))];
  const [meanA, meanB] = [average(a), average(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] ?? 0) - my), 0);
  const onSide = (isOn: (u: number) => boolean) => rows.filter((t) => isOn(score[t] ?? 0)).map(after);
  const [rising, falling] = [onSide((u) => u > 1 / 3), onSide((u) => u < -1 / 3)];
  return {
    sessions: rows.length,
    rankCorrelation: expect.closeTo(
      product(a, meanA, b, meanB) / Math.sqrt(product(a, meanA, a, meanA) * product(b, meanB, b, meanB)),
      12,
    ),
    mean: expect.closeTo(average(rows.map(after)), 14),
    for: { sessions: rising.length, mean: expect.closeTo(average(rising), 14) },
    against: { sessions: falling.length, mean: expect.closeTo(average(falling), 14) },
  };
}

test('it is the definition, session by session, on all of them and on those from 2010 on', () => {
  const outcomes = outcomesOf(large, graded, horizon);
  const of = (period: string) => outcomes.find((one) => one.period === period);
  expect(outcomes).toHaveLength(2);
  expect(of('all')).toMatchObject(byRows(0));
  const from2010 = byRows(daysFromIso('2010-01-01'));
  expect(from2010.sessions).toBeLessThan((of('all')?.sessions ?? 0) - 400);
  expect(of('from-2010')).toMatchObject(from2010);
  expect(of('from-2010')?.from).toBe(days.find((day) => day >= daysFromIso('2010-01-01')));
});

test('what comes after the last row changes nothing', () => {
  const cut = (count: number, closes: Float64Array, ratios: Float64Array) =>
    outcomesOf(
      closes.subarray(0, count),
      { days: days.subarray(0, count), state: graded.state.subarray(0, count), ratio: ratios.subarray(0, count) },
      ...[horizon, 126],
    );
  const poison = (x: number, t: number) => (t < 1100 ? x : x * (2 + Math.sin(t)) + 1);
  expect(cut(1100, large.map(poison), graded.ratio.map(poison))).toEqual(cut(1100, large, graded.ratio));
  // The rows whose outcome was known then are graded then as now: a figure that needs no test of later rows is the same.
  const then = cut(1100, large, graded.ratio)[0];
  expect(then?.sessions).toBe(byKnown(1100));
});

const byKnown = (count: number) => Array.from(graded.state.subarray(0, count - 1 - horizon)).filter(Boolean).length;

test('a market without 2010, or too young for a year of months, has no figure there', () => {
  const early = { ...graded, days: sessionsFrom('1990-03-01', sessions) };
  expect(outcomesOf(large, early, horizon)[1]).toMatchObject({
    ...{ period: 'from-2010', sessions: 0, from: null, rankCorrelation: Number.NaN, mean: Number.NaN },
    for: { sessions: 0, mean: Number.NaN },
  });
  const young = {
    days: days.subarray(0, 200),
    state: graded.state.slice(0, 200).fill(2),
    ratio: graded.ratio.slice(0, 200),
  };
  expect(outcomesOf(large.subarray(0, 200), young, horizon)[0]).toMatchObject({ sessions: 0, p: Number.NaN });
});

test('a month of exactly 1/3 or -1/3 speaks for neither side', () => {
  // By row 272 there are 252 months: of 105 lower ones and 126 equal ones, or of 21 and 126, the percentile is 2/3, or 1/3.
  const sides = (lower: number) => {
    const log = new Float64Array(sessions);
    for (let t = 21; t < sessions; t++) {
      const i = t - 21;
      const month = i < lower ? -0.01 : i < lower + 125 || t === 272 ? 0 : 0.01;
      log[t] = (log[t - 21] ?? 0) + month;
    }
    const state = Uint8Array.from({ length: sessions }, (_, t) => (t === 272 ? 2 : 0));
    const [all] = outcomesOf(log.map(Math.exp), { ...graded, state }, horizon);
    return [largeMonth(log.map(Math.exp))[272], all?.sessions, all?.for.sessions, all?.against.sessions];
  };
  expect(sides(105)).toEqual([expect.closeTo(1 / 3, 12), 1, 0, 0]);
  expect(sides(21)).toEqual([expect.closeTo(-1 / 3, 12), 1, 0, 0]);
  expect(sides(106)).toEqual([expect.closeTo(1 / 3 + 2 / 252, 12), 1, 1, 0]);
  expect(sides(20)).toEqual([expect.closeTo(-1 / 3 - 2 / 252, 12), 1, 0, 1]);
});
