import { describe, expect, it, test } from 'vitest';
import { changeWords, holdsWords, turnsWords } from '../../../src/render/words/turning-points.ts';
import { handMadeReport, reportWith } from '../../helpers/reports/hand-made-report.ts';
import { reportOf } from '../../helpers/reports/hand-made-states.ts';

type Change = (typeof handMadeReport)['verdict']['turningPoints'][number];

const change = (given: Partial<Change>): Change => ({
  signal: 'valuation',
  score: 0.1,
  direction: 'above',
  to: 'breakout',
  level: null,
  ...given,
});

describe('turnsWords', () => {
  test.each([
    ['breakout', 'to undecided: valuation alone (a discount under 8.1%)'],
    [
      'relief-rally',
      'to undecided: relative strength alone (Russell above 2,610.00, +0.2%) or first five days alone (S&P above 7,000.00, +1.1%)',
    ],
    [
      'undecided',
      'to breakout: relative strength alone (Russell above 2,604.14, +0.01%); to relief rally: relative strength alone (Russell below 2,412.43, -7.3%)',
    ],
    ['no-rotation', 'a rotation begins with the Russell 2000 above 3,071.32 (+1.8%), the others unchanged'],
  ] as const)('%s', (state, words) => {
    expect(turnsWords(reportOf[state])).toBe(words);
  });

  it('says what ends the rotation, where the next session can', () => {
    const closing = (move: number | null) =>
      turnsWords(
        reportWith({ gate: { closing: { lead: 0.001, small: move && 2580.5, move } }, verdict: { turningPoints: [] } }),
      );
    expect(closing(null)).toMatch(/^to no rotation at the next close;/);
    const none = 'no single signal can at the next close';
    expect(closing(-0.0089)).toBe(
      `to no rotation unless the Russell closes above 2,580.50 (-0.9%), the others unchanged; ${none}`,
    );
    expect(closing(0.012)).toMatch(/^to no rotation unless the Russell closes above 2,580\.50 \(\+1\.2%\)/);
    expect(closing(-0.21)).toBe(none);
    expect(closing(0.21)).toBe(`to no rotation at the next close; ${none}`);
  });

  it('says that no single signal can', () => {
    expect(turnsWords(reportWith({ verdict: { turningPoints: [] } }))).toBe('no single signal can at the next close');
  });

  it('names no price that the next close cannot reach', () => {
    const opening = (move: number) =>
      turnsWords(reportWith({ gate: { on: false, opening: { lead: 0.01, small: 3100, move } } }));
    expect(opening(0.19)).toMatch(/^a rotation begins with the Russell 2000 above 3,100\.00 \(\+19\.0%\)/);
    expect(opening(0.21)).toBe('no close of the Russell 2000 within 20% begins a rotation');
  });

  it('names the two nearest causes of one verdict, those without a level last', () => {
    const turningPoints = [
      change({ score: 0.9, signal: 'valuation' }),
      change({ level: { quantity: 'large', value: 7500, move: 0.08 } }),
      change({ level: { quantity: 'growth', value: 23000, move: -0.02 } }),
    ];
    expect(turnsWords(reportWith({ verdict: { turningPoints } }))).toBe(
      'to breakout: valuation alone (Nasdaq below 23,000.00, -2.0%) or valuation alone (S&P above 7,500.00, +8.0%)',
    );
  });
});

describe('changeWords', () => {
  test.each([
    [change({ score: 0.3 }), 'valuation alone (above +0.30)'],
    [change({ score: -0.3, direction: 'below' }), 'valuation alone (below -0.30)'],
    [change({ level: { quantity: 'discount', value: 0.2, move: 0.05 } }), 'valuation alone (a discount over 20.0%)'],
    [change({ level: { quantity: 'discount', value: -0.006, move: -0.3 } }), 'valuation alone (a premium over 0.6%)'],
    [change({ level: { quantity: 'discount', value: -0.006, move: 0.02 } }), 'valuation alone (a premium under 0.6%)'],
    [
      change({ level: { quantity: 'small', value: 2650, move: 0.018 } }),
      'valuation alone (Russell above 2,650.00, +1.8%)',
    ],
    [
      change({ level: { quantity: 'small', value: 2604, move: 0.0004 } }),
      'valuation alone (Russell above 2,604.00, +0.04%)',
    ],
    [
      change({ level: { quantity: 'small', value: 2604, move: -0.00001 } }),
      'valuation alone (Russell below 2,604.00, -0.001%)',
    ],
    [change({ level: { quantity: 'correlation', value: 0.86, move: -0.019 } }), 'valuation alone (below 0.860)'],
    [change({ level: { quantity: 'correlation', value: 0.87882, move: -0.0002 } }), 'valuation alone (below 0.8788)'],
  ])('%j reads "%s"', (given, words) => {
    expect(changeWords(given, handMadeReport)).toBe(words);
  });
});

describe('holdsWords', () => {
  it('counts the variants', () => {
    expect(holdsWords(handMadeReport)).toBe('holds in 8 of 9 variants');
    expect(holdsWords(reportOf['no-rotation'])).toBe('holds in all 8 variants');
  });
});
