import { describe, expect, it } from 'vitest';
import { checkClaims, statusCounts } from '../../src/claims/check-claims.ts';
import { claimChecks } from '../../src/claims/claim-checks.ts';
import { claims } from '../../src/claims/claims.ts';
import { sampleEvaluation } from '../helpers/markets/sample-evaluation.ts';

const { market } = await sampleEvaluation();

describe('claimChecks(market, selection)', () => {
  it('selects by id, by status, or everything, and always counts all claims', () => {
    const counts = statusCounts(checkClaims(market));
    const all = claimChecks(market, { ids: [] });
    expect([all.checked.length, all.counts]).toEqual([claims.length, counts]);
    const some = claimChecks(market, { ids: ['gap-red-flag', 'correlation-now'] });
    expect([some.checked.map(({ claim }) => claim.id), some.counts]).toEqual([
      ['correlation-now', 'gap-red-flag'],
      counts,
    ]);
    const only = claimChecks(market, { ids: [], only: 'contradicted' });
    expect(only.checked.length).toBe(counts.contradicted);
    expect(only.checked.every(({ finding }) => finding.status === 'contradicted')).toBe(true);
  });

  it('holds the other definitions of each claim', () => {
    const { checked } = claimChecks(market, { ids: ['correlation-now'] });
    expect(checked[0]?.alternatives).toEqual(checked[0]?.finding.alternatives());
    expect(checked[0]?.alternatives.length).toBeGreaterThan(0);
  });
});
