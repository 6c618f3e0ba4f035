import * as loops from '../../kernel/loops.ts';
import type { Market } from '../../market/market.ts';
import { markStale } from '../../market/quality/stale-prices.ts';
import { roles } from '../../series/series.ts';
import type { GateColumns } from '../../signals/gate.ts';
import type { SignalRun } from '../../signals/run.ts';
import { type CompositeColumns, compositeColumns } from './composite.ts';
import { code } from './state.ts';
import { type Thresholds, thresholds as usual } from './thresholds.ts';

export interface VerdictColumns extends CompositeColumns {
  /** Codes of `states`. */
  state: Uint8Array;
  /** Direction latched by the hysteresis: 1 breakout, -1 relief rally, 0 neither. */
  latched: Int8Array;
  /** Weighted mean of the known fundamental and macro scores; NaN where none is known. */
  support: Float64Array;
}

/** Inputs of the verdict. */
export interface Grounds {
  runs: readonly SignalRun[];
  gate: GateColumns;
  /** Flags of {@link anyStale}. */
  stalePrices: Uint8Array;
  /** The usual ones where absent. */
  thresholds?: Thresholds;
}

/** Whether a signal's series are available on any row: else it weighs nothing on all of them. */
export const isEverAvailable = ({ columns }: SignalRun): boolean => columns.available?.includes(1) !== false;

/** Whether a signal counts as support: only fundamental and macro signals do. */
export const isSupport = ({ signal }: SignalRun) => signal.family === 'fundamental' || signal.family === 'macro';

/** Sessions with stale prices of any of the three indices. */
export function anyStale(market: Market): Uint8Array {
  const flags = new Uint8Array(market.days.length);
  for (const role of roles) markStale(market[role], flags);
  return flags;
}

const insufficientData = code('insufficient-data');

/** Whether a composite alone decides what is latched after it, whatever was latched before. */
const isDefinite = (composite: number, { enter, exit }: Thresholds) => {
  const size = Math.abs(composite);
  return size >= enter || size < exit;
};

const scoreOfCorrelation = (runs: readonly SignalRun[]) =>
  runs.find(({ signal }) => signal.id === 'correlation')?.columns.score;

/**
 * The verdict on the rows from `from` to before `to`, with nothing latched before the first of them.
 *
 * There is none without a percentile of the lead, with stale prices of an index or an unknown correlation (if that signal is
 * switched off, its rule is skipped), or with too little weight known. The hysteresis enters a direction at the entry threshold
 * and keeps it down to the exit threshold.
 */
function verdictBetween(grounds: Grounds, from: number, to: number): VerdictColumns {
  const { gate, thresholds = usual } = grounds;
  const runs = grounds.runs.filter(isEverAvailable);
  const columns = compositeColumns(runs, from, to);
  const supporting = runs.filter(isSupport);
  const support =
    supporting.length > 0
      ? compositeColumns(supporting, from, to).composite
      : new Float64Array(to - from).fill(Number.NaN);
  const cut = <C extends Float64Array | Uint8Array>(column: C) => column.subarray(from, to) as C;
  const { composite, coverage } = columns;
  const [rank, stale, on] = [cut(gate.percentile), cut(grounds.stalePrices), cut(gate.on)];
  // What has to be known beside the percentile: nothing more where the correlation is not weighed.
  const correlation = cut(scoreOfCorrelation(runs) ?? gate.percentile);
  const { enter, exit, minCoverage } = thresholds;
  const { state, held } = loops.states(
    ...([composite, coverage, support, correlation, rank, stale, on] as const),
    ...([enter, exit, minCoverage] as const),
  );
  return { ...columns, state, latched: new Int8Array(held.buffer), support };
}

/** The verdict on every session; row `t` reads rows `0..t`. */
export const verdictColumns = (grounds: Grounds): VerdictColumns => verdictBetween(grounds, 0, grounds.gate.on.length);

/** First number of rows to weigh; it grows until one of them determines the latched direction. */
const stride = 64;

/**
 * The verdict on row `t` alone, equal to that of {@link verdictColumns}. Only rows back to the last one that determines the
 * latched direction by itself are weighed.
 *
 * @param earliest - first row that may be read
 * @returns a code of `states`; null if no row from `earliest` on determines it and there are rows before
 */
export function verdictCodeAt(grounds: Grounds, t: number, earliest = 0): number | null {
  const { thresholds = usual } = grounds;
  for (let span = stride; ; span *= 8) {
    const from = Math.max(earliest, t + 1 - span);
    const { composite, state } = verdictBetween(grounds, from, t + 1);
    const isSettled =
      from === 0 || composite.some((mean, i) => state[i] === insufficientData || isDefinite(mean, thresholds));
    if (isSettled) return state.at(-1) ?? insufficientData;
    if (from === earliest) return null;
  }
}
