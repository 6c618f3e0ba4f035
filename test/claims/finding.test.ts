import { describe, expect, it } from 'vitest';
import { alternative, finding, inconclusive, isAhead, notCheckable, yardstick } from '../../src/claims/finding.ts';

const statusOf = (holds: boolean, ...others: ReturnType<typeof yardstick>[]) =>
  finding(holds, 'first', 'found', { yardsticks: others, dependsOn: 'the window' });

describe('finding(holds, definition, found)', () => {
  it('is inconclusive where a definition as good as the first answers otherwise, and says what it depends on', () => {
    expect(statusOf(true, yardstick(true, 'b', ''), yardstick(false, 'c', ''))).toMatchObject({
      ...{ status: 'inconclusive', found: 'found', reason: 'it depends on the window' },
    });
    expect(statusOf(false, yardstick(true, 'b', ''))).toMatchObject({ status: 'inconclusive' });
    expect(statusOf(true, yardstick('inconclusive', 'b', ''))).toMatchObject({ status: 'inconclusive' });
  });

  it('stands where they agree, or lack the data', () => {
    expect(statusOf(true, yardstick(true, 'b', ''), yardstick(null, 'c', ''))).toMatchObject({
      ...{ status: 'confirmed', reason: null },
    });
    expect(statusOf(false, yardstick(false, 'b', ''))).toMatchObject({ status: 'contradicted', reason: null });
  });

  it('stands whatever a definition says that is not as good', () => {
    const other = finding(true, 'first', '', { alternatives: () => [alternative(false, 'of another period', '')] });
    expect(other.status).toBe('confirmed');
  });

  it('lists the definitions that decide before the others', () => {
    const both = finding(true, 'first', '', {
      yardsticks: [yardstick(true, 'b', '')],
      alternatives: () => [alternative(false, 'c', '')],
    });
    expect(both.alternatives()).toEqual([
      { definition: 'b', found: '', status: 'confirmed', decides: true },
      { definition: 'c', found: '', status: 'contradicted', decides: false },
    ]);
  });
});

describe('what is not decided', () => {
  it('has a reason, and what was found', () => {
    expect(inconclusive('a', 'because', { found: 'x' })).toMatchObject({
      ...{ status: 'inconclusive', found: 'x', reason: 'because' },
    });
    expect(notCheckable('a', 'because')).toMatchObject({ status: 'not-checkable', found: '', reason: 'because' });
  });

  it('small caps are ahead, or not, where most cases and the mean say the same', () => {
    expect([isAhead(5, 9, 0.1), isAhead(4, 9, -0.1), isAhead(5, 9, -0.1), isAhead(4, 9, 0.1)]).toEqual([
      ...[true, false, 'inconclusive', 'inconclusive'],
    ]);
  });
});
