import { valueAt } from '../stats/value-at.ts';
import type { Evaluation } from './evaluation.ts';
import { closing, countdown, type GateCountdown, type GateLevel, opening } from './gate-turning-points.ts';
import { runStart } from './verdict/state.ts';

/** Whether a rotation is under way on the last session, and what begins or ends one at the next. */
export interface GateSummary {
  on: boolean;
  /** Day on which it opened; null while it is closed. */
  since: number | null;
  /** Log return of small less large, and of small less growth, over 21 sessions; NaN while unknown. */
  lead: number;
  overGrowth: number;
  /** Percentile of the lead in five years; NaN while unknown. */
  percentile: number;
  opening: GateLevel | null;
  closing: GateLevel | null;
  countdown: GateCountdown | null;
}

export function gateSummary(evaluation: Evaluation): GateSummary {
  const { market, gate, t } = evaluation;
  const on = gate.on[t] === 1;
  return {
    on,
    since: on ? valueAt(market.days, runStart(gate.on, t)) : null,
    lead: valueAt(gate.lead, t),
    overGrowth: valueAt(gate.overGrowth, t),
    percentile: valueAt(gate.percentile, t),
    opening: opening(evaluation),
    closing: closing(evaluation),
    countdown: countdown(evaluation),
  };
}
