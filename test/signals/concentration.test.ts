import { expect, test } from 'vitest';
import { concentration } from '../../src/signals/concentration.ts';
import { daily, marketWith, said } from '../helpers/with-auxiliary.ts';

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
    reason: 'no figures of equal-weight are known by this day',
  });
});
