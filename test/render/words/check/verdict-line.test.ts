import { describe, expect, it, test } from 'vitest';
import { ageLine, dayWords, markedState } from '../../../../src/render/words/check/verdict-line.ts';
import { reportWith } from '../../../helpers/reports/hand-made-report.ts';
import { reportOf } from '../../../helpers/reports/hand-made-states.ts';

const lineOf = (report: Parameters<typeof dayWords>[0]) => `${markedState(report, true)}${dayWords(report)}`;

describe('the first line', () => {
  test.each([
    ['breakout', '▲ BREAKOUT on 2026-01-08, low confidence (new, undecided before)'],
    ['relief-rally', '▼ RELIEF RALLY on 2026-01-08, low confidence (since 2025-12-22, undecided before)'],
    ['undecided', '■ UNDECIDED on 2026-01-08 (since 2025-11-28, 28 trading days, undecided before)'],
    ['no-rotation', '□ NO ROTATION on 2026-08-21 (since 2026-07-28, 19 trading days)'],
    ['insufficient-data', '? INSUFFICIENT DATA on 2026-01-08'],
  ] as const)('%s', (state, line) => {
    expect(lineOf(reportOf[state])).toBe(line);
  });

  it('says of a P/E by hand whether the verdict hangs on it, and no "since"', () => {
    const byHand = (state: 'undecided' | 'breakout') =>
      lineOf(
        reportWith({
          verdict: {
            since: null,
            sessions: null,
            withoutByHand: { state, composite: 0.1, since: '2025-11-28', sessions: 28 },
          },
        }),
      );
    expect(byHand('undecided')).toBe('▲ BREAKOUT on 2026-01-08, low confidence: it depends on your P/E');
    expect(byHand('breakout')).toBe(
      '▲ BREAKOUT on 2026-01-08, low confidence (without your P/E too, since 2025-11-28)',
    );
  });

  it('does not call the first verdict of the files the beginning of its state', () => {
    const previous = { state: 'insufficient-data', since: '2025-06-30' } as const;
    const report = reportWith({ market: { first: '2025-06-30' }, verdict: { sessions: 16, previous } });
    expect(lineOf(report)).toMatch(/\(since 2026-01-08, the first day that can be judged\)$/);
  });

  it('says only that it is new where nothing was before', () => {
    expect(lineOf(reportWith({ verdict: { previous: null } }))).toMatch(/low confidence \(new\)$/);
  });

  test.each([
    ['breakout', 'UP BREAKOUT'],
    ['relief-rally', 'DOWN RELIEF RALLY'],
    ['undecided', '-- UNDECIDED'],
    ['no-rotation', '-- NO ROTATION'],
    ['insufficient-data', '? INSUFFICIENT DATA'],
  ] as const)('without UTF-8 %s is "%s"', (state, text) => {
    expect(markedState(reportOf[state], false)).toBe(text);
  });
});

describe('the second line', () => {
  it('is there from the fourth session on, in capitals, with the way out; never on the sample', () => {
    const aged = (age: number | null, sample = false) => ageLine({ ...reportWith({ market: { age } }), sample });
    expect(aged(null)).toBeUndefined();
    expect(aged(3)).toBeUndefined();
    expect(aged(4)).toBe("4 TRADING DAYS OLD, NOT TODAY'S VERDICT; run: rotation data fetch --into DIR");
    expect(aged(68, true)).toBeUndefined();
    expect(ageLine(reportWith({ market: { age: 68, folder: 'my prices' } }))).toBe(
      "68 TRADING DAYS OLD, NOT TODAY'S VERDICT; run: rotation data fetch --into 'my prices'",
    );
    expect(ageLine(reportWith({ market: { age: 68, calendar: 'own days' } }))).toMatch(
      /VERDICT; download newer files$/,
    );
    expect(ageLine({ ...reportWith({ market: { age: 68 } }), ok: false })).toBeUndefined();
  });
});
