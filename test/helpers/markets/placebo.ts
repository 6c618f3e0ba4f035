import { signalOutcomes } from '../../../src/judgement/backtest/signal-outcomes.ts';
import { evaluate } from '../../../src/judgement/evaluation.ts';
import { type DecidingState, gradedStates, headlineHorizon, type State, states } from '../../../src/judgement/names.ts';
import { baseOf } from '../../../src/judgement/record/base.ts';
import { cohortsOf } from '../../../src/judgement/record/cohort.ts';
import { decades } from '../../../src/judgement/record/decades.ts';
import { decidingTests } from '../../../src/judgement/record/deciding-tests.ts';
import { forwardOrders } from '../../../src/judgement/record/forward-orders.ts';
import { gradedRows, outcomesOver } from '../../../src/judgement/record/outcomes.ts';
import { codedRuns, runsByCode } from '../../../src/judgement/record/runs.ts';
import { code } from '../../../src/judgement/verdict/state.ts';
import { seededRandom } from '../../../src/stats/random.ts';
import { logRatio } from '../../../src/stats/returns.ts';
import { marketOf } from './markets.ts';
import { walks } from './random-market.ts';

/** What the tests say of a world without skill, and of the same with a lead planted on the verdicts' own rows. */
export interface Placebo {
  /** Whether one of the two tests that decide, and one of the signals, is significant where nothing can be. */
  verdicts: boolean;
  signals: boolean;
  /** Whether the planted lead is significant, as claimed, by verdict. */
  breakout: boolean;
  reliefRally: boolean;
}

/**
 * One world: three random walks, their verdicts through the program, and the tests over half a year.
 *
 * @param points - log return planted on every row of a breakout, and in a second world taken from every row of a relief rally
 */
export function placebo(seed: number, sessions: number, points: number): Placebo {
  const market = marketOf(walks(seededRandom(seed), sessions, 0.85), { first: '1987-09-10' });
  const evaluation = evaluate(market);
  const graded = {
    days: market.days,
    state: evaluation.pricesAlone.state,
    ratio: logRatio(market.small, market.large),
  };
  const rows = gradedRows(graded);
  const history = {
    ratio: graded.ratio,
    runs: runsByCode(codedRuns(graded.state), states.length),
    gradedRuns: runsByCode(codedRuns(rows.codes), states.length),
  };
  const outcomes = outcomesOver(graded, rows, headlineHorizon);
  const testsWith = (lead: number, on: State = 'insufficient-data') => {
    const values = outcomes.values.map((x, i) => (outcomes.codes[i] === code(on) ? x + lead : x));
    const planted = { ...outcomes, values };
    const byDecade = decades(planted);
    const base = baseOf(byDecade, headlineHorizon);
    return decidingTests(cohortsOf(gradedStates, history, { outcomes: planted, base, decades: byDecade }), [base]);
  };
  const found = (lead: number, on: DecidingState) =>
    testsWith(lead, on).some(({ state, standing }) => state === on && standing === 'significant');
  return {
    verdicts: testsWith(0).some(({ standing }) => standing.startsWith('significant')),
    signals: signalOutcomes(evaluation, graded, forwardOrders(graded.ratio, [headlineHorizon])).some(
      ({ adjustedP }) => adjustedP <= 0.05,
    ),
    breakout: found(points, 'breakout'),
    reliefRally: found(-points, 'relief-rally'),
  };
}
