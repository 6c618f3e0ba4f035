import { describe, expect, it, test } from 'vitest';
import { type Evaluation, evaluate } from '../../src/judgement/evaluation.ts';
import { risksOf } from '../../src/judgement/risks.ts';
import { earnings } from '../../src/signals/earnings/signal.ts';
import type { SignalRun } from '../../src/signals/run.ts';
import type { Signal } from '../../src/signals/signal.ts';
import { randomMarket } from '../helpers/markets/random-market.ts';
import { once } from '../helpers/once.ts';

const market = randomMarket({ seed: 3, sessions: 300 });
const plain = once(() => evaluate(market));
const { length } = market.days;

/** The evaluation with a signal of that name and score on the last row, and 0 on all others. */
function withScore(id: string, score: number, given = 1): Evaluation {
  const column = new Float64Array(length);
  column[length - 1] = score;
  const signal = { ...earnings, id } as unknown as Signal;
  const run: SignalRun = {
    signal,
    params: {},
    weight: 1,
    columns: { value: column, score: column, available: new Uint8Array(length).fill(given) },
  };
  return { ...plain(), runs: [...plain().runs.filter((other) => other.signal.id !== id), run] };
}

describe('a flag', () => {
  const flag = (from: number, until: number) => [{ from, until, note: 'a vote' }];
  it('is a risk while it lasts on the as-of day, be that a session or not', () => {
    expect(risksOf(plain(), flag(market.asOf, market.asOf))).toEqual(['active-risk-note']);
    expect(risksOf(plain(), flag(market.asOf - 9, market.asOf - 1))).toEqual([]);
    expect(risksOf(plain(), flag(market.asOf + 1, market.asOf + 9))).toEqual([]);
    const sunday = { ...plain(), market: { ...market, asOf: market.asOf + 2 } };
    expect(risksOf(sunday, flag(market.asOf + 1, market.asOf + 2))).toEqual(['active-risk-note']);
    expect(risksOf(plain(), [])).toEqual([]);
  });
});

test.each([
  ['policy', -1, ['recent-hike']],
  ['policy', 0, []],
  ['policy', 0.5, []],
  ['policy', NaN, []],
  ['inflation', -1, ['rising-inflation']],
  ['inflation', -0.5, ['rising-inflation']],
  ['inflation', 0, []],
  ['inflation', NaN, []],
  ['earnings', -1, []],
])('%s at %d: %j', (id, score, expected) => {
  expect(risksOf(withScore(id, score), [])).toEqual(expected);
});

test('a signal without its series finds no risk', () => {
  expect(risksOf(withScore('policy', -1, 0), [])).toEqual([]);
});
