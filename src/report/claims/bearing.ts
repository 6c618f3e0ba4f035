import { type CheckedClaim, checkClaims, countsOf } from '../../claims/check-claims.ts';
import type { Evaluation } from '../../judgement/evaluation.ts';
import type { Report, SignalReport } from '../check/schema.ts';

type Claims = NonNullable<Report['claims']>;

/**
 * How many claims hold, and those that bear on a signal of this day: what `check` says of them.
 *
 * @param signals - the rows of the report; the first contradicted claim is of one that speaks either way
 * @returns null where none of them can be held against these indices and this day
 */
export function bearingClaims({ market, runs }: Evaluation, signals: readonly SignalReport[]): Claims | null {
  const checked = checkClaims(market, runs);
  const { confirmed, contradicted, notCheckable } = countsOf(checked);
  if (confirmed + contradicted === 0) return null;
  const known = signals.filter((signal) => signal.known);
  const speaking = known.filter(({ score }) => score !== 0).map(({ id }) => id);
  const ids = known.map(({ id }) => id);
  const told = checked.filter(
    ({ claim, finding }) => finding.status !== 'not-checkable' && claim.bears.some((id) => ids.includes(id)),
  );
  const first = told.find(
    ({ claim, finding }) => finding.status === 'contradicted' && claim.bears.some((id) => speaking.includes(id)),
  );
  return { confirmed, contradicted, notCheckable, first: first ? rowOf(first) : null, bearing: told.map(withStatus) };
}

const rowOf = ({ claim, finding }: CheckedClaim) => ({
  id: claim.id,
  published: claim.brief,
  found: finding.figure ?? finding.found,
});

const withStatus = (one: CheckedClaim) => ({ ...rowOf(one), status: one.finding.status });
