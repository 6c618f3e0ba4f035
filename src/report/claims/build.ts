import type { ClaimCheck, ClaimChecks } from '../../claims/claim-checks.ts';
import { isoDate } from '../../dates/civil-dates.ts';
import { noteReport } from '../note.ts';
import { schemaVersion } from '../schema-version.ts';
import type { ClaimReport, ClaimsReport } from './schema.ts';

export interface ClaimsContext {
  version: string;
  /** ISO instant. */
  generatedAt: string;
  inputs: ClaimsReport['inputs'];
}

const orNull = (text: string) => (text === '' ? null : text);

const claimReport = ({ claim, finding, alternatives }: ClaimCheck): ClaimReport => ({
  id: claim.id,
  statement: claim.statement,
  sources: [...claim.sources],
  published: isoDate(claim.publishedOn),
  needs: claim.needs,
  signals: [...claim.signals],
  status: finding.status,
  found: orNull(finding.found),
  definition: orNull(finding.definition),
  reason: finding.reason,
  alternatives: alternatives.map(({ definition, status, found, decides }) => ({ definition, status, found, decides })),
});

/** The selected claims with all findings. */
export function claimsReport(checks: ClaimChecks, { version, generatedAt, inputs }: ClaimsContext): ClaimsReport {
  return {
    schemaVersion,
    program: { name: 'rotation', version },
    ok: true,
    asOf: isoDate(checks.asOf),
    generatedAt,
    last: isoDate(checks.last),
    counts: checks.counts,
    claims: checks.checked.map(claimReport),
    inputs,
    warnings: checks.warnings.map(noteReport),
    notes: checks.notes.map(noteReport),
  };
}
