import { describe, expect, it, test } from 'vitest';
import { wrap } from '../../../../src/render/screen/layout/wrap.ts';
import { paragraph } from '../../../../src/render/words/check/paragraph.ts';
import { handMadeRecord } from '../../../helpers/reports/hand-made-record.ts';
import { reportWith } from '../../../helpers/reports/hand-made-report.ts';
import { reportOf } from '../../../helpers/reports/hand-made-states.ts';

const [breakoutCalls, reliefCalls] = handMadeRecord.calls;

/** The hand-made report with other counts of breakout calls. */
const withCalls = (right: number, decided: number) =>
  reportWith({
    record: {
      ...handMadeRecord,
      calls: [breakoutCalls && { ...breakoutCalls, right, decided }, reliefCalls].flatMap((call) => call ?? []),
    },
  });

describe('paragraph', () => {
  test.each([
    [
      'breakout',
      'Small caps led by 2.2 points. Only 43% of breakout calls on prices alone lasted (25 of 58), doubling the lead before losing it; of all rotations 49% (67 of 136). Weighted, signals average +0.47; a breakout needs +0.20.',
    ],
    [
      'relief-rally',
      'Small caps led by 2.2 points over 21 trading days. 65% of relief rally calls gave back (26 of 40), losing the lead before doubling it; of all rotations 51% (69 of 136). Weighted, signals average -0.31; a relief rally needs -0.20.',
    ],
    [
      'undecided',
      'Small caps led the S&P 500 by 2.2 points over 21 trading days. Weighted, signals average +0.199: a breakout needs +0.20, a relief rally -0.20.',
    ],
    [
      'no-rotation',
      'Small caps trailed the S&P 500 by 0.9 points over 21 trading days, stronger than 43% of such periods in five years; a rotation needs 70%. Until one starts the bars do not count (if they did, their average of +0.40 would say breakout). This describes the last month; it is no forecast.',
    ],
    [
      'insufficient-data',
      'No verdict: the last common session is 2026-01-08, 10 sessions before 2026-01-23 (the Russell 2000 ends there: download it again); the S&P 500 has repeated one close for 5 sessions or more.',
    ],
  ] as const)('%s', (state, text) => {
    expect(paragraph(reportOf[state])).toBe(text);
    if (state !== 'insufficient-data') expect(wrap(text, 78).length).toBeLessThanOrEqual(4);
  });

  test.each([
    [25, 58, 'Only 43% of breakout calls on prices alone lasted (25 of 58), doubling'],
    [29, 58, 'points. 50% of breakout calls on prices alone lasted (29 of 58), doubling'],
    [1, 1, ' 1 of 1 breakout call on prices alone lasted, doubling the lead before losing it; of all rotations 49%'],
    [3, 9, 'Only 3 of 9 breakout calls on prices alone lasted, doubling'],
    [0, 0, 'No breakout call on prices alone has been decided yet.'],
  ])('%d right calls of %d: "%s"', (right, decided, words) => {
    expect(paragraph(withCalls(right, decided))).toContain(words);
  });

  it('says what the verdict would be without a P/E by hand, before the record', () => {
    const withoutByHand = { state: 'undecided', composite: 0.1, since: '2025-11-28', sessions: 28 } as const;
    const text = paragraph(reportWith({ verdict: { withoutByHand } }));
    expect(text).toMatch(
      /^Without it the verdict is undecided, as it has been for 28 trading days\. Small caps led by 2\.2 points\. Only 43% of breakout calls/,
    );
  });

  it('speaks of calls on prices alone only where those say something else', () => {
    const text = paragraph(reportWith({ verdict: { pricesAlone: { state: 'breakout', composite: 0.3 } } }));
    expect(text).toContain('Only 43% of breakout calls lasted (25 of 58)');
  });

  it('says down to where a verdict lasts that could not begin today', () => {
    expect(paragraph(reportWith({ verdict: { composite: 0.15 } }))).toContain(
      'average +0.15; a breakout lasts to +0.10.',
    );
  });

  it('names a risk of the day, as no other line does', () => {
    const text = paragraph(reportWith({ verdict: { confidenceReasons: ['recent-hike', 'small-composite'] } }));
    expect(text).toMatch(/The Federal Reserve has raised its target\.$/);
  });

  it('speaks of a withheld breakout only where the average is one', () => {
    const held = (composite: number) =>
      paragraph(
        reportWith({
          verdict: { state: 'undecided', confidence: null, composite, support: 'price without fundamentals' },
        }),
      );
    expect(held(0.31)).toContain(
      'average +0.31, enough for a breakout, but fundamental and macro signals speak against it.',
    );
    expect(held(-0.03)).toContain('average -0.03: a breakout needs +0.20, a relief rally -0.20.');
  });

  it('says that only a dated P/E keeps an earlier direction between the thresholds', () => {
    const withoutByHand = { state: 'undecided', composite: 0.05, since: '2025-12-01', sessions: 26 } as const;
    const words = (composite: number) =>
      paragraph(reportWith({ verdict: { state: 'undecided', confidence: null, composite, withoutByHand } }));
    expect(words(0.15)).toMatch(
      /Between \+0\.10 and \+0\.20 only a dated P\/E keeps an earlier breakout: rotation data note\.$/,
    );
    expect(words(-0.1)).toMatch(/Between -0\.10 and -0\.20 only a dated P\/E keeps an earlier relief rally/);
    expect(words(0.09)).not.toContain('dated');
  });
});

describe('why no rotation is under way', () => {
  test.each([
    [{ percentile: 0.004 }, 0.001, 'led the S&P 500 by 0.1 points over 21 trading days, among the weakest 1% of such'],
    [
      { percentile: 0.6999 },
      0.02,
      'led the S&P 500 by 2.0 points over 21 trading days, stronger than 69% of such periods',
    ],
    [{ percentile: 0.8 }, 0.004, 'led the S&P 500 by 0.4 points over 21 trading days; a rotation needs 0.5%.'],
    [{ percentile: 0.8 }, 0, 'were level with the S&P 500 over 21 trading days; a rotation needs 0.5%.'],
    [
      { percentile: 0.8, overGrowth21: -0.01 },
      0.02,
      'led the S&P 500 by 2.0 points over 21 trading days, but not the Nasdaq Composite: a rotation leads both.',
    ],
  ])('%j at a lead of %d', (gate, lead, words) => {
    const report = reportWith({
      market: { leads: [{ period: 'month', sessions: 21, lead }] },
      gate: { on: false, since: null, lead21: lead, ...gate },
      verdict: { state: 'no-rotation', ifRotation: 'undecided' },
    });
    expect(paragraph(report)).toContain(`Small caps ${words}`);
    expect(paragraph(report)).toMatch(/\(if they did, their average of \+0\.47 would be undecided\)\. This describes/);
  });

  it.each([
    [1280, 'since 2025-06-30'],
    [1281, 'in five years'],
  ])('ranks the lead of %i sessions among those that there are', (sessions, span) => {
    const gate = { on: false, since: null, lead21: -0.009, percentile: 0.27 };
    const market = { sessions, first: '2025-06-30' };
    expect(paragraph(reportWith({ gate, market, verdict: { state: 'no-rotation' } }))).toContain(
      `stronger than 27% of such periods ${span}; a rotation needs 70%.`,
    );
  });
});
