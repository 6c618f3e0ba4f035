import { expect, test } from 'vitest';
import { type Evaluation, evaluate } from '../../../src/judgement/evaluation.ts';
import { correlationLines } from '../../../src/judgement/pictures/correlation-lines.ts';
import type { Band } from '../../../src/signals/correlation/evidence.ts';
import { correlation } from '../../../src/stats/correlation.ts';
import { seededRandom } from '../../../src/stats/random.ts';
import { simpleReturns } from '../../../src/stats/returns.ts';
import { marketOf } from '../../helpers/markets/markets.ts';
import { walks } from '../../helpers/markets/random-market.ts';

const sessions = 1400;
const market = marketOf(walks(seededRandom(8), sessions, 0.8));
let made: Evaluation | undefined;

/** The evaluation with such parameters of the correlation and such values of it. */
function evaluationWith(params: { window: number; band: Band | 'observed' }, values: Float64Array): Evaluation {
  made ??= evaluate(market);
  return {
    ...made,
    runs: made.runs.map((run) =>
      run.signal.id === 'correlation'
        ? { ...run, params, columns: { ...run.columns, value: values, score: values.map((rho) => -rho) } }
        : run,
    ),
  };
}

/** The last of many values, and two early ones that only a window of more than five years would see. */
const valuesWith = (...last: number[]) => {
  const values = new Float64Array(sessions).fill(0.8);
  values.fill(Number.NaN, 0, 50);
  values[sessions - 1261] = 0.1;
  values.set(last, sessions - last.length);
  return values;
};

test('lines are over the own window, then half a year and a quarter where these are shorter', () => {
  const lengths = (window: number) =>
    correlationLines(evaluationWith({ window, band: [0.7, 0.9] }, valuesWith(0.8)))?.lines.map((line) => line.sessions);
  expect(lengths(252)).toEqual([252, 126, 63]);
  expect(lengths(126)).toEqual([126, 63]);
  expect(lengths(63)).toEqual([63]);
});

test('a shorter line is the correlation of as many returns, scored in the same band', () => {
  const found = correlationLines(evaluationWith({ window: 252, band: [0.7, 0.9] }, valuesWith(0.75)));
  const [large, small] = [market.large, market.small].map((closes) => simpleReturns(closes)) as [
    Float64Array,
    Float64Array,
  ];
  expect(found?.lines[0]).toMatchObject({ sessions: 252, values: valuesWith(0.75), score: -0.75 });
  for (const line of found?.lines.slice(1) ?? []) {
    const rho = correlation(large.slice(-line.sessions), small.slice(-line.sessions));
    expect(line.values.at(-1)).toBeCloseTo(rho, 12);
    // 1 at the low end of the band, -1 at the high one.
    expect(line.score).toBeCloseTo(Math.min(1, Math.max(-1, 1 - (2 * (rho - 0.7)) / 0.2)), 11);
  }
});

test('the band is the published one, or that of the five years to today', () => {
  const values = valuesWith(0.95, 0.6, 0.7);
  const published = correlationLines(evaluationWith({ window: 63, band: [0.7, 0.9] }, values));
  expect([published?.band, published?.limits]).toEqual([
    [0.7, 0.9],
    [0.7, 0.9],
  ]);
  const observed = correlationLines(evaluationWith({ window: 63, band: 'observed' }, values));
  expect([observed?.band, observed?.limits]).toEqual([null, [0.6, 0.95]]);
});

test('the extremes are the first rows of the lowest and the highest value in five years, unknown ones left out', () => {
  const extremes = (values: Float64Array) => {
    const found = correlationLines(evaluationWith({ window: 63, band: 'observed' }, values));
    return [found?.lowest, found?.highest];
  };
  expect(extremes(valuesWith(0.95, 0.6, Number.NaN, 0.6, 0.95))).toEqual([sessions - 4, sessions - 5]);
  // The value of 0.1 lies 1,260 sessions before the last.
  expect(extremes(valuesWith(0.9))).toEqual([sessions - 1260, sessions - 1]);
  const later = valuesWith(0.9);
  later[sessions - 1260] = 0.2;
  expect(extremes(later)).toEqual([sessions - 1260, sessions - 1]);
  // With six sessions the first of all is one of them.
  const early = {
    ...evaluationWith({ window: 63, band: 'observed' }, Float64Array.of(0.1, 0.5, 0.4, 0.3, 0.2, 0.6)),
    t: 5,
  };
  expect(correlationLines(early)).toMatchObject({ lowest: 0, highest: 5 });
  expect(extremes(new Float64Array(sessions).fill(Number.NaN))).toEqual([-1, -1]);
});

test('there are none where the signal is switched off', () => {
  const { runs, ...others } = evaluationWith({ window: 63, band: 'observed' }, valuesWith(0.8));
  expect(correlationLines({ ...others, runs: runs.filter(({ signal }) => signal.id !== 'correlation') })).toBeNull();
});
