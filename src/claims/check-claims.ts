import { isoDate } from '../core/civil-dates.ts';
import { simpleReturns } from '../core/returns.ts';
import { rollingCorrelation } from '../core/rolling-correlation.ts';
import type { Market } from '../market/market.ts';
import type { SignalRun } from '../verdict/signal-run.ts';
import { type Claim, type Finding, type Known, type Status, undecided } from './claim.ts';
import { claims } from './claims.ts';

export interface CheckedClaim {
  claim: Claim;
  finding: Finding;
}

const window = 252;

/** The signal's own estimate where it is the one that is asked for. */
function correlationOf({ large, small }: Market, runs: readonly SignalRun[]): () => Float64Array {
  let column: Float64Array | undefined;
  return () => {
    const run = runs.find(({ signal }) => signal.id === 'correlation');
    const params = run?.params as { window?: number } | undefined;
    column ??=
      run && params?.window === window
        ? run.columns.value
        : rollingCorrelation(simpleReturns(large), simpleReturns(small), window);
    return column;
  };
}

/**
 * Holds every claim that was published by the last session against what was known by then.
 *
 * @param runs - signals that were run over the market, whose columns need not be worked out again
 */
export function checkClaims(market: Market, runs: readonly SignalRun[] = []): CheckedClaim[] {
  const last = market.days.at(-1) ?? Number.NEGATIVE_INFINITY;
  const known: Known = { market, correlation: correlationOf(market, runs) };
  const refusal = (claim: Claim): string | null => {
    if (!market.labels.isUs) return 'it is about the US indices, and the labels name others';
    return claim.from > last ? `published on ${isoDate(claim.from)}, after the last session` : null;
  };
  return claims.map((claim) => {
    const why = refusal(claim);
    return { claim, finding: why === null ? claim.check(known) : undecided('', why) };
  });
}

/** How many claims there are of each status. */
export function countsOf(checked: readonly CheckedClaim[]) {
  const of = (status: Status) => checked.filter(({ finding }) => finding.status === status).length;
  return { confirmed: of('confirmed'), contradicted: of('contradicted'), notCheckable: of('not-checkable') };
}
