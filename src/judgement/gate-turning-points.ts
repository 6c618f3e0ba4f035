import { hasGrowth } from '../series/labels.ts';
import { lastKnown } from '../signals/five-years.ts';
import { valueAt } from '../stats/value-at.ts';
import type { Evaluation } from './evaluation.ts';

/** A close of the small index that opens or closes the gate at the next session, if the other two do not move. */
export interface GateLevel {
  /** The lead at that close: log return of small less large over the lookback. */
  lead: number;
  /** Close of the small index. */
  small: number;
  /** Fraction of today's close. */
  move: number;
}

/** The level below which the next session counts towards closing the gate, and how far that has come. */
export interface GateCountdown extends GateLevel {
  /** Consecutive sessions up to today that count. */
  sessions: number;
}

/** The lead that the next one must exceed for a percentile of at least `min` in the window that it closes. */
function leadAtPercentile({ gate, rules, t }: Evaluation, min: number): number {
  const others = lastKnown(gate.lead, t, { window: rules.gate.ranked.window - 1, minimum: 0 })
    .slice()
    .sort();
  const below = Math.ceil(min * (others.length + 1) - 0.5);
  if (below <= 0) return Number.NEGATIVE_INFINITY;
  return others[below - 1] ?? Number.POSITIVE_INFINITY;
}

/** The close of the small index with that lead over the lookback. */
function closeLeading({ market, rules, t }: Evaluation, lead: number): number {
  const past = t - rules.gate.lookback + 1;
  return valueAt(market.large, t) * (valueAt(market.small, past) / valueAt(market.large, past)) * Math.exp(lead);
}

const levelAt = ({ market, t }: Evaluation, lead: number, small: number): GateLevel => ({
  lead,
  small,
  move: small / valueAt(market.small, t) - 1,
});

/** The close of the small index above which a rotation begins; null if the gate is open, its percentile is unknown, or no close is enough. */
export function opening(evaluation: Evaluation): GateLevel | null {
  const { market, gate, rules, t } = evaluation;
  if (gate.on[t] === 1 || Number.isNaN(valueAt(gate.percentile, t))) return null;
  const lead = Math.max(rules.gate.minLead, leadAtPercentile(evaluation, rules.gate.openPercentile));
  const past = t - rules.gate.lookback + 1;
  const overGrowth = hasGrowth(market.labels)
    ? valueAt(market.growth, t) * (valueAt(market.small, past) / valueAt(market.growth, past))
    : 0;
  return lead < Number.POSITIVE_INFINITY
    ? levelAt(evaluation, lead, Math.max(closeLeading(evaluation, lead), overGrowth))
    : null;
}

/** Consecutive sessions up to row `t` that count towards closing the gate. */
function sessionsClosing({ gate, rules, t }: Evaluation): number {
  let row = t;
  while (
    gate.on[row] === 1 &&
    (valueAt(gate.percentile, row) < rules.gate.closePercentile || valueAt(gate.lead, row) <= 0)
  )
    row--;
  return t - row;
}

/** What counts towards closing the gate at the next session, infinite if every close does; null while the gate is closed. */
export function countdown(evaluation: Evaluation): GateCountdown | null {
  const { gate, rules, t } = evaluation;
  if (gate.on[t] !== 1) return null;
  const lead = Math.max(0, leadAtPercentile(evaluation, rules.gate.closePercentile));
  return { ...levelAt(evaluation, lead, closeLeading(evaluation, lead)), sessions: sessionsClosing(evaluation) };
}

/**
 * The close of the small index above which the rotation continues at the next session; infinite if no close is enough, null if
 * the next session cannot end it.
 */
export function closing(evaluation: Evaluation): GateLevel | null {
  const counted = countdown(evaluation);
  if (counted === null || counted.sessions + 1 < evaluation.rules.gate.closeSessions) return null;
  const { sessions: _, ...level } = counted;
  return level;
}
