import type { Market } from '../market/market.ts';
import type { SignalRun } from '../signals/run.ts';
import { type CheckedClaim, checkClaims, statusCounts } from './check-claims.ts';
import type { Status } from './claim.ts';

/** Score of a signal on the last session. */
export interface SignalScore {
  id: string;
  /** Whether the signal has a score today. */
  known: boolean;
  score: number | null;
}

/** A claim in a few words, with the figure that the data gives instead. */
interface ClaimFigure {
  id: string;
  published: string;
  found: string;
}

/** The claims behind the signals of one day. */
export interface RelevantClaims {
  /** Claims of each status, also those that bear on no signal of the day. */
  confirmed: number;
  contradicted: number;
  /** Those whose answer depends on how they are measured: they do not hold. */
  inconclusive: number;
  notCheckable: number;
  /** The first contradicted claim behind a signal that takes a side. */
  firstContradicted: ClaimFigure | null;
  /** Every claim that was checked and on which a signal of the day rests. */
  relevant: (ClaimFigure & { status: Status })[];
}

/**
 * Checks every claim and picks those on which the signals of the last session rest.
 *
 * @param runs - signals that were run over the market
 * @param signals - their scores on the last session
 * @returns null where no claim can be checked with these indices on this day
 */
export function relevantClaims(
  market: Market,
  runs: readonly SignalRun[],
  signals: readonly SignalScore[],
): RelevantClaims | null {
  const checked = checkClaims(market, runs);
  const counts = statusCounts(checked);
  if (counts.confirmed + counts.contradicted + counts.inconclusive === 0) return null;
  const known = signals.filter((signal) => signal.known);
  const ids = known.map(({ id }) => id);
  const sided = known.filter(({ score }) => score !== 0).map(({ id }) => id);
  const bearing = checked.filter(
    ({ claim, finding }) => finding.status !== 'not-checkable' && claim.signals.some((id) => ids.includes(id)),
  );
  const first = bearing.find(
    ({ claim, finding }) => finding.status === 'contradicted' && claim.signals.some((id) => sided.includes(id)),
  );
  return {
    ...counts,
    firstContradicted: first ? figureOf(first) : null,
    relevant: bearing.map((one) => ({ ...figureOf(one), status: one.finding.status })),
  };
}

const figureOf = ({ claim, finding }: CheckedClaim): ClaimFigure => ({
  id: claim.id,
  published: claim.summary,
  found: finding.figure ?? finding.found,
});
