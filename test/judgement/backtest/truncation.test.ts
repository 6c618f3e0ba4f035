import { describe, expect, test } from 'vitest';
import { type Backtest, backtest } from '../../../src/judgement/backtest/backtest.ts';
import { type Evaluation, evaluate } from '../../../src/judgement/evaluation.ts';
import type { Market } from '../../../src/market/market.ts';
import { seededRandom } from '../../../src/stats/random.ts';
import { cutAfter, poisonedAfter } from '../../helpers/markets/causality.ts';
import { longTriple } from '../../helpers/markets/long-triple.ts';
import { marketOf } from '../../helpers/markets/markets.ts';
import { walks } from '../../helpers/markets/random-market.ts';
import { propertyRuns } from '../../helpers/property-runs.ts';
import { describeShared } from '../../helpers/shared.ts';

const horizons = [21, 63, 126];
const recordOf = (evaluation: Evaluation): Backtest => backtest(evaluation, { graded: 'prices-alone', horizons });

/** The columns of an evaluation up to row `t`, beside the market that ends there. */
function columnsUntil(whole: Evaluation, cut: Market, t: number): Evaluation {
  const until = <A extends Float64Array | Uint8Array>(column: A) => column.slice(0, t + 1) as A;
  return {
    ...whole,
    market: cut,
    gate: { ...whole.gate, on: until(whole.gate.on) },
    pricesAlone: { ...whole.pricesAlone, state: until(whole.pricesAlone.state) },
    runs: whole.runs.map((run) => {
      const { score, available } = run.columns;
      const columns = { ...run.columns, score: until(score), ...(available && { available: until(available) }) };
      return { ...run, columns };
    }),
  };
}

function expectRecordOfTheDay(market: Market, whole: Evaluation, t: number) {
  const cut = cutAfter(market, t);
  const then = recordOf(evaluate(cut));
  expect(then, `as of row ${t}`).toEqual(recordOf(columnsUntil(whole, cut, t)));
  return then;
}

const rowsOf = (count: number, sessions: number, seed: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => 400 + Math.floor(random() * (sessions - 400)));
};

describe('record, calls, signals, yardstick and the time since publication as of a row', () => {
  // The first market passes 2010, the second the day of publication.
  test.each([
    ['2007-03-01', 21],
    ['2021-06-01', 22],
  ])('are those of the file that ends there, of a market from %s', (first, seed) => {
    const market = marketOf(walks(seededRandom(seed), 1400, 0.85), { first });
    const whole = evaluate(market);
    const records = rowsOf(6, 1400, seed).map((t) => expectRecordOfTheDay(market, whole, t));
    const last = expectRecordOfTheDay(market, whole, 1399);
    expect(last.signals.some(({ p }) => p > 0)).toBe(true);
    expect(last.yardstick.some(({ p }) => p > 0)).toBe(true);
    expect(last.record.calls.byState.every(({ calls }) => calls > 0)).toBe(true);
    if (first > '2020') expect(last.sincePublication?.outcomes[0]?.sessions).toBeGreaterThan(20);
    else expect(records.some(({ yardstick }) => yardstick[3]?.sessions !== yardstick[0]?.sessions)).toBe(true);
  });

  test('do not change with what follows', () => {
    const market = marketOf(walks(seededRandom(23), 1400, 0.85), { first: '2007-03-01' });
    for (const t of rowsOf(6, 1400, 23)) {
      const cut = cutAfter(market, t);
      const poisoned = columnsUntil(evaluate(poisonedAfter(market, t, 3)), cut, t);
      expect(recordOf(poisoned), `as of row ${t}`).toEqual(recordOf(evaluate(cut)));
    }
  });
});

describeShared('the long triple', () => {
  test('has the whole record of its day', async () => {
    const market = await longTriple();
    const whole = evaluate(market);
    for (const t of rowsOf(propertyRuns(6), market.days.length, 14)) expectRecordOfTheDay(market, whole, t);
  });
});
