import { describe, expect, it, test } from 'vitest';
import { wrap } from '../../../../src/render/screen/layout/wrap.ts';
import { allChanges, changesWords } from '../../../../src/render/words/check/changes.ts';
import { clauseOf } from '../../../../src/render/words/check/levels.ts';
import { handMadeReport, reportWith } from '../../../helpers/reports/hand-made-report.ts';
import { reportOf } from '../../../helpers/reports/hand-made-states.ts';

type Change = (typeof handMadeReport)['verdict']['turningPoints'][number];

const change = (given: Partial<Change>): Change => ({
  signal: 'valuation',
  score: 0.1,
  direction: 'above',
  to: 'breakout',
  level: null,
  ...given,
});

const ends =
  'ends after 5 closes in a row with the 21-day lead below its median in five years: first, Russell below 2,557.31 (-1.8%), S&P unchanged.';
const none = `It ${ends}`;
const isTwoLines = (text: string) => wrap(text, 69).length === 2;

describe('changesWords', () => {
  test.each([
    ['breakout', 'To undecided if the P/E discount, now 31.8%, falls below 8.1%.'],
    ['relief-rally', 'To undecided if the Russell 2000 closes above 2,610.00 (+0.2%; relative strength alone).'],
    ['undecided', 'To breakout if the Russell 2000 closes above 2,604.14 (+0.01%; relative strength alone).'],
    [
      'no-rotation',
      'At the prices of 2026-08-21 a rotation starts with a Russell 2000 close above 3,071.32 (+1.8%), S&P 500 and Nasdaq unchanged.',
    ],
  ] as const)('%s', (state, words) => {
    expect(changesWords(reportOf[state])).toBe(words);
  });

  it('names a level as one of those prices only where they are old', () => {
    const report = { ...reportOf['no-rotation'], market: { ...reportOf['no-rotation'].market, age: 0 } };
    expect(changesWords(report)).toMatch(/^A rotation starts with a Russell 2000 close above 3,071\.32/);
  });

  it('says what ends the rotation, where the next session can', () => {
    const closing = (move: number | null) =>
      changesWords(
        reportWith({ gate: { closing: { lead: 0.001, small: move && 2580.5, move } }, verdict: { turningPoints: [] } }),
      );
    expect(closing(null)).toBe('To no rotation at the next close.');
    expect(closing(-0.0089)).toBe(
      'To no rotation unless the Russell 2000 closes above 2,580.50 (-0.9%), S&P 500 and Nasdaq unchanged.',
    );
    expect(closing(0.012)).toMatch(/^To no rotation unless the Russell 2000 closes above 2,580\.50 \(\+1\.2%\)/);
    expect(closing(-0.21)).toBe(none);
    expect(closing(0.21)).toBe('To no rotation at the next close.');
  });

  it('says what ends the rotation where no single signal changes the verdict', () => {
    expect(changesWords(reportWith({ verdict: { turningPoints: [] } }))).toBe(none);
    expect(allChanges(reportWith({ verdict: { turningPoints: [] } }))).toEqual([
      `No single signal can. The rotation ${ends}`,
    ]);
  });

  test.each<[Partial<NonNullable<(typeof handMadeReport)['gate']['countdown']>>, string]>([
    [{ sessions: 3 }, 'It ends if the next 2 closes leave the 21-day lead below its median in five years: first'],
    [{ sessions: 4 }, 'ends if the next close leaves the 21-day lead'],
    [
      { lead: 0 },
      'after 5 closes in a row with small caps not ahead over 21 trading days: first, Russell below 2,557.31',
    ],
    [{ move: -0.25 }, 'after 5 closes in a row with the 21-day lead below its median in five years.'],
    [{ small: null, move: null }, 'after 5 closes in a row with the 21-day lead below its median in five years.'],
  ])('counts the closes that end the rotation: %j', (changed, words) => {
    const { countdown } = handMadeReport.gate;
    if (!countdown) throw new Error('no countdown');
    const text = changesWords(
      reportWith({ gate: { countdown: { ...countdown, ...changed } }, verdict: { turningPoints: [] } }),
    );
    expect(text).toContain(words);
    expect(isTwoLines(text)).toBe(true);
  });

  it('names the percentile that is not the median, and the first day of a short history', () => {
    const { rules } = handMadeReport;
    const report = reportWith({ market: { sessions: 400, first: '2025-06-30' }, verdict: { turningPoints: [] } });
    expect(changesWords(report)).toContain('below its median since 2025-06-30');
    const gate = { ...rules.gate, closePercentile: 0.4 };
    expect(changesWords({ ...report, rules: { ...rules, gate } })).toContain('below its 40% mark since 2025-06-30');
  });

  it('names no price that the next close cannot reach', () => {
    const opening = (move: number) =>
      changesWords(reportWith({ gate: { on: false, opening: { lead: 0.01, small: 3100, move } } }));
    expect(opening(0.19)).toMatch(/^A rotation starts with a Russell 2000 close above 3,100\.00 \(\+19\.0%\)/);
    expect(opening(0.21)).toBe('No close of the Russell 2000 within 20% starts a rotation.');
  });

  it('names the two nearest causes where two lines hold them, the nearest first; a P/E by hand before all', () => {
    const turningPoints = [
      change({ level: { quantity: 'discount', value: 0.226, move: -0.092 }, to: 'undecided' }),
      change({ level: { quantity: 'correlation', value: 0.9, move: 0.021 }, signal: 'correlation', to: 'undecided' }),
      change({ score: 0.9, signal: 'divergence', to: 'undecided' }),
    ];
    const correlation = 'the correlation, now 0.879, rises above 0.900';
    const discount = 'the P/E discount, now 31.8%, falls below 22.6%';
    expect(changesWords(reportWith({ verdict: { turningPoints } }))).toBe(
      `To undecided if ${correlation}, or if ${discount}.`,
    );
    expect(changesWords(reportWith({ verdict: { turningPoints } }), true)).toBe(`To undecided if ${correlation}.`);
    const withoutByHand = { state: 'undecided', composite: 0.1, since: '2025-12-01', sessions: 26 } as const;
    expect(changesWords(reportWith({ verdict: { turningPoints, withoutByHand } }))).toBe(
      `To undecided if ${discount}, or if ${correlation}.`,
    );
    expect(allChanges(reportWith({ verdict: { turningPoints } }))).toHaveLength(4);
  });
});

describe('clauseOf', () => {
  const discount = (value: number, move: number) => change({ level: { quantity: 'discount', value, move } });
  test.each([
    [change({ score: 0.3 }), 'valuation scores above +0.30'],
    [change({ score: -0.3, direction: 'below' }), 'valuation scores below -0.30'],
    [discount(0.2, 0.05), 'the P/E discount, now 15.0%, rises above 20.0%'],
    [discount(0.2, -0.0001), 'the P/E discount, now 20.01%, falls below 20.00%'],
    [discount(-0.006, -0.3), 'the P/E discount, now 29.4%, turns into a premium over 0.6%'],
    [discount(-0.006, 0.02), 'the P/E premium, now 2.6%, falls below 0.6%'],
    [discount(-0.05, -0.02), 'the P/E premium, now 3.0%, rises above 5.0%'],
    [discount(0.04, 0.06), 'the P/E premium, now 2.0%, turns into a discount over 4.0%'],
    [
      change({ level: { quantity: 'small', value: 2650, move: 0.018 } }),
      'the Russell 2000 closes above 2,650.00 (+1.8%; valuation alone)',
    ],
    [
      change({ level: { quantity: 'small', value: 2604, move: -0.00001 } }),
      'the Russell 2000 closes below 2,604.00 (-0.001%; valuation alone)',
    ],
    [
      change({ level: { quantity: 'correlation', value: 0.86, move: -0.019 } }),
      'the correlation, now 0.879, falls below 0.860',
    ],
    [
      change({ level: { quantity: 'correlation', value: 0.87882, move: -0.0002 } }),
      'the correlation, now 0.8790, falls below 0.8788',
    ],
  ])('%j: "%s"', (given, words) => {
    expect(clauseOf(given, handMadeReport)).toBe(words);
  });
});
