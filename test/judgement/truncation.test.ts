import { describe, expect, test } from 'vitest';
import { type Evaluation, evaluate } from '../../src/judgement/evaluation.ts';
import { callsOf } from '../../src/judgement/record/calls.ts';
import type { Graded } from '../../src/judgement/record/outcomes.ts';
import { trackRecord } from '../../src/judgement/record/record.ts';
import type { Market } from '../../src/market/market.ts';
import { seededRandom } from '../../src/stats/random.ts';
import { logRatio } from '../../src/stats/returns.ts';
import { cutAfter } from '../helpers/markets/causality.ts';
import { longTriple } from '../helpers/markets/long-triple.ts';
import { randomMarket } from '../helpers/markets/random-market.ts';
import { once } from '../helpers/once.ts';
import { oneIn, propertyRuns } from '../helpers/property-runs.ts';
import { describeShared } from '../helpers/shared.ts';

/** First row on which a verdict of the file that ends there is another than that of the whole file; null if there is none. */
function firstDifference(whole: Evaluation, cut: Evaluation): string | null {
  for (const kind of ['verdict', 'pricesAlone'] as const) {
    for (let row = 0; row < cut.market.days.length; row++) {
      const [a, b] = [whole[kind].state[row], cut[kind].state[row]];
      if (a !== b) return `${kind} of row ${row} is ${a}, and ${b} in the file of ${cut.market.days.length} sessions`;
      if (!Object.is(whole[kind].composite[row], cut[kind].composite[row])) return `composite of row ${row}`;
    }
  }
  return null;
}

const rowsOf = (count: number, sessions: number, seed: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => 300 + Math.floor(random() * (sessions - 300)));
};

const gradedAs = (graded: Graded & { gate: Uint8Array }) => ({ ...trackRecord(graded), calls: callsOf(graded) });

const recordOf = ({ market, pricesAlone, gate }: Evaluation) => {
  const { days, small, large } = market;
  return gradedAs({ days, state: pricesAlone.state, ratio: logRatio(small, large), gate: gate.on });
};

/** The record as it was on row `t`, out of the whole column of verdicts. */
const recordUntil = ({ market, pricesAlone, gate }: Evaluation, t: number) => {
  const { days, small, large } = market;
  const until = <A extends Float64Array | Int32Array | Uint8Array>(column: A) => column.slice(0, t + 1) as A;
  const ratio = until(logRatio(small, large));
  return gradedAs({ days: until(days), state: until(pricesAlone.state), ratio, gate: until(gate.on) });
};

describe('a file cut after a session', () => {
  const market = randomMarket({ seed: 11, sessions: 2000 });
  const whole = once(() => evaluate(market));

  test('has the verdicts of the whole file up to there', () => {
    for (let t = 0; t < market.days.length; t += oneIn(4)) {
      expect(firstDifference(whole(), evaluate(cutAfter(market, t))), `cut after row ${t}`).toBeNull();
    }
  });

  test('has the record of its day', () => {
    for (const t of rowsOf(5, market.days.length, 4)) {
      expect(recordOf(evaluate(cutAfter(market, t))), `as of row ${t}`).toEqual(recordUntil(whole(), t));
    }
  });

  test('differs if a rule reads one day ahead', () => {
    /** The market with tomorrow's closes of the small index. */
    const peeking = (seen: Market): Market => ({
      ...seen,
      small: seen.small.map((close, t) => seen.small[t + 1] ?? close),
    });
    const peeks = evaluate(peeking(market));
    const caught = rowsOf(20, market.days.length, 9).filter(
      (t) => firstDifference(peeks, evaluate(peeking(cutAfter(market, t)))) !== null,
    );
    expect(caught.length).toBe(20);
  });
});

describeShared('the long triple cut after random sessions', () => {
  test('has the verdicts and the record of its day', async () => {
    const market = await longTriple();
    const whole = evaluate(market);
    for (const t of rowsOf(propertyRuns(20), market.days.length, 20_260_108)) {
      const cut = evaluate(cutAfter(market, t));
      expect(firstDifference(whole, cut), `cut after row ${t}`).toBeNull();
      expect(recordOf(cut), `as of row ${t}`).toEqual(recordUntil(whole, t));
    }
  });
});
