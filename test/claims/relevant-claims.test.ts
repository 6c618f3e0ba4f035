import { describe, expect, it } from 'vitest';
import { checkClaims, statusCounts } from '../../src/claims/check-claims.ts';
import { relevantClaims } from '../../src/claims/relevant-claims.ts';
import { otherLabels } from '../../src/series/labels.ts';
import { sampleEvaluation } from '../helpers/markets/sample-evaluation.ts';

const { market, runs } = await sampleEvaluation();
const checked = checkClaims(market, runs);
const of = (id: string) =>
  checked.filter(({ claim, finding }) => claim.signals.includes(id) && finding.status !== 'not-checkable');

describe('bearingClaims(market, runs, signals)', () => {
  it('counts all claims and lists those that were checked and that a known signal rests on', () => {
    const found = relevantClaims(market, runs, [
      { id: 'correlation', known: true, score: 0.5 },
      { id: 'long-cycle', known: false, score: null },
    ]);
    expect(found).toMatchObject(statusCounts(checked));
    expect(found?.relevant.map(({ id }) => id)).toEqual(of('correlation').map(({ claim }) => claim.id));
    expect(found?.relevant.length).toBeGreaterThan(1);
    const [claim] = of('correlation');
    expect(found?.relevant[0]).toEqual({
      id: claim?.claim.id,
      published: claim?.claim.summary,
      found: claim?.finding.figure ?? claim?.finding.found,
      status: claim?.finding.status,
    });
  });

  it('puts the first contradicted claim in front only if its signal takes a side', () => {
    const contradicted = checked.find(
      ({ claim, finding }) => finding.status === 'contradicted' && claim.signals.length > 0,
    );
    const [id = ''] = contradicted?.claim.signals ?? [];
    const first = (score: number) => relevantClaims(market, runs, [{ id, known: true, score }])?.firstContradicted;
    expect(first(-0.5)).toMatchObject({ id: contradicted?.claim.id, published: contradicted?.claim.summary });
    expect(first(0)).toBeNull();
  });

  it('is null if no claim can be checked', () => {
    const labels = otherLabels({ large: 'A', small: 'B', growth: 'C' });
    expect(relevantClaims({ ...market, labels }, runs, [{ id: 'correlation', known: true, score: 1 }])).toBeNull();
  });
});
