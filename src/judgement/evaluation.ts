import { elapsedSessions } from '../market/calendar/elapsed-sessions.ts';
import type { Market } from '../market/market.ts';
import { type GateColumns, gateColumns } from '../signals/gate.ts';
import { isPriced, runSignals, type SignalRun, type SignalSettings } from '../signals/run.ts';
import { type Rules, usualRules } from './verdict/rules.ts';
import { anyStale, isEverAvailable, type VerdictColumns, verdictColumns } from './verdict/verdict.ts';

/** Exchange sessions that may have passed since the last common close. */
const staleAfter = 3;

/** Signals, gate and verdict of a market on every session. */
export interface Evaluation {
  market: Market;
  /** The thresholds in force. */
  rules: Rules;
  runs: readonly SignalRun[];
  gate: GateColumns;
  stalePrices: Uint8Array;
  verdict: VerdictColumns;
  /** The same without fundamental and macro scores: the one that has a history. */
  pricesAlone: VerdictColumns;
  /** Row of the requested verdict: the last. */
  t: number;
  /** Sessions between the last common close and the as-of day, if they are too many for a verdict; null otherwise. */
  staleBy: number | null;
}

/** Runs the signals, the gate and the verdict over a market. */
export function evaluate(
  market: Market,
  settings: Readonly<Record<string, SignalSettings>> = {},
  rules: Rules = usualRules,
): Evaluation {
  const runs = runSignals(market, settings);
  const gate = gateColumns(market, rules.gate);
  const stalePrices = anyStale(market);
  const t = market.days.length - 1;
  const priced = runs.filter(isPriced);
  const thresholds = rules.verdict;
  const verdict = verdictColumns({ runs, gate, stalePrices, thresholds });
  const hasMore = runs.some((run) => isEverAvailable(run) && !isPriced(run));
  const behind = t < 0 ? 0 : elapsedSessions(market.labels, market.days[t] ?? 0, market.asOf);
  return {
    market,
    rules,
    runs,
    gate,
    stalePrices,
    verdict,
    pricesAlone: hasMore ? verdictColumns({ runs: priced, gate, stalePrices, thresholds }) : verdict,
    t,
    staleBy: behind > staleAfter ? behind : null,
  };
}
