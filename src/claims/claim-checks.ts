import type { Market } from '../market/market.ts';
import type { QualityNote } from '../series/quality-note.ts';
import { type CheckedClaim, checkClaims, statusCounts } from './check-claims.ts';
import type { Alternative, Status } from './claim.ts';

/** The claims to list. */
export interface ClaimSelection {
  /** All claims if empty. */
  ids: readonly string[];
  /** Only claims of this status. */
  only?: Status | undefined;
}

/** A claim with every finding. */
export interface ClaimCheck extends CheckedClaim {
  alternatives: readonly Alternative[];
}

/** Claims that were checked against a market. */
export interface ClaimChecks {
  asOf: number;
  /** The last common session: nothing later was known. */
  last: number;
  /** Of all claims, whichever are listed. */
  counts: ReturnType<typeof statusCounts>;
  checked: readonly ClaimCheck[];
  warnings: readonly QualityNote[];
  notes: readonly QualityNote[];
}

const withAlternatives = (one: CheckedClaim): ClaimCheck => ({ ...one, alternatives: one.finding.alternatives() });

/** Checks every claim against a market and selects some. */
export function claimChecks(market: Market, { ids, only }: ClaimSelection): ClaimChecks {
  const checked = checkClaims(market);
  const isSelected = ({ claim, finding }: CheckedClaim) =>
    (ids.length === 0 || ids.includes(claim.id)) && (only === undefined || finding.status === only);
  return {
    asOf: market.asOf,
    last: market.days.at(-1) ?? 0,
    counts: statusCounts(checked),
    checked: checked.filter(isSelected).map(withAlternatives),
    warnings: market.notes.filter(({ severity }) => severity === 'warning'),
    notes: market.notes.filter(({ severity }) => severity === 'info'),
  };
}
