import { dated, hasFiguresByHand } from '../market/by-hand.ts';
import { elapsedSessions } from '../market/calendar/elapsed-sessions.ts';
import type { Market } from '../market/market.ts';
import { type GateColumns, gateColumns } from '../signals/gate.ts';
import { isPriced, runSignal, runSignals, type SignalRun, type SignalSettings } from '../signals/run.ts';
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
  /** The same without figures of the command line, which are no history; null where there are none. */
  withoutByHand: VerdictColumns | null;
  /** Row of the requested verdict: the last. */
  t: number;
  /** Sessions between the last common close and the as-of day, if they are too many for a verdict; null otherwise. */
  staleBy: number | null;
}

/** The runs of a market without the figures of the command line: only signals that read observations differ. */
function runsWithoutByHand(
  market: Market,
  runs: readonly SignalRun[],
  settings: Readonly<Record<string, SignalSettings>>,
) {
  const typed = new Set(market.observations.flatMap(({ byHand, series }) => (byHand ? [series] : [])));
  const without = { ...market, observations: dated(market) };
  return runs.map((run) =>
    run.signal.needs.some((id) => typed.has(id)) ? runSignal(run.signal, without, settings) : run,
  );
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
  const behind = t < 0 ? 0 : elapsedSessions(market, market.days[t] ?? 0, market.asOf);
  return {
    market,
    rules,
    runs,
    gate,
    stalePrices,
    verdict,
    withoutByHand: hasFiguresByHand(market)
      ? verdictColumns({ runs: runsWithoutByHand(market, runs, settings), gate, stalePrices, thresholds })
      : null,
    pricesAlone: hasMore ? verdictColumns({ runs: priced, gate, stalePrices, thresholds }) : verdict,
    t,
    staleBy: behind > staleAfter ? behind : null,
  };
}
