import { describe, expect, it, test } from 'vitest';
import { marketLines, verdictLines } from '../../../../src/render/screen/check/head.ts';
import { handMadeReport, reportWith } from '../../../helpers/reports/hand-made-report.ts';
import { reportOf } from '../../../helpers/reports/hand-made-states.ts';
import { colours, terminal } from '../../../helpers/reports/places.ts';

describe('marketLines', () => {
  it('has the date and three closes with their change', () => {
    expect(marketLines(handMadeReport, terminal(80))).toEqual([
      '2026-01-08  S&P 6,921.46 +0.0%  Russell 2,603.91 +1.1%  Nasdaq 23,480.02 -0.4%',
    ]);
  });

  it('wraps with a hanging indent if it does not fit, and breaks no close', () => {
    expect(marketLines(handMadeReport, terminal(60))).toEqual([
      '2026-01-08  S&P 6,921.46 +0.0%  Russell 2,603.91 +1.1%',
      '  Nasdaq 23,480.02 -0.4%',
    ]);
  });

  it('sets off a record close by bold, the rest is dim', () => {
    const [line = ''] = marketLines(handMadeReport, terminal(80, { paint: colours }));
    expect(line).toContain('\u001b[1mRussell 2,603.91 +1.1%\u001b[22m');
    expect(line).toContain('\u001b[2mS&P 6,921.46 +0.0%\u001b[22m');
  });

  it('leaves out a change that nobody knows', () => {
    const { large } = handMadeReport.market;
    const [line = ''] = marketLines(reportWith({ market: { large: { ...large, change1: null } } }), terminal(80));
    expect(line).toContain('S&P 6,921.46  Russell');
  });
});

describe('verdictLines', () => {
  test.each([
    ['breakout', '▲ BREAKOUT   low confidence   score +0.47   new today, was undecided'],
    ['relief-rally', '▼ RELIEF RALLY  low confidence  score -0.31  for 12 sessions, since 2025-12-22'],
    ['undecided', '■ UNDECIDED   score +0.199   for 28 sessions, since 2025-11-28'],
    ['no-rotation', '□ NO ROTATION   score +0.40   for 19 sessions, since 2026-07-28'],
    ['insufficient-data', '? INSUFFICIENT DATA'],
  ] as const)('%s', (state, line) => {
    expect(verdictLines(reportOf[state], terminal(80))).toEqual([line]);
  });

  it('does not call the first verdict of the files the beginning of its state', () => {
    const judged = (since: string) => {
      const previous = { state: 'insufficient-data', since } as const;
      const report = reportWith({ market: { first: '2025-06-30' }, verdict: { sessions: 16, previous } });
      return verdictLines(report, terminal(200))[0];
    };
    const { since } = handMadeReport.verdict;
    expect(judged('2025-06-30')).toMatch(new RegExp(`for all 16 sessions that can be judged, since ${since}$`));
    expect(judged('2026-01-02')).toMatch(new RegExp(`   for 16 sessions, since ${since}$`));
  });

  test.each([
    ['breakout', 'UP BREAKOUT'],
    ['relief-rally', 'DOWN RELIEF RALLY'],
    ['undecided', '-- UNDECIDED'],
    ['no-rotation', '-- NO ROTATION'],
    ['insufficient-data', '? INSUFFICIENT DATA'],
  ] as const)('without UTF-8 %s begins "%s"', (state, start) => {
    expect(verdictLines(reportOf[state], terminal(80, { unicode: false }))[0]?.startsWith(start)).toBe(true);
  });

  test.each([
    ['breakout', 32],
    ['relief-rally', 31],
    ['undecided', 33],
  ] as const)('%s is bold and has the colour %i', (state, code) => {
    const [line = ''] = verdictLines(reportOf[state], terminal(80, { paint: colours }));
    expect(line.startsWith(`\u001b[1m\u001b[${code}m`)).toBe(true);
  });

  it('is only bold without a direction', () => {
    for (const state of ['no-rotation', 'insufficient-data'] as const) {
      const [line = ''] = verdictLines(reportOf[state], terminal(80, { paint: colours }));
      expect(line).toMatch(/^.\[1m[^[]*.\[22m/);
      expect(line).not.toContain('[3');
    }
  });

  it('does not call the last day of an old file today', () => {
    const [line = ''] = verdictLines(reportWith({ market: { age: 2 } }), terminal(80));
    expect(line).toMatch(/ {2}new on 2026-01-08, was undecided$/);
    const [replayed = ''] = verdictLines(reportWith({ market: { age: null } }), terminal(80));
    expect(replayed).toMatch(/ {2}new today, was undecided$/);
  });

  it('says only that it is new where nothing was before', () => {
    const [line = ''] = verdictLines(reportWith({ verdict: { previous: null } }), terminal(80));
    expect(line).toMatch(/score \+0\.47 {3}new today$/);
  });
});
