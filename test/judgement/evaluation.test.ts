import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/dates/civil-dates.ts';
import { type Evaluation, evaluate } from '../../src/judgement/evaluation.ts';
import { closing, opening } from '../../src/judgement/gate-turning-points.ts';
import { sensitivity } from '../../src/judgement/sensitivity.ts';
import { turningPoints } from '../../src/judgement/turning-points.ts';
import { usualRules } from '../../src/judgement/verdict/rules.ts';
import { stateAt, stateOfCode } from '../../src/judgement/verdict/state.ts';
import { truncated } from '../../src/market/market.ts';
import { isPriced } from '../../src/signals/run.ts';
import { marketOf, priceEarnings, sessionsFrom } from '../helpers/markets/markets.ts';
import { macroMapOf, macroSeriesOf } from '../helpers/markets/random-macro.ts';
import { randomMarket } from '../helpers/markets/random-market.ts';
import { weightless } from '../helpers/markets/weightless.ts';

const market = randomMarket({ seed: 3, sessions: 700 });
const last = market.days.at(-1) ?? Number.NaN;

test('the verdict asked for is that of the last row', () => {
  expect(evaluate(market).t).toBe(699);
});

describe('prices alone', () => {
  const day = market.days[500] ?? Number.NaN;
  const figures = [priceEarnings('pe-large', '2008-01-02', 20), priceEarnings('pe-small', '2008-01-02', 30)];
  const withFigures = { ...market, observations: figures.map((figure) => ({ ...figure, day })) };

  test('are the verdict itself without other inputs', () => {
    const { verdict, pricesAlone } = evaluate(market);
    expect(pricesAlone).toBe(verdict);
  });

  test('are the verdict without the fundamental and macro scores', () => {
    const { verdict, pricesAlone, runs } = evaluate(withFigures);
    expect(pricesAlone.composite).toEqual(evaluate(market).verdict.composite);
    expect(pricesAlone.state).toEqual(evaluate(market).verdict.state);
    expect(verdict.composite.slice(0, 500)).toEqual(pricesAlone.composite.slice(0, 500));
    // A discount of -50 % scores -1 at a weight of 2 beside the known prices.
    const price = pricesAlone.composite[510] ?? Number.NaN;
    const known = runs.filter((run) => isPriced(run) && !Number.isNaN(run.columns.score[510]));
    const weight = known.reduce((sum, run) => sum + run.weight, 0);
    expect(verdict.composite[510]).toBeCloseTo((weight * price - 2) / (weight + 2), 12);
  });
});

test('the verdict without a figure by hand has the dated one before it, though the other index has a dated one alone', () => {
  const figure = (series: 'pe-large' | 'pe-small', value: number) => ({
    ...priceEarnings(series, '2008-01-02', value),
    day: last,
  });
  const dated = [figure('pe-large', 20), figure('pe-small', 20)];
  const byHand = { ...figure('pe-small', 14), byHand: true };
  const { verdict, withoutByHand } = evaluate({ ...market, observations: [...dated, byHand] });
  const without = evaluate({ ...market, observations: dated });
  expect(withoutByHand).toEqual(without.verdict);
  expect(without.withoutByHand).toBeNull();
  expect(verdict.composite[699]).not.toBe(without.verdict.composite[699]);
});

describe('staleness', () => {
  const after = Array.from(sessionsFrom('2007-01-01', 900)).filter((day) => day > last);
  const staleBy = (asOf: number | undefined) => evaluate({ ...market, asOf: asOf ?? Number.NaN }).staleBy;

  test.each([
    [1, null],
    [3, null],
    [4, 4],
    [20, 20],
  ])('%d exchange sessions after the last common close: %s', (sessions, expected) => {
    expect(staleBy(after[sessions - 1])).toBe(expected);
  });

  test('is that of one session too', () => {
    const one = marketOf({ large: [1], small: [1], growth: [1] }, { first: '2010-06-01' });
    // A Tuesday: the 2nd, 3rd, 4th and 7th of June are sessions after it.
    const [first = Number.NaN] = one.days;
    expect(evaluate({ ...one, asOf: first + 6 }).staleBy).toBe(4);
  });

  test('days without a session do not count', () => {
    const between = (after[3] ?? 0) - 1;
    expect(staleBy(last)).toBeNull();
    expect(staleBy(between)).toBeNull();
  });
});

test('a signal of other series than the three prices is no part of the verdict on prices alone', () => {
  const breadth = (percents: number) =>
    macroMapOf(
      macroSeriesOf(
        'breadth',
        Array.from(market.days, (day) => [isoDate(day), percents]),
      ),
    );
  const [weak, strong] = [20, 80].map((percents) => evaluate({ ...market, macro: breadth(percents) }));
  expect(weak?.verdict.composite[699]).toBeLessThan(strong?.verdict.composite[699] ?? Number.NaN);
  expect(weak?.pricesAlone).toEqual(strong?.pricesAlone);
  expect(weak?.pricesAlone).toEqual(evaluate(market).verdict);
});

test('parameters change the whole evaluation', () => {
  const other = evaluate(market, { correlation: { params: { window: 63, band: [0.5, 0.9] } } });
  expect(other.verdict.composite).not.toEqual(evaluate(market).verdict.composite);
  const light = evaluate(
    market,
    weightless(({ id }) => id !== 'relative-strength'),
  );
  const strength = light.runs.find(({ signal }) => signal.id === 'relative-strength')?.columns.score[699];
  expect(light.verdict.composite[699]).toBe(strength);
  expect(light.runs.map(({ signal }) => signal.id)).toEqual(['relative-strength']);
});

describe('other rules', () => {
  const { verdict, gate } = usualRules;

  test('open the gate on other sessions, and say by which close it would open', () => {
    const always = evaluate(market, {}, { verdict, gate: { ...gate, openPercentile: 0, minLead: -1 } });
    const usual = evaluate(market);
    const opened = (evaluation: Evaluation) => evaluation.gate.on.reduce((sum, on) => sum + on, 0);
    expect(opened(always)).toBeGreaterThan(opened(usual));
    const rows = Array.from(usual.gate.on.keys()).filter((t) => t > 300 && usual.gate.on[t] === 0);
    const closed = truncated(market, (rows.at(-1) ?? 0) + 1);
    const [easy, hard] = [0.005, 0.05].map((minLead) =>
      opening(evaluate(closed, {}, { verdict, gate: { ...gate, minLead } })),
    );
    expect(hard?.lead).toBeGreaterThanOrEqual(0.05);
    expect(hard?.small).toBeGreaterThan(easy?.small ?? Number.NaN);
  });

  test('reach the verdict, the one on prices alone, the variants and the changes', () => {
    const open = { ...gate, openPercentile: 0, minLead: -1, closeSessions: 1000 };
    const never = evaluate(market, {}, { verdict: { enter: 1, exit: 0, minCoverage: 0.6 }, gate: open });
    const covered = never.verdict.state.filter((_, t) => t >= 300 && (never.verdict.coverage[t] ?? 0) >= 0.6);
    expect(covered.length).toBeGreaterThan(300);
    expect(new Set(Array.from(covered, stateOfCode))).toEqual(new Set(['undecided']));
    expect(sensitivity(never).variants.map(({ state }) => state)).not.toContain('breakout');
    const quick = evaluate(market, {}, { verdict: { enter: 0.01, exit: 0.005, minCoverage: 0.6 }, gate: open });
    expect(Array.from(quick.pricesAlone.state, stateOfCode)).toContain('breakout');
    expect(Array.from(quick.pricesAlone.state, stateOfCode)).toContain('relief-rally');
    const turning = turningPoints(quick).map(({ score, signal }) => {
      const run = quick.runs.find((one) => one.signal.id === signal);
      const known = quick.runs.filter(({ columns }) => !Number.isNaN(columns.score[699] ?? Number.NaN));
      const weight = known.reduce((sum, one) => sum + one.weight, 0);
      const now = run?.columns.score[699] ?? Number.NaN;
      return (quick.verdict.composite[699] ?? Number.NaN) + ((score - now) * (run?.weight ?? 0)) / weight;
    });
    expect(turning.length).toBeGreaterThan(0);
    for (const composite of turning) expect([0.005, 0.01]).toContain(Number(Math.abs(composite).toFixed(9)));
  });
});

test('a market without sessions has no verdict, no row and no turning points', () => {
  const empty = evaluate(marketOf({ large: [], small: [], growth: [] }));
  expect(empty.t).toBe(-1);
  expect(stateAt(empty.verdict.state, empty.t)).toBe('insufficient-data');
  expect([turningPoints(empty), opening(empty), closing(empty)]).toEqual([[], null, null]);
  expect(sensitivity(empty).variants.map(({ state }) => state)).toEqual(Array(5).fill('insufficient-data'));
});

test('a market without sessions is not old, whatever the day', () => {
  const empty = marketOf({ large: [], small: [], growth: [] });
  expect(evaluate({ ...empty, asOf: last }).staleBy).toBeNull();
});
