import { describe, expect, it, test } from 'vitest';
import { headLines } from '../../../../src/render/screen/check/head.ts';
import { handMadeReport } from '../../../helpers/reports/hand-made-report.ts';
import { reportOf } from '../../../helpers/reports/hand-made-states.ts';
import { colours, terminal } from '../../../helpers/reports/places.ts';

describe('headLines', () => {
  it('has the verdict, its age where it is old, and the paragraph behind an indent', () => {
    expect(headLines(reportOf['no-rotation'], terminal(80))).toEqual([
      '□ NO ROTATION on 2026-08-21 (since 2026-07-28, 19 trading days)',
      "  64 TRADING DAYS OLD, NOT TODAY'S VERDICT; run: rotation data fetch --into DIR",
      '  Small caps trailed the S&P 500 by 0.9 points over 21 trading days, stronger',
      '  than 43% of such periods in five years; a rotation needs 70%. Until one starts',
      '  the bars do not count (if they did, their average of +0.40 would say',
      '  breakout). This describes the last month; it is no forecast.',
    ]);
  });

  it('grows with the terminal, to what is still read easily', () => {
    const linesAt = (width: number) => headLines(handMadeReport, terminal(width)).length;
    expect([60, 80, 120, 200].map(linesAt)).toEqual([6, 4, 3, 3]);
  });

  it('wraps the verdict with a hanging indent', () => {
    expect(headLines(handMadeReport, terminal(40)).slice(0, 2)).toEqual([
      '▲ BREAKOUT on 2026-01-08, low',
      '  confidence (new, undecided before)',
    ]);
  });

  test.each([
    ['breakout', 32],
    ['relief-rally', 31],
    ['undecided', 33],
  ] as const)('%s is bold and has the colour %i', (state, code) => {
    const [line = ''] = headLines(reportOf[state], terminal(80, { paint: colours }));
    expect(line.startsWith(`\u001b[1m\u001b[${code}m`)).toBe(true);
    expect(line).toMatch(/\[22m on 2026-01-08/);
  });

  it('is only bold without a side, and its age is yellow', () => {
    for (const state of ['no-rotation', 'insufficient-data'] as const) {
      const [line = ''] = headLines(reportOf[state], terminal(80, { paint: colours }));
      expect(line).toMatch(/^.\[1m[^[]*.\[22m/);
      expect(line).not.toContain('[3');
    }
    expect(headLines(reportOf['no-rotation'], terminal(80, { paint: colours }))[1]).toContain('\u001b[33m  64 TRADING');
  });
});
