import { checkClaims, countsOf } from '../../claims/check-claims.ts';
import type { Evaluation } from '../../verdict/evaluation.ts';
import type { Report } from '../schema.ts';

type Claims = NonNullable<Report['claims']>;

/**
 * How many claims hold, and those that bear on a signal that speaks: what `check` says of them.
 *
 * @param speaking - ids of the signals whose score is known and not 0
 * @returns null where none of them can be held against these indices and this day
 */
export function bearingClaims({ market, runs }: Evaluation, speaking: readonly string[]): Claims | null {
  const checked = checkClaims(market, runs);
  const { confirmed, contradicted, notCheckable } = countsOf(checked);
  if (confirmed + contradicted === 0) return null;
  const bearing = checked
    .filter(
      ({ claim, finding }) => finding.status !== 'not-checkable' && claim.bears.some((id) => speaking.includes(id)),
    )
    .map(({ claim, finding }) => ({
      id: claim.id,
      published: claim.brief,
      found: finding.figure ?? finding.found,
      status: finding.status,
    }));
  const first = bearing.find(({ status }) => status === 'contradicted') ?? null;
  return { confirmed, contradicted, notCheckable, first: first && withoutStatus(first), bearing };
}

const withoutStatus = ({ id, published, found }: Claims['bearing'][number]) => ({ id, published, found });
