import { describe, expect, it, test } from 'vitest';
import { wrap } from '../../../src/render/screen/layout/wrap.ts';
import { confidenceLimits, paragraph } from '../../../src/render/words/paragraph.ts';
import { handMadeSignals, reportWith, signalNamed } from '../../helpers/reports/hand-made-report.ts';
import { reportOf } from '../../helpers/reports/hand-made-states.ts';

const { correlation, firstFiveDays, relativeStrength, valuation } = handMadeSignals;

describe('paragraph', () => {
  test.each([
    [
      'breakout',
      'Small caps lead, and valuation, relative strength and the first five days say that it will last; the correlation says that it will fade. Confidence is low: what followed such verdicts is within chance, and prices alone are undecided.',
    ],
    [
      'relief-rally',
      'Small caps lead, and relative strength says that it will last; the correlation and the first five days say that it will fade. Confidence is low: what followed such verdicts is within chance, and the score is small.',
    ],
    [
      'undecided',
      'Small caps lead, and relative strength and the first five days say that it will last; the correlation says that it will fade. That comes to +0.199; a direction begins at +0.20 or -0.20.',
    ],
    [
      'no-rotation',
      'No rotation is under way: over 21 sessions small caps are 0.9% behind the S&P 500, better than 43% of such spans in five years (a rotation takes 70%). The signals below come to +0.40 and decide only once one is.',
    ],
    [
      'insufficient-data',
      'No verdict: the last common session is 2026-01-08, 10 sessions before 2026-01-23 (the Russell 2000 ends there: download it again); the S&P 500 has repeated one close for 5 sessions or more.',
    ],
  ] as const)('%s', (state, text) => {
    expect(paragraph(reportOf[state])).toBe(text);
  });

  it('says "small caps lead" only if they do', () => {
    const text = paragraph(reportWith({ gate: { lead21: -0.001 } }));
    expect(text).toMatch(/^Small caps led until lately, and valuation/);
  });

  test.each([
    [
      { lead21: 0, percentile: 0.5 },
      'are level with the S&P 500, better than 50% of such spans in five years (a rotation takes 70%).',
    ],
    [
      { lead21: 0.01, percentile: 0.6999 },
      'are 1.0% ahead of the S&P 500, better than 69% of such spans in five years (a rotation takes 70%).',
    ],
    [
      { lead21: -0.2, percentile: 0.0004 },
      'are 18.1% behind the S&P 500, better than under 1% of such spans in five years (a rotation takes 70%).',
    ],
    [{ lead21: 0.004, percentile: 0.8 }, 'are 0.4% ahead of the S&P 500 (a rotation takes 0.5%).'],
    [
      { lead21: 0.02, percentile: 0.8, overGrowth21: -0.01 },
      'are 2.0% ahead of the S&P 500, but not ahead of the Nasdaq Composite.',
    ],
  ])('names the condition of a rotation that %j does not meet', (gate, words) => {
    const report = reportWith({ gate: { on: false, since: null, ...gate }, verdict: { state: 'no-rotation' } });
    expect(paragraph(report)).toContain(`over 21 sessions small caps ${words} The signals below`);
  });

  it.each([
    [1280, 'since 2025-06-30'],
    [1281, 'in five years'],
  ])('ranks the lead of %i sessions among those that there are', (sessions, span) => {
    const gate = { on: false, since: null, lead21: -0.009, percentile: 0.27 };
    const market = { sessions, first: '2025-06-30' };
    expect(paragraph(reportWith({ gate, market, verdict: { state: 'no-rotation' } }))).toContain(
      `better than 27% of such spans ${span} (a rotation takes 70%).`,
    );
  });

  it('speaks of a withheld breakout only where the score is one', () => {
    const held = (composite: number) =>
      paragraph(
        reportWith({
          verdict: { state: 'undecided', confidence: null, composite, support: 'price without fundamentals' },
        }),
      );
    expect(held(0.31)).toContain(
      'That comes to +0.31, enough for a breakout, but the fundamental and macro signals do not support one.',
    );
    expect(held(-0.03)).toContain('That comes to -0.03; a direction begins at +0.20 or -0.20.');
  });

  it('takes no side where no signal does', () => {
    const neutral = { ...relativeStrength, score: 0.1, stance: 'neutral' } as const;
    expect(paragraph(reportWith({ signals: [neutral] }))).toMatch(
      /^Small caps lead; no signal takes a side\. Confidence/,
    );
    const against = { ...correlation, score: -0.9 } as const;
    expect(paragraph(reportWith({ signals: [against] }))).toMatch(
      /^Small caps lead; the correlation says that it will fade\. Confidence/,
    );
  });

  it('agrees in number with its subject', () => {
    const said = (signals: Parameters<typeof reportWith>[0]['signals'] & object) => paragraph(reportWith({ signals }));
    expect(said([valuation])).toContain('valuation says that');
    expect(said([firstFiveDays])).toContain('the first five days say that');
    expect(said([valuation, firstFiveDays])).toContain('valuation and the first five days say that');
  });

  it('names the strongest by weight and score first, three at most', () => {
    const signals = [0.3, 0.9, 0.4, 0.5].map((score) => signalNamed(`news at ${score}`, { score }));
    const heavy = signalNamed('heavy news', { score: 0.45, weight: 2, stance: 'breakout' });
    expect(paragraph(reportWith({ signals: [...signals, heavy], verdict: { confidenceReasons: [] } }))).toContain(
      'and news at 0.9, heavy news and news at 0.5 say that it will last. Confidence is low.',
    );
  });

  it('has three lines at 80 columns however much there would be to say', () => {
    const long = (stance: 'breakout' | 'relief-rally') =>
      Array.from({ length: 4 }, (_, i) =>
        signalNamed(`a matter of ${stance} number ${i}`, { stance, score: stance === 'breakout' ? 0.9 : -0.9 }),
      );
    const report = reportWith({
      gate: { lead21: -0.01 },
      signals: [...long('breakout'), ...long('relief-rally')],
      verdict: { pricesAlone: { state: 'insufficient-data', composite: null } },
    });
    expect(wrap(paragraph(report), 78).length).toBeLessThanOrEqual(3);
    expect(paragraph(report)).toMatch(/Confidence is low: what followed such verdicts is within chance/);
  });

  it('names no more than two limits of the confidence, and all when opened', () => {
    const report = reportWith({
      verdict: { confidenceReasons: ['small-composite', 'low-agreement', 'low-coverage', 'no-significant-difference'] },
    });
    expect(paragraph(report)).toMatch(/low: what followed such verdicts is within chance, and signals are missing\.$/);
    expect(confidenceLimits(report)).toEqual([
      'what followed such verdicts is within chance',
      'signals are missing',
      'the signals disagree',
      'the score is small',
    ]);
  });

  test.each([
    ['undecided', 'prices alone are undecided'],
    ['relief-rally', 'prices alone say relief rally'],
    ['insufficient-data', 'prices alone are not enough'],
  ] as const)('prices alone that read %s: "%s"', (state, words) => {
    const report = reportWith({ verdict: { pricesAlone: { state, composite: null } } });
    expect(paragraph(report)).toContain(words);
  });
});
