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
import { sessionsMissing } from '../../../src/judgement/record/shifts.ts';
import { code } from '../../../src/judgement/verdict/state.ts';
import { normalDeviate, type Random, seededRandom } from '../../../src/stats/random.ts';
import { logRatio } from '../../../src/stats/returns.ts';
import { type Closes, marketOf } from './markets.ts';

/** What the tests say of a world without skill, and of the same with a lead planted on the verdicts' own rows. */
export interface Placebo {
  /** Whether one of the two tests that decide, and one of the signals, is significant where nothing can be. */
  verdicts: boolean;
  signals: boolean;
  /** Whether the planted lead is significant, as claimed, by verdict. */
  breakout: boolean;
  reliefRally: boolean;
}

/** Volatility comes in spells: its logarithm returns to its mean by one part in 200 a session, and spreads this much. */
const [persistence, spread] = [0.995, 0.5];
/** With this the half-year differences of breakouts need 1.89 points on average, as in the worlds of the second implementation. */
const scale = 1.05;

/** Closes of three walks without skill or drift; small and large returns have a correlation of 0.85. */
function skillless(random: Random, sessions: number): Closes {
  const columns = () => new Float64Array(sessions);
  const closes = { large: columns(), small: columns(), growth: columns() };
  const level = { large: 3000, small: 1500, growth: 9000 };
  let spell = spread * normalDeviate(random);
  for (let t = 0; t < sessions; t++) {
    const [x, y, z, change] = [0, 1, 2, 3].map(() => normalDeviate(random)) as [number, number, number, number];
    spell = persistence * spell + spread * Math.sqrt(1 - persistence ** 2) * change;
    const size = scale * Math.exp(spell - spread ** 2);
    closes.large[t] = level.large *= Math.exp(0.0116 * size * x);
    closes.small[t] = level.small *= Math.exp(0.0136 * size * (0.85 * x + Math.sqrt(1 - 0.85 ** 2) * y));
    closes.growth[t] = level.growth *= Math.exp(0.014 * size * (0.8 * x + 0.6 * z));
  }
  return closes;
}

/**
 * One world: three random walks, their verdicts through the program, and the tests over half a year.
 *
 * @param points - log return planted on every row of a breakout, and in a second world taken from every row of a relief rally
 */
export function placebo(seed: number, sessions: number, points: number): Placebo {
  const market = marketOf(skillless(seededRandom(seed), sessions), { first: '1987-09-10' });
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
  const isShort = sessionsMissing(outcomes.values.length, headlineHorizon) > 0;
  const found = (lead: number, on: DecidingState) =>
    testsWith(lead, on).some(({ state, standing }) => state === on && standing === 'significant');
  return {
    verdicts: testsWith(0).some(({ standing }) => standing.startsWith('significant')),
    signals: signalOutcomes(evaluation, graded, forwardOrders(graded.ratio, [headlineHorizon]), isShort).some(
      ({ adjustedP }) => adjustedP <= 0.05,
    ),
    breakout: found(points, 'breakout'),
    reliefRally: found(-points, 'relief-rally'),
  };
}
