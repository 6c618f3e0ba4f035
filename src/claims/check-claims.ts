import { isoDate } from '../dates/civil-dates.ts';
import type { Market } from '../market/market.ts';
import type { SignalRun } from '../signals/run.ts';
import { withFolder } from '../words/fetch-command.ts';
import { checkContext } from './check-context.ts';
import type { Claim, Finding, Status } from './claim.ts';
import { claims } from './claims.ts';
import { notCheckable } from './finding.ts';

export interface CheckedClaim {
  claim: Claim;
  finding: Finding;
}

/** Why a claim is not checked at all; null where it is. */
function refusal({ publishedOn }: Claim, { labels, days }: Market): string | null {
  if (!labels.isUs) return 'it is about the US indices, and the labels name others';
  const isLater = publishedOn > (days.at(-1) ?? Number.NEGATIVE_INFINITY);
  return isLater ? `published on ${isoDate(publishedOn)}, after the last session` : null;
}

/** The finding with the folder of the market in its hint. */
const inFolder = (finding: Finding, { folder }: Market): Finding =>
  finding.reason === null ? finding : { ...finding, reason: withFolder(finding.reason, folder) };

/**
 * Checks every claim that was published by the last session against the data known by then.
 *
 * @param runs - signals that were run over the market, whose columns are used again
 * @returns one finding per claim, in the order of the list
 */
export function checkClaims(market: Market, runs: readonly SignalRun[] = []): CheckedClaim[] {
  const context = checkContext(market, runs);
  return claims.map((claim) => {
    const reason = refusal(claim, market);
    return { claim, finding: reason === null ? inFolder(claim.check(context), market) : notCheckable('', reason) };
  });
}

/** Number of claims by status. */
export function statusCounts(checked: readonly CheckedClaim[]) {
  const count = (status: Status) => checked.filter(({ finding }) => finding.status === status).length;
  return {
    ...{ confirmed: count('confirmed'), contradicted: count('contradicted') },
    ...{ inconclusive: count('inconclusive'), notCheckable: count('not-checkable') },
  };
}
