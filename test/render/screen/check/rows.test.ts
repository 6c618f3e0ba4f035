import { describe, expect, it, test } from 'vitest';
import { signalRows } from '../../../../src/render/screen/check/rows.ts';
import {
  handMadeReport,
  handMadeSignals,
  signalNamed,
  withoutData,
} from '../../../helpers/reports/hand-made-report.ts';
import { colours, pipe, terminal } from '../../../helpers/reports/places.ts';

const { valuation } = handMadeSignals;
const place = terminal(80);

/** Titles in the order of the rows. */
const order = (lines: readonly string[]) => lines.flatMap((line) => /^ {2}(?!also)(\S.*?) {2,}/.exec(line)?.[1] ?? []);

describe('signalRows', () => {
  it('begins with the strongest by weight and score', () => {
    const signals = [
      signalNamed('weak', { score: 0.3 }),
      signalNamed('heavy', { score: 0.4, weight: 2 }),
      signalNamed('strong', { score: 0.7 }),
      signalNamed('against', { score: -0.9, stance: 'relief-rally' }),
    ];
    expect(order(signalRows(signals, 0.3, place))).toEqual(['against', 'heavy', 'strong', 'weak']);
  });

  test.each([
    [0.4, ['against', 'for']],
    [-0.4, ['for', 'against']],
  ])('puts dissent first where two are equal: composite %f', (composite, titles) => {
    const signals = [signalNamed('for', { score: 0.5 }), signalNamed('against', { score: -0.5 })];
    expect(order(signalRows(signals, composite, place))).toEqual(titles);
    expect(order(signalRows(signals.toReversed(), composite, place))).toEqual(titles);
  });

  it('has eight rows; the ninth strongest is named in the line below with its score', () => {
    const signals = Array.from({ length: 9 }, (_, i) => signalNamed(`signal ${i}`, { score: 0.9 - i / 10 }));
    const lines = signalRows(signals, 0.5, place);
    expect(order(lines)).toHaveLength(8);
    expect(lines.at(-1)).toBe('  also: signal 8 +0.10');
  });

  it('names in the line below neutral, not applicable and unknown signals: up to three by name, then their number', () => {
    const neutral = signalNamed('calm', { score: 0, stance: 'neutral' });
    const noCase = signalNamed('gap', { score: null, known: false, stance: 'not-applicable' });
    const unknown = ['a', 'b', 'c', 'd'].map((title) => withoutData(signalNamed(title)));
    const lines = signalRows([neutral, noCase, ...unknown], 0, place);
    expect(lines).toEqual(['  also: neutral: calm; no case: gap; no data: 4']);
    expect(signalRows(unknown.slice(0, 3), 0, place)).toEqual(['  also: no data: a, b and c']);
  });

  it('wraps with a hanging indent if the line below is too long', () => {
    const rest = Array.from({ length: 14 }, (_, i) => signalNamed(`a signal ${i}`, { score: 0.5 }));
    const lines = signalRows(rest, 0.5, place).slice(9);
    expect(lines[0]).toMatch(/^ {2}also: a signal 8 \+0\.50, /);
    expect(lines[1]).toMatch(/^ {8}\S/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('has no line below where every signal has its row', () => {
    expect(signalRows(handMadeReport.signals, 0.4, place).join('\n')).not.toContain('also');
  });

  it('wraps the reason under its row, and drops the bars below 60 columns', () => {
    const rows = (width: number) => signalRows([valuation], 1, terminal(width));
    expect(rows(60)).toEqual([
      '                      relief │ breakout',
      '  valuation         ×2       │█████ +1.00  forward P/E 15',
      '                                           against 22: 31.8%',
      '                                           less',
    ]);
    expect(rows(59)).toEqual([
      '  valuation         ×2   +1.00  forward P/E 15 against 22:',
      '                                31.8% less',
    ]);
    expect(signalRows([valuation], 1, pipe)).toHaveLength(2);
  });

  it('colours what stands right of the axis green and left of it red', () => {
    const signals = [signalNamed('for', { score: 0.5 }), signalNamed('against', { score: -0.5 })];
    const [, against = '', forIt = ''] = signalRows(signals, 1, terminal(80, { paint: colours }));
    expect(against).toContain('\u001b[31m-0.50');
    expect(forIt).toContain('\u001b[32m+0.50');
  });

  it('marks the weight where it is not one', () => {
    expect(signalRows([valuation], 1, place)[1]).toContain('valuation         ×2 ');
    expect(signalRows([valuation], 1, terminal(80, { unicode: false }))[1]).toContain('valuation         x2 ');
    expect(signalRows([{ ...valuation, weight: 1 }], 1, place)[1]).toContain('valuation            ');
  });
});
