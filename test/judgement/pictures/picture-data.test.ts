import { expect, test } from 'vitest';
import { evaluate } from '../../../src/judgement/evaluation.ts';
import { pictureData } from '../../../src/judgement/pictures/picture-data.ts';
import { recordHigh } from '../../../src/signals/record-high/signal.ts';
import { logRatio } from '../../../src/stats/returns.ts';
import { randomMarket } from '../../helpers/markets/random-market.ts';

const market = randomMarket({ seed: 9, sessions: 500 });
const q = logRatio(market.small, market.large);
const settings = (lookback: number, drought: number) => ({
  'relative-strength': { params: { lookback } },
  'record-high': { params: { ...recordHigh.defaults, drought } },
});

/** Mean of the last so many, and how many of their standard deviations the last one is above it. */
function strengthOf(lookback: number) {
  const last = Array.from(q.slice(-lookback));
  const mean = last.reduce((sum, value) => sum + value, 0) / lookback;
  const variance = last.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (lookback - 1);
  return { mean, deviations: ((q.at(-1) ?? 0) - mean) / Math.sqrt(variance) };
}

test.each([40, 252])('the strength is the ratio against its mean of %d sessions', (lookback) => {
  const { strength, ratio } = pictureData(evaluate(market, settings(lookback, 252)));
  const { mean, deviations } = strengthOf(lookback);
  expect(ratio).toEqual(q);
  expect(strength.lookback).toBe(lookback);
  expect(strength.mean.at(-1)).toBeCloseTo(mean, 12);
  expect(strength.deviations.at(-1)).toBeCloseTo(deviations, 10);
  expect(strength.change.at(-1)).toBeCloseTo((q[499] ?? 0) - (q[478] ?? 0), 14);
});

test('a signal that is switched off is drawn with the usual settings', () => {
  const off = { weight: 0 };
  const { strength, record } = pictureData(evaluate(market, { 'relative-strength': off, 'record-high': off }));
  expect([strength.lookback, record.sessions]).toEqual([252, 252]);
  expect(pictureData(evaluate(market, settings(252, 100))).record.sessions).toBe(100);
});

test('columns are of prices alone, and what is kept today of both', () => {
  const own = evaluate(market);
  const latched = (last: number) => Int8Array.from({ length: 500 }, (_, t) => (t === 499 ? last : 0));
  const pricesAlone = { ...own.pricesAlone, state: new Uint8Array(500).fill(3), latched: latched(-1) };
  const found = pictureData({ ...own, pricesAlone, verdict: { ...own.verdict, latched: latched(1) } });
  expect(found).toMatchObject({
    ...{ days: market.days, state: pricesAlone.state, composite: pricesAlone.composite, gate: own.gate.on },
    latched: { verdict: 1, pricesAlone: -1 },
  });
  expect(found.outcomes.all).toEqual(found.outcomes.byState['relief-rally']);
  expect(found.leads).toHaveLength(6);
  expect([found.firstFive.sessions, found.gaps.sessions, found.correlation?.lines[0]?.sessions]).toEqual([5, 5, 252]);
});
