import type { Evaluation } from '../../../src/judgement/evaluation.ts';
import { usualRules } from '../../../src/judgement/verdict/rules.ts';
import { verdictColumns } from '../../../src/judgement/verdict/verdict.ts';
import type { SignalRun } from '../../../src/signals/run.ts';
import type { Signal } from '../../../src/signals/signal.ts';
import { groundsOf } from '../processes/runs.ts';
import { marketOf } from './markets.ts';

/** Signals of which no level is asked. */
function withoutResponse(run: SignalRun): SignalRun {
  const { turningPoints: response, ...signal } = run.signal;
  return { ...run, signal: signal as Signal };
}

/** An evaluation of what such signals said, the gate open. */
export function evaluated(...runs: SignalRun[]): Evaluation {
  const grounds = groundsOf(runs.map(withoutResponse));
  const sessions = grounds.stalePrices.length;
  const verdict = verdictColumns(grounds);
  const closes = Array(sessions).fill(100);
  const market = marketOf({ large: closes, small: closes, growth: closes });
  const columns = { verdict, pricesAlone: verdict, withoutByHand: null };
  return { ...grounds, ...columns, rules: usualRules, market, t: sessions - 1, staleBy: null };
}
