import { expect, test } from 'vitest';
import type { Market } from '../../../src/market/market.ts';
import { concentration } from '../../../src/signals/concentration/signal.ts';
import { daily, marketWith, said } from '../../helpers/markets/with-macro.ts';

const first = '2020-03-02';
const sessions = 300;

test('equal weight that runs ahead speaks for breadth: +1 at two deviations', () => {
  const path = Array.from({ length: sessions }, (_, t) => 100 + (t === sessions - 1 ? 5 : t % 2));
  const given = said(concentration, marketWith({ 'equal-weight': daily(first, path) }, { first, sessions }));
  expect(given.value).toBeGreaterThan(2);
  expect(given.score).toBe(1);
  expect(given.because).toMatch(/^equal wt\/S&P \d\.\d sd above its year$|^equal wt\/S&P \d\d\.\d sd above its year$/);
  expect(given.evidence.change63).toBeCloseTo(Math.log(105 / (path[sessions - 64] ?? NaN)), 12);
});

test('equal weight that falls behind speaks against it', () => {
  const path = Array.from({ length: sessions }, (_, t) => 100 * Math.exp(-t / 1000));
  // A line of 252 points: its last stands (251/2) / sqrt(252 * 253 / 12) deviations below their mean.
  const { value, score } = said(concentration, marketWith({ 'equal-weight': daily(first, path) }, { first, sessions }));
  expect(value).toBeCloseTo(-125.5 / Math.sqrt((252 * 253) / 12), 9);
  expect(score).toBeCloseTo(value / 2, 12);
});

test('is unknown without the series', () => {
  expect(said(concentration, marketWith({}, { first, sessions }))).toMatchObject({
    score: NaN,
    given: 0,
    because: 'unknown',
    reason: 'no equal-weight data up to this date',
  });
});

/** Weights published on some sessions of 300. */
function withWeights(...figures: { on: number; weight: number; provider?: string }[]): Market {
  const market = marketWith({}, { first, sessions });
  const observations = figures.map(({ on, weight, provider = 'A' }) => ({
    day: market.days[on] ?? 0,
    series: 'megacap-weight',
    value: weight,
    unit: 'percent',
    basis: 'market-value',
    provider,
  }));
  return { ...market, observations };
}

test.each([
  { before: 35.2, now: 33.9, score: 0.5 },
  { before: 33.9, now: 35.2, score: 0 },
  { before: 33.9, now: 33.9, score: 0 },
  { before: 30.5, now: 30, score: 0 },
  { before: 31, now: 30.1, score: 0.5 },
])('without it, mega caps at $before% and 63 sessions later at $now% score $score', ({ before, now, score }) => {
  const given = said(concentration, withWeights({ on: 236, weight: before }, { on: 260, weight: now }));
  expect(given).toMatchObject({ score, value: NaN, given: 1, reason: null });
  expect(given.because).toBe(`mega caps ${now.toFixed(1)}%, ${before.toFixed(1)}% before`);
  expect(given.evidence.megacapWeight).toBeCloseTo(now / 100, 12);
});

test('a weight of another provider, one that is too old, and one alone make no fall', () => {
  const reasonOf = (market: Market) => said(concentration, market).reason;
  const notKnown = "that provider's weight of 63 sessions before is not known";
  expect(reasonOf(withWeights({ on: 230, weight: 35 }, { on: 260, weight: 33, provider: 'B' }))).toBe(notKnown);
  expect(reasonOf(withWeights({ on: 260, weight: 33 }))).toBe(notKnown);
  expect(reasonOf(withWeights({ on: 237, weight: 35 }, { on: 260, weight: 33 }))).toBe(notKnown);
  expect(reasonOf(withWeights({ on: 5, weight: 33 }))).toBe(
    'the last weight of the mega caps is more than 120 days old',
  );
});

test('the equal-weight index is preferred if supplied', () => {
  const series = {
    'equal-weight': daily(
      first,
      Array.from({ length: sessions }, (_, t) => 100 + (t % 2)),
    ),
  };
  const { observations } = withWeights({ on: 236, weight: 35 }, { on: 260, weight: 33 });
  expect(said(concentration, { ...marketWith(series, { first, sessions }), observations }).because).toMatch(
    /^equal wt/,
  );
});
