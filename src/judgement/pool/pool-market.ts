import { isTotalReturn } from '../../market/quality/total-return.ts';
import { type LabelNames, labelNames } from '../../series/labels.ts';
import type { Role } from '../../series/series.ts';
import { smallOverLarge } from '../../signals/market-columns.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Graded } from '../record/outcomes.ts';

/** What a pool says of a market beside its figures. */
export interface MarketDescription {
  name: string;
  /** Whether the rules were written on its days: it is shown, and not pooled with the others. */
  isInSample: boolean;
  /** Names of the indices. */
  labels: LabelNames;
  /** Whether closes are known to include dividends. */
  totalReturn: Record<Role, boolean>;
}

/** A market of a pool: its verdicts on prices alone and its gate on every session, and the ratio that they are graded by. */
export interface PoolMarket extends MarketDescription, Graded {
  /** n flags of the gate. */
  gate: Uint8Array;
}

const byRole = <T>(of: (role: Role) => T): Record<Role, T> => ({
  large: of('large'),
  small: of('small'),
  growth: of('growth'),
});

export const poolMarket = (name: string, { market, pricesAlone, gate }: Evaluation): PoolMarket => ({
  name,
  isInSample: market.labels.isUs,
  labels: labelNames(market.labels),
  totalReturn: byRole((role) => isTotalReturn(market, role)),
  ...{ days: market.days, state: pricesAlone.state, ratio: smallOverLarge(market), gate: gate.on },
});
