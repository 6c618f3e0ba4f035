import { percentileOver } from '../../signals/five-years.ts';
import { smallOverLarge } from '../../signals/market-columns.ts';
import { fiveYears } from '../../signals/names.ts';
import { snappedChange } from '../../stats/returns.ts';
import { valueAt } from '../../stats/value-at.ts';
import type { Evaluation } from '../evaluation.ts';

/** The lead of small over large caps over the last so many sessions. */
export interface Lead {
  sessions: number;
  /** Return of small less that of large, a fraction; NaN where the file is too short. */
  lead: number;
  /** Percentile of the log lead among periods of the same length in five years; NaN while unknown. */
  percentile: number;
}

/** A day, a week, a month, a quarter, half a year and a year. */
const leadSessions = [1, 5, 21, 63, 126, 252] as const;

/** The leads on the last session, over a day to a year. The one over 21 sessions has the gate's percentile under any setting. */
export function leadsOf({ market, gate, t }: Evaluation): Lead[] {
  const ratio = smallOverLarge(market);
  const grown = (closes: Float64Array, sessions: number) => valueAt(closes, t) / valueAt(closes, t - sessions) - 1;
  return leadSessions.map((sessions) => ({
    sessions,
    lead: grown(market.small, sessions) - grown(market.large, sessions),
    percentile:
      sessions === 21
        ? valueAt(gate.percentile, t)
        : valueAt(percentileOver(snappedChange(ratio, sessions), fiveYears), t),
  }));
}
