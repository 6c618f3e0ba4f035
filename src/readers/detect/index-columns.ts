import { type NameClaim, nameClaim } from '../../identity/name-claim.ts';
import { roles } from '../../series/series.ts';
import { isDateName } from './column-names.ts';

/** What the name of a column says, a column of dates apart. */
export const columnClaim = (name: string): NameClaim => (isDateName(name) ? { kind: 'none' } : nameClaim(name));

/** Columns that hold the closes of an index by their names; for a role without one, those of a fund that stands in for it. */
export function indexColumns(columns: readonly string[]): readonly string[] {
  const claims = columns.map((name) => columnClaim(name));
  const rolesOf = (kind: NameClaim['kind']) =>
    claims.map((claim) => (claim.kind === kind && 'instrument' in claim ? claim.instrument.role : undefined));
  const [exact, proxy] = [rolesOf('exact'), rolesOf('proxy')];
  const wanted = roles.map((role) => (exact.includes(role) ? exact : proxy).map((found) => found === role));
  return columns.filter((_, i) => wanted.some((isWanted) => isWanted[i]));
}
