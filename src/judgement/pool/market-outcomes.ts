import { differencesAt, type FlaggedRuns, shiftedDifferences } from '../../stats/inference/circular-shifts.ts';
import { mean } from '../../stats/moments.ts';
import { states } from '../names.ts';
import { gradedRows, outcomesOver } from '../record/outcomes.ts';
import { codedRuns, runsByCode, runsOf } from '../record/runs.ts';
import { maxShift, minShift, verdictShifts } from '../record/shifts.ts';
import { code } from '../verdict/state.ts';
import type { PoolMarket } from './pool-market.ts';

/** Means after breakout and after relief rally less that of all rows, one pair for each shift. */
export interface ShiftedPair {
  breakout: Float64Array;
  reliefRally: Float64Array;
}

/** What followed the verdicts of one market over one horizon. */
export interface MarketOutcomes {
  name: string;
  horizon: number;
  /** Sessions with a verdict and a known outcome, and those of them with either call. */
  rows: number;
  breakouts: number;
  reliefRallies: number;
  /** First and last day of the rows, in days since 1970-01-01; null where there is none. */
  from: number | null;
  to: number | null;
  /** Largest shift; below the smallest where there is none. */
  maxShift: number;
  /** At the shifts of the record. */
  own: ShiftedPair;
  /** At any shifts, 0 being none. */
  at(shifts: Int32Array): ShiftedPair;
}

const none = new Float64Array();
const rowsIn = ({ starts, ends }: FlaggedRuns) => ends.reduce((sum, end, i) => sum + end - (starts[i] ?? 0), 0);

/** Whether its verdicts can be shifted at all. */
export const isShiftable = ({ maxShift: largest, horizon }: Pick<MarketOutcomes, 'maxShift' | 'horizon'>): boolean =>
  largest >= minShift(horizon);

/** @param delay - sessions after the verdict at whose close it is entered: 1 is the next close */
export function marketOutcomes(market: PoolMarket, horizon: number, delay = 1): MarketOutcomes {
  const rows = gradedRows(market);
  const { values, days, codes } = outcomesOver(market, rows, horizon, delay);
  const runs = runsByCode(codedRuns(codes), states.length);
  const [breakout, reliefRally] = [
    runsOf(runs, code('breakout'), values.length),
    runsOf(runs, code('relief-rally'), values.length),
  ];
  const x = { values, mean: mean(values) };
  const pairOf = ([first = none, second = none]: readonly Float64Array[]) => ({ breakout: first, reliefRally: second });
  return {
    ...{ name: market.name, horizon, rows: values.length },
    ...{ breakouts: rowsIn(breakout), reliefRallies: rowsIn(reliefRally) },
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    maxShift: maxShift(values.length, horizon),
    own: pairOf(shiftedDifferences(x, [breakout, reliefRally], verdictShifts(values.length, horizon))),
    at: (shifts) => pairOf(differencesAt(x, [breakout, reliefRally], shifts)),
  };
}
