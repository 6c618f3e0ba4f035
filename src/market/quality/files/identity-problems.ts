import { quotedPath } from '../../../errors.ts';
import type { IdentifiedIndex, IndexEvidence } from '../../../identity/identify-index.ts';
import { type Instrument, plainName } from '../../../identity/instruments.ts';
import { usLabels } from '../../../series/labels.ts';
import type { Problem } from '../../../series/problem.ts';
import type { Role } from '../../../series/series.ts';

const flags: Record<Role, string> = { large: '--spx', small: '--rut', growth: '--nasdaq' };

const contradictedName = (named: Instrument, file: string): Problem => ({
  code: 'levels-differ',
  severity: 'warning',
  message: `its name ${quotedPath(file)} speaks of the ${plainName(named)}, and no year end is near the published one: another series or unit?`,
});

/** Problems if the evidence points to two indices, and a note if a fund stands in for one. */
export function identityProblems(index: IdentifiedIndex | null, evidence: IndexEvidence, file: string): Problem[] {
  if (index === null)
    return evidence.name && evidence.isNameContradicted ? [contradictedName(evidence.name, file)] : [];
  const { role, kind, name, identifiedBy } = index;
  const { symbol, closes } = evidence;
  const wrong = (found: Role, why: string): Problem[] => [
    {
      code: 'wrong-index',
      severity: 'error',
      message: `it stands for the ${usLabels[role].name} and holds the ${usLabels[found].name}: ${why}; give it by ${flags[found]}`,
    },
  ];
  if (closes !== undefined && closes !== role) return wrong(closes, 'its year ends are the published ones');
  if (symbol && symbol.role !== role) return wrong(symbol.role, 'a symbol in it says so');
  const named = evidence.name;
  if (named && named.role !== role && identifiedBy !== 'name') {
    const message = `its name ${quotedPath(file)} speaks of the ${plainName(named)}`;
    return [{ code: 'name-differs', severity: 'warning', message }];
  }
  if (kind === 'index') return [];
  const message = `${name ?? 'it'} stands for the ${usLabels[role].name} and is not the index itself`;
  return [{ code: 'proxy', severity: 'info', message }];
}
