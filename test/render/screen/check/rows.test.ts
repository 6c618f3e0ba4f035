import { describe, expect, it, test } from 'vitest';
import { signalRows } from '../../../../src/render/screen/check/rows.ts';
import type { SignalReport } from '../../../../src/report/check/schema.ts';
import { handMadeSignals, reportWith, signalNamed, withoutData } from '../../../helpers/reports/hand-made-report.ts';
import { colours, pipe, terminal } from '../../../helpers/reports/places.ts';

const { correlation, firstFiveDays, valuation } = handMadeSignals;
const plan = { rows: 7, isDense: false, hasWorld: true };

const rowsOf = (signals: SignalReport[], place = terminal(80), composite = 0.3, asked = plan) =>
  signalRows(reportWith({ signals, verdict: { composite } }), place, asked);

/** Titles in the order of the rows. */
const order = (lines: readonly string[]) =>
  lines.flatMap((line) => /^ {2}(\S.*?) {2,}.*(?:[-+]\d\.\d\d|none|\b0\.00) {2}/.exec(line)?.[1] ?? []);

describe('signalRows', () => {
  it('begins with the strongest by weight and score', () => {
    const signals = [
      signalNamed('weak', { score: 0.3 }),
      signalNamed('heavy', { score: 0.4, weight: 2 }),
      signalNamed('strong', { score: 0.7 }),
      signalNamed('against', { score: -0.9, stance: 'relief-rally' }),
    ];
    expect(order(rowsOf(signals))).toEqual(['against', 'heavy (weight 2)', 'strong', 'weak']);
  });

  test.each([
    [0.4, ['against', 'for']],
    [-0.4, ['for', 'against']],
  ])('puts dissent first where two are equal: composite %f', (composite, titles) => {
    const signals = [signalNamed('for', { score: 0.5 }), signalNamed('against', { score: -0.5 })];
    expect(order(rowsOf(signals, terminal(80), composite))).toEqual(titles);
    expect(order(rowsOf(signals.toReversed(), terminal(80), composite))).toEqual(titles);
  });

  it('always has the three modules of the mission, those without data last and with the way to get it', () => {
    const strong = Array.from({ length: 9 }, (_, i) => signalNamed(`signal ${i}`, { score: 0.9 }));
    const pending = { ...withoutData(firstFiveDays), reason: 'pending: 2 sessions of 5 in this year' };
    const weak = { ...correlation, score: 0.02, stance: 'neutral' as const };
    const lines = rowsOf([weak, pending, ...strong, withoutData(valuation)]);
    expect(order(lines)).toEqual([
      ...['signal 0', 'signal 1', 'signal 2', 'signal 3', 'correlation (weight 2)'],
      ...['first five days', 'valuation (weight 2)'],
    ]);
    expect(lines.join('\n')).toContain('none  no P/E; run: rotation data note');
    expect(lines.join('\n')).toContain('none  pending: 2 sessions of 5 in this year');
    const three = rowsOf([weak, pending, ...strong, withoutData(valuation)], terminal(80), 1, {
      rows: 3,
      isDense: true,
      hasWorld: true,
    });
    expect(order(three)).toEqual(['correlation (weight 2)', 'first five days', 'valuation (weight 2)']);
  });

  it('says why a P/E that is there does not count', () => {
    const old = { ...withoutData(valuation), reason: 'the P/E of 2025-01-02 is older than 120 days' };
    const figure = {
      date: '2025-01-02',
      series: 'pe-small',
      value: 15,
      unit: 'ratio',
      basis: 'forward',
      provider: 'x',
    };
    const none = { index: null, source: null, url: null, note: null };
    const report = { ...reportWith({ signals: [old] }), observations: [{ ...figure, ...none }] };
    expect(signalRows(report, terminal(120), plan).join('\n')).toContain('none  the P/E of 2025-01-02 is older');
  });

  it('names below what has no row, as much as one line holds', () => {
    const sided = Array.from({ length: 9 }, (_, i) =>
      signalNamed(`s${i}`, { score: 0.9 - i / 20, stance: 'breakout' }),
    );
    const neutral = signalNamed('calm', { score: 0.1, stance: 'neutral' });
    const out = signalNamed('gap', { score: null, known: false, stance: 'not-applicable' });
    const unknown = withoutData(signalNamed('none'));
    const below = (...all: SignalReport[]) =>
      signalRows(reportWith({ signals: all }), pipe, { rows: 7, isDense: false, hasWorld: true }).at(-1);
    expect(below(neutral, out, unknown)).toBe('  Near zero: calm. Not applicable: gap. 1 of 3 signals have no data.');
    expect(below(neutral, unknown)).toBe(
      '  Near zero, so no bar: calm. 1 of 2 signals have no data (rotation signals).',
    );
    expect(below(...sided, neutral, out, unknown)).toBe(
      '  Others: s7 +0.55, s8 +0.50. 1 near zero, 1 n/a, 1 without data.',
    );
    const calm = ['a', 'b', 'c'].map((id) => signalNamed(`calm as ${id}`, { score: 0.1, stance: 'neutral' }));
    expect(below(...sided, ...calm, unknown)).toBe('  Others: s7 +0.55, s8 +0.50. 3 near zero. 1 of 13 have no data.');
  });

  it('wraps the reason under itself, and drops the bars below 60 columns', () => {
    expect(rowsOf([valuation], terminal(62))).toEqual([
      '            relief: may fade │ breakout: may last',
      '  valuation (weight 2)       │█████ +1.00',
      "    P/E 15 v S&P's 22: a 31.8% discount",
    ]);
    expect(rowsOf([valuation], terminal(70)).slice(1)).toEqual([
      "  valuation (weight 2)       │█████ +1.00  P/E 15 v S&P's 22: a 31.8%",
      '                                           discount',
    ]);
    expect(rowsOf([valuation], terminal(59))).toEqual([
      '  valuation (weight 2) +1.00',
      "    P/E 15 v S&P's 22: a 31.8% discount",
    ]);
    expect(rowsOf([valuation], pipe)).toHaveLength(2);
  });

  it('is ASCII where the locale has nothing else', () => {
    const lines = rowsOf([valuation, correlation], terminal(80, { unicode: false }));
    expect(lines[1]).toContain('  valuation (weight 2)       |===== +1.00');
    expect(lines[2]).toContain('  correlation (weight 2)   -=|      -0.25');
  });

  it('colours what stands right of the axis green and left of it red', () => {
    const signals = [signalNamed('for', { score: 0.5 }), signalNamed('against', { score: -0.5 })];
    const [, against = '', forIt = ''] = rowsOf(signals, terminal(80, { paint: colours }), 1);
    expect(against).toContain('\u001b[31m-0.50');
    expect(forIt).toContain('\u001b[32m+0.50');
  });
});
