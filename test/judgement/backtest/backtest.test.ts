import { expect, test } from 'vitest';
import { isoDate } from '../../../src/dates/civil-dates.ts';
import { type BacktestSettings, backtest } from '../../../src/judgement/backtest/backtest.ts';
import { decadeOutcomes } from '../../../src/judgement/backtest/decade-outcomes.ts';
import { stateShares } from '../../../src/judgement/backtest/state-shares.ts';
import { type Evaluation, evaluate } from '../../../src/judgement/evaluation.ts';
import { callsOf } from '../../../src/judgement/record/calls.ts';
import { trackRecord } from '../../../src/judgement/record/record.ts';
import { codedRuns } from '../../../src/judgement/record/runs.ts';
import { code } from '../../../src/judgement/verdict/state.ts';
import { median } from '../../../src/stats/quantile.ts';
import { seededRandom } from '../../../src/stats/random.ts';
import { logRatio } from '../../../src/stats/returns.ts';
import { marketOf } from '../../helpers/markets/markets.ts';
import { walks } from '../../helpers/markets/random-market.ts';

const sessions = 700;
const note = (which: string, severity: 'info' | 'warning') => ({ code: which, severity, message: `${which}.` });

let made: Evaluation | undefined;
/** A market with verdicts in runs of eleven sessions; those of prices alone come seven sessions later. */
function evaluation(): Evaluation {
  if (made) return made;
  const own = evaluate(marketOf(walks(seededRandom(31), sessions, 0.85), { first: '2007-03-01' }));
  const codes = Uint8Array.from({ length: sessions }, (_, t) =>
    t < 30 ? 0 : ([4, 2, 3, 1, 2][Math.floor(t / 11) % 5] ?? 0),
  );
  const later = codes.map((_, t) => codes[t - 7] ?? 0);
  const on = codes.map((verdict) => (verdict > 1 ? 1 : 0));
  made = {
    ...own,
    market: { ...own.market, notes: [note('a', 'info'), note('b', 'warning'), note('c', 'info')] },
    verdict: { ...own.verdict, state: codes },
    pricesAlone: { ...own.pricesAlone, state: later },
    gate: { ...own.gate, on },
  };
  return made;
}

const backtestOf = (settings: Partial<BacktestSettings> = {}) =>
  backtest(evaluation(), { graded: 'verdict', horizons: [5, 21], ...settings });

/** What is graded from one row to another, both counted, written out. */
function gradedOf(state: Uint8Array, first = 0, last = sessions - 1) {
  const { market } = evaluation();
  return {
    days: market.days,
    state: state.map((verdict, t) => (t >= first && t <= last ? verdict : 0)),
    ratio: logRatio(market.small, market.large),
  };
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

test('either column of verdicts is graded', () => {
  const { verdict, pricesAlone } = evaluation();
  for (const [graded, state] of [
    ['verdict', verdict.state],
    ['prices-alone', pricesAlone.state],
  ] as const) {
    const found = backtestOf({ graded });
    expect(found.record.graded).toBe(graded);
    expect(plain(found.record.cohorts)).toMatchObject(plain(trackRecord(gradedOf(state), [5, 21]).cohorts));
    expect(found.states).toEqual(stateShares(codedRuns(state)));
  }
});

test.each([
  [100, 400],
  [0, 400],
  [100, sessions - 1],
])('of a period from row %d to row %d, both days count and none outside', (first, last) => {
  const { market, verdict, gate } = evaluation();
  const day = (row: number) => market.days[row] ?? Number.NaN;
  const found = backtestOf({
    from: first === 0 ? undefined : day(first),
    to: last === sessions - 1 ? undefined : day(last),
  });
  const graded = gradedOf(verdict.state, first, last);
  const record = trackRecord(graded, [5, 21]);
  expect(found).toMatchObject({ from: day(Math.max(first, 30)), to: day(last), knownBy: day(sessions - 1) });
  expect(found.states).toEqual(stateShares(codedRuns(graded.state)));
  expect(plain(found.record)).toMatchObject({ from: found.from, to: found.knownBy, cohorts: plain(record.cohorts) });
  expect(found.decades).toEqual(decadeOutcomes(record));
  const isGraded = (one: number) => one >= day(first) && one <= day(last);
  expect(found.record.calls).toEqual(callsOf({ ...graded, gate: gate.on }, isGraded));
  expect(found.signals[0]?.sessions).toBeLessThanOrEqual(found.record.bases[0]?.sessions ?? 0);
});

test('a period without a verdict is refused, and the error says where there are some', () => {
  const { market } = evaluation();
  const first = market.days[0] ?? Number.NaN;
  expect(() => backtestOf({ to: first })).toThrow(
    expect.objectContaining({
      details: { code: 'no-verdicts', hint: `there are verdicts from ${isoDate(market.days[30] ?? 0)} to 2009-12-07` },
    }),
  );
  const nothing = { ...evaluation(), verdict: { ...evaluation().verdict, state: new Uint8Array(sessions) } };
  expect(backtest(nothing, { graded: 'verdict', horizons: [5] })).toMatchObject({ from: null, to: null });
});

test('each cohort has the median of what followed it', () => {
  const { state, ratio } = gradedOf(evaluation().verdict.state);
  const { cohorts } = backtestOf({ horizons: [21, 5] }).record;
  expect(cohorts).toHaveLength(8);
  for (const { state: own, horizon, median: middle } of cohorts) {
    const rows = Array.from(state.keys()).filter((t) => state[t] === code(own) && t + 1 + horizon < sessions);
    const after = rows.map((t) => (ratio[t + 1 + horizon] ?? 0) - (ratio[t + 1] ?? 0));
    expect(middle, `${own} over ${horizon}`).toBeCloseTo(median(Float64Array.from(after)), 14);
  }
});

test('without resamples no cohort has a bootstrap', () => {
  const found = backtestOf();
  expect(found.resamples).toBeNull();
  expect(found.record.cohorts.map(({ resampled }) => resampled)).toEqual(Array.from({ length: 8 }, () => null));
});

test('each cohort is drawn as often as requested, one after the other, and each draw is reported', () => {
  const reported: [number, number][] = [];
  // One block of the whole history from its first row on: every draw is the history itself, and so is every difference.
  const numbers = Array.from({ length: 8 * 3 }, () => [0, 1 - 2 ** -53]).flat();
  const found = backtestOf({
    resamples: { draws: 3, seed: 7, random: () => numbers.shift() ?? Number.NaN },
    progress: (done, of) => reported.push([done, of]),
  });
  expect(reported).toEqual(Array.from({ length: 24 }, (_, i) => [i, 24]));
  expect(numbers).toEqual([]);
  expect(found.resamples).toEqual({ draws: 3, seed: 7 });
  for (const { state, horizon, difference, resampled } of found.record.cohorts) {
    const same = expect.closeTo(difference, 12);
    expect(resampled, `${state} over ${horizon}`).toEqual({ interval: [same, same], otherSide: 0 });
  }
});

test('it says of what day, which indices and with which notes it is', () => {
  const { market } = evaluation();
  expect(backtestOf()).toMatchObject({
    ...{ asOf: market.asOf, horizons: [5, 21] },
    labels: { large: 'S&P 500', small: 'Russell 2000', growth: 'Nasdaq Composite' },
    totalReturn: { large: false, small: false, growth: false },
    warnings: [{ code: 'b' }],
    notes: [{ code: 'a' }, { code: 'c' }],
  });
});

test('each index says by itself whether its closes include dividends', () => {
  const origin = { file: 'a.csv', column: 'Close', symbol: null, totalReturn: true };
  for (const role of ['large', 'small', 'growth'] as const) {
    const { market } = evaluation();
    const own = { ...market.own, [role]: { ...market.own[role], origins: [origin] } };
    const found = backtest({ ...evaluation(), market: { ...market, own } }, { graded: 'verdict', horizons: [5] });
    expect(found.totalReturn).toEqual({ large: false, small: false, growth: false, [role]: true });
  }
});

test('signals wait for a history that is long enough over half a year', () => {
  const found = backtestOf({ horizons: [5, 126] });
  expect(found.record.bases[1]?.sessionsMissing).toBeGreaterThan(0);
  expect(found.signals.length).toBeGreaterThan(5);
  expect(found.signals.every(({ adjustedP }) => Number.isNaN(adjustedP))).toBe(true);
  expect(found.record.tests.map(({ state, standing }) => [state, standing])).toEqual([
    ['breakout', 'too-short'],
    ['relief-rally', 'too-short'],
  ]);
});

test('signals are adjusted once half a year has enough sessions, be they too few for a year', () => {
  const own = evaluate(marketOf(walks(seededRandom(32), 3200, 0.85), { first: '2007-03-01' }));
  const state = new Uint8Array(3200).fill(2);
  // 3,200 sessions less 127, of which 3,024 are needed, and less 253, of which 5,796 are.
  const { record, signals } = backtest(
    { ...own, verdict: { ...own.verdict, state } },
    { graded: 'verdict', horizons: [126, 252] },
  );
  expect(record.bases.map(({ sessionsMissing }) => sessionsMissing)).toEqual([0, 5796 - (3200 - 253)]);
  const half = signals.filter(({ horizon, p }) => horizon === 126 && !Number.isNaN(p));
  expect(half.length).toBeGreaterThan(3);
  expect(half.every(({ adjustedP, p }) => adjustedP >= p)).toBe(true);
});
