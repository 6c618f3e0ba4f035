import { type CheckedClaim, checkClaims, countsOf } from '../../claims/check-claims.ts';
import type { Status } from '../../claims/claim.ts';
import { isoDate } from '../../dates/civil-dates.ts';
import type { Market } from '../../market/market.ts';
import { noteReport } from '../note.ts';
import { schemaVersion } from '../schema-version.ts';
import type { ClaimReport, ClaimsReport } from './schema.ts';

/** What the report says besides the claims, and which of them are wanted. */
export interface ClaimsContext {
  version: string;
  /** ISO instant. */
  generatedAt: string;
  inputs: ClaimsReport['inputs'];
  /** Ids of the claims that are wanted, all if there is none. */
  ids: readonly string[];
  /** Only claims of this status. */
  only?: Status | undefined;
}

const orNull = (text: string) => (text === '' ? null : text);

function claimReport({ claim, finding }: CheckedClaim): ClaimReport {
  const { id, says, sources, from, needs, bears } = claim;
  return {
    id,
    claim: says,
    source: [...sources],
    published: isoDate(from),
    needs,
    signals: [...bears],
    status: finding.status,
    found: orNull(finding.found),
    definition: orNull(finding.definition),
    why: finding.why,
    alternatives: finding.alternatives().map(({ definition, status, found }) => ({ definition, status, found })),
  };
}

/** Every claim, or those that are wanted, with all that was found. */
export function buildClaims(market: Market, { ids, only, ...context }: ClaimsContext): ClaimsReport {
  const checked = checkClaims(market);
  const wanted = checked.filter(
    ({ claim, finding }) =>
      (ids.length === 0 || ids.includes(claim.id)) && (only === undefined || finding.status === only),
  );
  return {
    schemaVersion,
    program: { name: 'rotation', version: context.version },
    ok: true,
    asOf: isoDate(market.asOf),
    generatedAt: context.generatedAt,
    last: isoDate(market.days.at(-1) ?? 0),
    counts: countsOf(checked),
    claims: wanted.map(claimReport),
    inputs: context.inputs,
    warnings: market.notes.filter(({ severity }) => severity === 'warning').map(noteReport),
    notes: market.notes.filter(({ severity }) => severity === 'info').map(noteReport),
  };
}
