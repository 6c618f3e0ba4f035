import { expect, it } from 'vitest';
import { isoDate } from '../../../src/dates/civil-dates.ts';
import { aheadAfter, runRow, scoreRuns } from '../../../src/signals/long-cycle/runs.ts';
import { randomMarket } from '../../helpers/markets/random-market.ts';

const market = randomMarket({ seed: 3, sessions: 400 });

it('joins scores at most 21 sessions apart, and separates the two signs', () => {
  const score = new Float64Array(100).fill(Number.NaN);
  score[10] = 0.5;
  score[31] = 0.5;
  score[53] = 0.5;
  score[54] = -0.5;
  score[55] = 0;
  expect(scoreRuns(score, 99)).toEqual([
    { from: 10, to: 31, sessions: 2, score: 0.5 },
    { from: 53, to: 53, sessions: 1, score: 0.5 },
    { from: 54, to: 54, sessions: 1, score: -0.5 },
  ]);
  expect(scoreRuns(score, 30)).toEqual([{ from: 10, to: 10, sessions: 1, score: 0.5 }]);
});

it('knows an outcome only once it is over', () => {
  const { small, large } = market;
  const ratio = (t: number) => Math.log((small[t] ?? 0) / (large[t] ?? 1));
  expect(aheadAfter(market, 100, 63, 163)).toBeCloseTo(ratio(163) - ratio(100), 12);
  expect(aheadAfter(market, 100, 63, 162)).toBeNaN();
  expect(aheadAfter(market, -1, 63, 162)).toBeNaN();
});

it('has an end once a month has passed without it', () => {
  const spell = { from: 10, to: 20, sessions: 11, score: 0.5 };
  expect(runRow(market, spell, 40).last).toBeNull();
  expect(runRow(market, spell, 41).last).toBe(isoDate(market.days[20] ?? 0));
});
