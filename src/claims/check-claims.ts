import { daysFromIso, isoDate } from '../dates/civil-dates.ts';
import { type Market, rowOn } from '../market/market.ts';
import { head, until } from '../series/series.ts';
import { yearRecords } from '../signals/first-five-days/year-records.ts';
import { openingGaps } from '../signals/opening-gap/gaps.ts';
import type { SignalRun } from '../signals/run.ts';
import { recordRows } from '../stats/records.ts';
import { simpleReturns } from '../stats/returns.ts';
import { rollingCorrelation } from '../stats/rolling/rolling-correlation.ts';
import { type Claim, type Finding, type Known, type Status, undecided } from './claim.ts';
import { claims } from './claims.ts';

export interface CheckedClaim {
  claim: Claim;
  finding: Finding;
}

const window = 252;

/** The signal's own estimate where it is the one that is asked for. */
function correlationOf({ large, small }: Market, runs: readonly SignalRun[]): Float64Array {
  const run = runs.find(({ signal }) => signal.id === 'correlation');
  const params = run?.params as { window?: number } | undefined;
  if (run && params?.window === window) return run.columns.value;
  return rollingCorrelation(simpleReturns(large), simpleReturns(small), window);
}

/** Worked out when it is first asked for, and then at hand for every claim that asks again. */
function once<T>(workOut: () => T): () => T {
  let at: { value: T } | undefined;
  return () => {
    at ??= { value: workOut() };
    return at.value;
  };
}

/** The day that most of the commentary describes. */
const described = daysFromIso('2026-01-08');

function knownOf(market: Market, runs: readonly SignalRun[]): Known {
  const { own } = market;
  return {
    market,
    correlation: once(() => correlationOf(market, runs)),
    // What small caps did in the rest of those years is not asked here, and dear to look up.
    years: once(() => yearRecords(until(own.large, described), head(own.small, 0), 1950, 5)),
    gaps: once(() => openingGaps({ ...market, days: market.days.subarray(0, rowOn(market, described) + 1) }, 5)),
    records: once(() => recordRows(own.small.closes)),
  };
}

/**
 * Holds every claim that was published by the last session against what was known by then.
 *
 * @param runs - signals that were run over the market, whose columns need not be worked out again
 */
export function checkClaims(market: Market, runs: readonly SignalRun[] = []): CheckedClaim[] {
  const last = market.days.at(-1) ?? Number.NEGATIVE_INFINITY;
  const known = knownOf(market, runs);
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
