import { expect, test } from 'vitest';
import type { Market } from '../../../src/market/market.ts';
import { longCycle } from '../../../src/signals/long-cycle/signal.ts';
import { ownStrength } from '../../../src/signals/own-strength/signal.ts';
import { relativeStrength } from '../../../src/signals/relative-strength/signal.ts';
import { defineSignal } from '../../../src/signals/signal.ts';
import { mean } from '../../../src/stats/moments.ts';
import { type Compute, cutAfter, poisonedAfter, poisonFault, readingFault, truncationFault } from './causality.ts';
import { randomMarket } from './random-market.ts';

const market = randomMarket({ seed: 5, sessions: 400, untidy: true });
const { columns, defaults } = relativeStrength;

const honest: Compute = (given) => columns(given, defaults);

/** Tomorrow's score today. */
const ofTomorrow: Compute = (given) => {
  const { score } = columns(given, defaults);
  return { score: score.map((_, t) => score[t + 1] ?? Number.NaN) };
};

const ofTomorrowsRegression: Compute = (given) => {
  const { value } = ownStrength.columns(given, ownStrength.defaults);
  return { value: value.map((_, t) => value[t + 1] ?? Number.NaN) };
};

const ofTomorrowsCycle: Compute = (given) => {
  const { value } = longCycle.columns(given, { ...longCycle.defaults, span: 60, minValues: 60 });
  return { value: value.map((_, t) => value[t + 1] ?? Number.NaN) };
};

/** Tomorrow's ratio today: a shock common to both indices would not show it. */
const ofTomorrowsRatio: Compute = ({ small, large }) => ({
  value: small.map((_, t) => (small[t + 1] ?? Number.NaN) / (large[t + 1] ?? Number.NaN)),
});

const ofTheWholeColumn: Compute = ({ large }) => {
  const centre = mean(large);
  return { value: large.map((close) => close / centre) };
};

const ofItsOwnLastClose: Compute = ({ days, own }) => ({
  score: Float64Array.from(days, () => own.large.closes.at(-1) ?? Number.NaN),
});

const ofTheFinalCount: Compute = ({ days }) => ({ deep: { down: [Float64Array.from(days, () => days.length)] } });

const ofAFigureToCome: Compute = ({ days, observations }) => ({
  given: Uint8Array.from(days, () => (observations.some(({ value }) => value > 40) ? 1 : 0)),
});

const leaks: [string, Compute, 'poison' | 'both'][] = [
  ["tomorrow's score", ofTomorrow, 'both'],
  ["tomorrow's regression", ofTomorrowsRegression, 'both'],
  ["tomorrow's long cycle", ofTomorrowsCycle, 'both'],
  ["tomorrow's ratio", ofTomorrowsRatio, 'both'],
  ['the mean of the whole column', ofTheWholeColumn, 'both'],
  ["an index's own last close", ofItsOwnLastClose, 'both'],
  ['the final number of sessions', ofTheFinalCount, 'both'],
  ['a figure published later', ofAFigureToCome, 'poison'],
];

/** Rows past the warm-up. */
const rows = Array.from({ length: 12 }, (_, i) => 260 + 10 * i);

test.each(leaks)('a signal that peeks at %s is caught', (_, compute, by) => {
  const caught = (fault: typeof poisonFault) => rows.filter((t) => fault(compute, market, t) !== null).length;
  // A clamped score may be 1 today and tomorrow: that row is innocent.
  expect(caught(poisonFault)).toBeGreaterThan(rows.length / 2);
  if (by === 'both') expect(caught(truncationFault)).toBeGreaterThan(rows.length / 2);
});

test('a signal that does not peek is not accused', () => {
  for (const t of [0, 260, 320, market.days.length - 1]) {
    expect(truncationFault(honest, market, t)).toBeNull();
    expect(poisonFault(honest, market, t)).toBeNull();
  }
});

test('the fault names the column and the row', () => {
  expect(poisonFault(ofTheFinalCount, market, 300)).toMatch(
    /^\.deep\.down\.0\[0\] is \d+ with all that followed row 300/,
  );
});

test('words that peek are caught though the columns do not', () => {
  const talkative = defineSignal({
    ...relativeStrength,
    reading: (_columns, _t, { days }: Market) => ({ because: `row of ${days.length}`, reason: null, evidence: {} }),
  });
  expect(truncationFault((given) => talkative.columns(given, defaults), market, 300)).toBeNull();
  expect(readingFault(talkative, market, 300)).not.toBeNull();
  expect(readingFault(relativeStrength, market, 300)).toBeNull();
});

test('a level that reads ahead is caught too', () => {
  const greedy = defineSignal({
    ...relativeStrength,
    turningPoints: (_columns, _t, { small }: Market) => ({
      quantity: 'small',
      kind: 'continuous',
      at: (score) => score * (small.at(-1) ?? 1),
    }),
  });
  expect(readingFault(greedy, market, 300)).not.toBeNull();
});

test('another future leaves the past alone and differs in each index', () => {
  const t = 200;
  const [cut, other] = [cutAfter(market, t), poisonedAfter(market, t, 3)];
  expect(cut.days).toEqual(market.days.slice(0, t + 1));
  expect(other.days.slice(0, t + 1)).toEqual(cut.days);
  expect(other.small.slice(0, t + 1)).toEqual(cut.small);
  const moves = (['large', 'small', 'growth'] as const).map(
    (role) => (other[role][t + 1] ?? 0) / (market[role][t] ?? 0),
  );
  expect(new Set(moves.map((move) => move.toFixed(3))).size).toBe(3);
  expect(other.days.length).toBeLessThan(market.days.length);
});
