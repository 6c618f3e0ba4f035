import { statesOf } from '../../kernel/verdict.ts';
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
  /** What the hysteresis holds underneath: 1 breakout, -1 relief rally, 0 neither. */
  latched: Int8Array;
  /** Weighted mean of the known fundamental and macro scores; NaN where none is known. */
  support: Float64Array;
}

/** What a verdict is made of. */
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

/** Whether a signal counts as support: prices alone say nothing about it. */
export const isSupport = ({ signal }: SignalRun) => signal.family === 'fundamental' || signal.family === 'macro';

/** Sessions on which one of the three indices stands still. */
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
 * There is none without a rank of the lead, with stale prices of an index or an unknown correlation (without the correlation its own
 * rule is skipped), or with too little weight known. From a direction the hysteresis needs less than the entry, and between
 * the two thresholds (exit and entry) what was latched on its own side stays.
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
  const correlation = scoreOfCorrelation(runs);
  const weighed = {
    ...columns,
    support,
    correlation: correlation && cut(correlation),
    rank: cut(gate.percentile),
    frozen: cut(grounds.stalePrices),
    on: cut(gate.on),
  };
  const { state, held: latched } = statesOf(weighed, thresholds);
  return { ...columns, state, latched, support };
}

/** The verdict on every session; row `t` reads rows `0..t`. */
export const verdictColumns = (grounds: Grounds): VerdictColumns => verdictBetween(grounds, 0, grounds.gate.on.length);

/** Rows that are weighed at a time on the way back to a settled one. */
const stride = 64;

/**
 * The verdict on row `t` alone: what {@link verdictColumns} says there. Only as much of the past is weighed as the
 * hysteresis remembers, back to the last row that decides by itself what is latched after it.
 *
 * @param earliest - first row that may be read
 * @returns a code of `states`; null where no row from `earliest` on settles it and there are rows before
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
