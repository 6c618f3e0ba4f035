import { expect, test } from 'vitest';
import type { DecidingState } from '../../../src/judgement/names.ts';
import type { Cohort } from '../../../src/judgement/record/cohort.ts';
import { decidingTests } from '../../../src/judgement/record/deciding-tests.ts';

const unknown = Number.NaN;
const cohort = (state: DecidingState, p: number, difference: number): Cohort => ({
  ...{ state, horizon: 126, sessions: 500, mean: 0, share: 0.5, episodes: 9, independentEpisodes: 5, hits: 2 },
  ...{ hitInterval: [unknown, unknown], difference, overDecade: 0 },
  ...{ shifts: 2000, p, needed05: 0.02, needed025: 0.03, interval: [unknown, unknown] },
});

const base = { horizon: 126, sessions: 9000, mean: 0, share: 0.5 };

/** Adjusted p and standing of both, after differences of two points up and three down. */
const testsOf = (breakout: number, reliefRally: number, sessions = 9000) =>
  decidingTests(
    [cohort('breakout', breakout, 0.02), cohort('relief-rally', reliefRally, -0.03)],
    [{ ...base, sessions }],
  ).map(({ adjustedP, standing }) => [adjustedP, standing]);

test('Holm asks 2.5% of the smaller p, 5% of the other', () => {
  expect(testsOf(0.02, 0.05)).toEqual([
    [0.04, 'significant'],
    [0.05, 'significant'],
  ]);
  expect(testsOf(0.03, 0.5)).toEqual([
    [0.06, 'not-significant'],
    [0.5, 'not-significant'],
  ]);
  expect(testsOf(0.06, 0.03)).toEqual([
    [0.06, 'not-significant'],
    [0.06, 'not-significant'],
  ]);
});

test('a verdict without a p is not in the family: 5% is enough for the other', () => {
  expect(testsOf(0.05, unknown)[0]).toEqual([0.05, 'significant']);
});

test('the direction that a verdict claims is up after breakout, down after relief rally', () => {
  const against = [cohort('breakout', 0.01, -0.02), cohort('relief-rally', 0.01, 0.03)];
  expect(decidingTests(against, [base]).map(({ standing }) => standing)).toEqual([
    ...['significant-against', 'significant-against'],
  ]);
});

test('a history that is too short decides nothing, whatever its p', () => {
  expect(testsOf(0.001, 0.001, 3023)).toEqual([
    [0.002, 'too-short'],
    [0.002, 'too-short'],
  ]);
  expect(testsOf(0.001, 0.001, 3024)[0]).toEqual([0.002, 'significant']);
});

test('only half a year decides', () => {
  expect(decidingTests([cohort('breakout', 0.01, 0.02)], [{ ...base, horizon: 63 }])).toEqual([]);
});

test('no difference is never the one that is claimed', () => {
  const even = [cohort('breakout', 0.01, 0), cohort('relief-rally', 0.01, 0)];
  expect(decidingTests(even, [base]).map(({ standing }) => standing)).not.toContain('significant');
});

test('a verdict that nothing has followed is not tested, however short the history', () => {
  const nothing = { ...cohort('breakout', unknown, unknown), sessions: 0 };
  expect(decidingTests([nothing], [{ ...base, sessions: 100 }])).toMatchObject([{ standing: 'not-tested' }]);
});

test('of several horizons and verdicts, half a year of breakout and relief rally is taken, in that order', () => {
  const others = [
    { ...cohort('breakout', 0.001, 0.5), horizon: 63 },
    { ...cohort('relief-rally', 0.04, -0.3), sessions: 1 },
    { ...cohort('breakout', 0.001, 0.5), horizon: 252 },
    { ...cohort('breakout', 0.001, 0.5), state: 'undecided' as const },
    cohort('breakout', 0.02, 0.2),
  ];
  const bases = [21, 126, 252].map((horizon) => ({ ...base, horizon, sessions: horizon === 126 ? 3000 : 9000 }));
  const figures = { horizon: 126, needed05: 0.02, needed025: 0.03, standing: 'too-short', sessionsMissing: 24 };
  expect(decidingTests(others, bases)).toEqual([
    { state: 'breakout', difference: 0.2, p: 0.02, adjustedP: 0.04, ...figures },
    { state: 'relief-rally', difference: -0.3, p: 0.04, adjustedP: 0.04, ...figures },
  ]);
});
