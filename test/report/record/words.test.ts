import { describe, expect, it } from 'vitest';
import { recordLine, recordSentence } from '../../../src/report/record/words.ts';
import { handMadeRecord, recordWith } from '../../helpers/reports/hand-made-record.ts';

describe('recordLine', () => {
  it('names the base rate first, then the rate of such verdicts, their episodes and their significance', () => {
    expect(recordLine(handMadeRecord, 'breakout', 'Russell')).toBe(
      'Russell ahead 126 sessions on: 49% of all sessions, 39% of breakout ones (29 cases, prices alone): not told apart',
    );
    expect(recordLine({ ...handMadeRecord, graded: 'verdict' }, 'relief-rally', 'Russell')).toMatch(/\(29 cases\)/);
  });

  it('says whether a significant difference is as claimed, if the verdict claims a direction', () => {
    const apart = (asClaimed: boolean) => recordWith(() => ({ significant: true, asClaimed }));
    expect(recordLine(apart(true), 'breakout', 'R')).toMatch(/: told apart, as claimed$/);
    expect(recordLine(apart(false), 'relief-rally', 'R')).toMatch(/: told apart, against the claim$/);
    expect(recordLine(apart(false), 'undecided', 'R')).toMatch(/: told apart$/);
  });

  it('makes no statement without outcomes, or with too few to compare', () => {
    expect(
      recordLine(
        recordWith(() => ({ share: null })),
        'breakout',
        'R',
      ),
    ).toMatch(/^no such verdict has been followed/);
    expect(
      recordLine(
        recordWith(() => ({ p: null })),
        'breakout',
        'R',
      ),
    ).toMatch(/: too short to compare$/);
    expect(recordLine(handMadeRecord, 'insufficient-data', 'R')).toBeUndefined();
  });
});

describe('recordSentence', () => {
  const differing = (...differences: number[]) =>
    recordWith(({ horizon }) => ({ difference: differences[[21, 63, 126, 252].indexOf(horizon)] ?? 0 }));

  it('says that nothing is significant, and the signs of the means', () => {
    expect(recordSentence(differing(-1, -1, -1, -1), 'breakout')).toBe(
      'Not told apart from the base rate at any horizon (16 comparisons, Holm), and the mean below it at 4 of 4: against the direction the verdict claims.',
    );
    expect(recordSentence(differing(1, 1, -1, -1), 'breakout')).toMatch(/the mean below it at 2 of 4\.$/);
    expect(recordSentence(differing(1, 1, 1, 1), 'breakout')).toMatch(
      /the mean above it at 4 of 4: the direction the verdict claims\.$/,
    );
    expect(recordSentence(differing(1, 1, 1, -1), 'relief-rally')).toMatch(
      /the mean above it at 3 of 4: against the direction the verdict claims\.$/,
    );
    expect(recordSentence(differing(-1, -1, -1, -1), 'relief-rally')).toMatch(/below it at 4 of 4: the direction/);
    expect(recordSentence(differing(1, 1, 1, 1), 'no-rotation')).toBe(
      'Not told apart from the base rate at any horizon (16 comparisons, Holm).',
    );
  });

  it('names the horizons with a significant difference, its sign, and whether it is as claimed', () => {
    const at = (difference: number, asClaimed: boolean) =>
      recordWith(({ horizon }) => (horizon < 100 ? { significant: true, asClaimed, difference } : {}));
    expect(recordSentence(at(1, true), 'breakout')).toBe(
      'Told apart from the base rate at 21 and 63 sessions (16 comparisons, Holm): above it, as the verdict claims.',
    );
    expect(recordSentence(at(1, false), 'relief-rally')).toMatch(/above it, against what the verdict claims\.$/);
    expect(recordSentence(at(-1, false), 'undecided')).toMatch(/: below it\.$/);
    const both = recordWith(({ horizon }) => ({ significant: true, difference: horizon < 100 ? 1 : -1 }));
    expect(recordSentence(both, 'undecided')).toMatch(/: on both sides of it\.$/);
  });

  it('compares nothing without common days', () => {
    expect(
      recordSentence(
        recordWith(() => ({ p: null })),
        'breakout',
      ),
    ).toMatch(/^The history is too short/);
  });
});
