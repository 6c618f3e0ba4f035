import { expect, test } from 'vitest';
import type { Evaluation } from '../../src/judgement/evaluation.ts';
import { sensitivity } from '../../src/judgement/sensitivity.ts';
import { usualRules } from '../../src/judgement/verdict/rules.ts';
import { verdictColumns } from '../../src/judgement/verdict/verdict.ts';
import type { CorrelationColumns, CorrelationParams } from '../../src/signals/correlation/evidence.ts';
import { bandScores, correlation, rollingRho } from '../../src/signals/correlation/signal.ts';
import type { SignalRun } from '../../src/signals/run.ts';
import type { Signal } from '../../src/signals/signal.ts';
import { marketOf } from '../helpers/markets/markets.ts';
import { groundsOf, runOf } from '../helpers/processes/runs.ts';

const unknown = Number.NaN;

/** Returns of large of 1 % up and down in turn, of none while it is halted; those of small are as large, of the same sign or of the other. */
function returnsOf(sessions: number, isSame: (t: number) => boolean, isHalted: (t: number) => boolean = () => false) {
  const small = Float64Array.from({ length: sessions }, (_, t) => (t === 0 ? unknown : t % 2 === 0 ? 0.01 : -0.01));
  const large = small.map((move, t) => (t > 0 && isHalted(t) ? 0 : isSame(t) ? move : -move));
  return { large, small };
}

/** The correlation of such returns, with such parameters in force. */
function correlationRun(returns: CorrelationColumns['returns'], params: CorrelationParams): SignalRun {
  const value = rollingRho(returns.large, returns.small, params.window);
  const columns = { value, score: bandScores(value, params.band), returns };
  return { signal: correlation as unknown as Signal, params, weight: 1, columns };
}

/** The evaluation of such signals on their last row, the gate open all along. */
function evaluated(...runs: SignalRun[]): Evaluation {
  const grounds = groundsOf(runs);
  const verdict = verdictColumns(grounds);
  const market = marketOf({ large: [], small: [], growth: [] });
  const columns = { verdict, pricesAlone: verdict, withoutByHand: null };
  return { ...grounds, ...columns, rules: usualRules, market, t: grounds.stalePrices.length - 1, staleBy: null };
}

const statesOf = (evaluation: Evaluation) =>
  Object.fromEntries(sensitivity(evaluation).variants.map(({ name, state }) => [name, state]));

/** Parameters that are none of the variants. */
const other: CorrelationParams = { window: 100, band: [0.7, 0.9] };

test('each variant has the verdict of its own window and band, beside the other signals as they are', () => {
  const sessions = 600;
  // The sign changes 63 sessions before the end: today the correlation is 1 over 63 and 0 over 126, the highest so far. In between it is
  // unknown over 63 for a while, since large was halted.
  const returns = returnsOf(
    sessions,
    (t) => t >= sessions - 63,
    (t) => t >= 200 && t < 300,
  );
  // In force is a column by hand that ends with its lowest value.
  const value = new Float64Array(sessions).fill(0.9).fill(0.8, sessions - 1);
  const columns = { value, score: new Float64Array(sessions).fill(1), returns };
  const params: CorrelationParams = { window: 252, band: [0.76, 0.95] };
  const none = Array<number>(sessions).fill(unknown);
  const runs = [
    { ...correlationRun(returns, params), columns },
    runOf(Array<number>(sessions).fill(0.3), { id: 'steady', weight: 0.2 }),
    // As heavy as they are, these weigh nothing: one has ended, the other does not apply.
    runOf(none, { id: 'ended', weight: 9, given: none.map((_, t) => (t === 0 ? 1 : 0)) }),
    runOf(none, { id: 'no case', weight: 9, noCase: none.map(() => 1) }),
  ];
  // (1 + 0.2 · 0.3) / 1.2 is 0.88, (-1 + 0.2 · 0.3) / 1.2 is -0.78.
  expect(sensitivity(evaluated(...runs))).toEqual({
    variants: [
      { name: 'correlation over 63 in 0.76-0.95', state: 'relief-rally', without: null },
      { name: 'correlation over 63 in the observed band', state: 'relief-rally', without: null },
      { name: 'correlation over 126 in 0.76-0.95', state: 'breakout', without: null },
      { name: 'correlation over 126 in the observed band', state: 'relief-rally', without: null },
      { name: 'correlation over 252 in the observed band', state: 'breakout', without: null },
      { name: 'without correlation', state: 'breakout', without: 'correlation' },
      { name: 'without steady', state: 'breakout', without: 'steady' },
    ],
    agreeing: 4,
  });
});

test('a direction that was taken more than a thousand sessions ago still holds in a variant', () => {
  const sessions = 2000;
  // The other signal outweighs the correlation: it took the direction up to row 410, and has kept it at 0.15 since.
  const steady = Array.from({ length: sessions }, (_, t) => (t <= 410 ? 0.3 : 0.15));
  const returns = returnsOf(sessions, (t) => t % 80 < 40);
  expect(statesOf(evaluated(correlationRun(returns, other), runOf(steady, { id: 'steady', weight: 1000 })))).toEqual({
    'correlation over 63 in 0.76-0.95': 'breakout',
    'correlation over 63 in the observed band': 'breakout',
    'correlation over 126 in 0.76-0.95': 'breakout',
    'correlation over 126 in the observed band': 'breakout',
    'correlation over 252 in 0.76-0.95': 'breakout',
    // Its band of 252 values is first known on row 503, when the direction was no longer taken.
    'correlation over 252 in the observed band': 'undecided',
    'without correlation': 'breakout',
    // 60 of the last 100 sessions are of the other sign: a correlation below the band.
    'without steady': 'breakout',
  });
});

test('where the correlation was unknown for a while, its five years reach further back', () => {
  const sessions = 2000;
  // The signs differ on rows 450 to 560, and on 31 of the last 63 sessions. Large was halted for 400 sessions in between.
  const returns = returnsOf(
    sessions,
    (t) => !(t >= 450 && t < 560) && !(t >= sessions - 63 && t < sessions - 32),
    (t) => t >= 1000 && t < 1400,
  );
  const states = statesOf(evaluated(correlationRun(returns, other)));
  // 1/63 in a band from -1 to 1. Of the last 1,260 sessions it would be the lowest of all: a breakout.
  expect(states['correlation over 63 in the observed band']).toBe('undecided');
  expect(states['correlation over 63 in 0.76-0.95']).toBe('breakout');
});

test('five years are those of each window: all of 1,260 sessions back to the first', () => {
  const sessions = 2000;
  // The signs differ on rows 678 to 741, so that the correlation over 63 was -1 on rows 740 and 741: the first two of the five years.
  const returns = returnsOf(sessions, (t) => !(t >= 678 && t <= 741) && !(t >= sessions - 63 && t < sessions - 32));
  // 1/63 in a band from -1 to 1. Without these two rows it would be the lowest of all: a breakout.
  expect(statesOf(evaluated(correlationRun(returns, other)))['correlation over 63 in the observed band']).toBe(
    'undecided',
  );
});

test('where large has stood still no variant has a verdict, and there is no correlation to leave out', () => {
  const sessions = 400;
  const returns = returnsOf(
    sessions,
    () => true,
    (t) => t >= 100,
  );
  const { variants } = sensitivity(evaluated(correlationRun(returns, other), runOf(Array(sessions).fill(0.5))));
  expect(variants.slice(0, 6).map(({ state }) => state)).toEqual(Array(6).fill('insufficient-data'));
  expect(variants.slice(6)).toEqual([{ name: 'without any', state: 'insufficient-data', without: 'any' }]);
});
