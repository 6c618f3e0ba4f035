import { describe, expect, it } from 'vitest';
import type { State } from '../../../src/judgement/names.ts';
import { dataWords } from '../../../src/render/words/data.ts';
import { handMadeReport, handMadeSignals, note, reportWith } from '../../helpers/reports/hand-made-report.ts';

const { correlation } = handMadeSignals;
const alone = { signals: [correlation] };

describe('dataWords', () => {
  it('says how many sessions there are and that none is missing', () => {
    expect(dataWords(reportWith(alone))).toEqual({ text: '9,656 sessions, none missing', warns: false });
    expect(dataWords(reportWith({ ...alone, market: { missingSessions: 3 } })).text).toBe('9,656 sessions, 3 missing');
  });

  it('says how old the last session is, and warns if there would be no verdict today', () => {
    const aged = (age: number | null) => dataWords(reportWith({ ...alone, market: { age } }));
    expect(aged(null).text).toBe('9,656 sessions, none missing');
    expect(aged(1)).toEqual({
      text: '9,656 sessions, none missing; 1 session has closed since 2026-01-08',
      warns: false,
    });
    expect(aged(3).warns).toBe(false);
    expect(aged(64)).toEqual({
      text: '9,656 sessions, none missing; 64 sessions have closed since 2026-01-08',
      warns: true,
    });
  });

  it('never says how fresh the sample is', () => {
    const report = reportWith({ ...alone, sample: true, market: { age: 200 } });
    expect(dataWords(report).text).toBe('9,656 sessions, none missing');
  });

  it('names a P/E by hand, and where only dated figures would keep a direction', () => {
    const withoutByHand = { state: 'undecided', composite: 0.05, since: '2025-12-01', sessions: 26 } as const;
    const words = (state: State, composite: number) =>
      dataWords(reportWith({ verdict: { state, composite, withoutByHand } }))
        .text.split('; ')
        .slice(1)
        .join('; ');
    expect(dataWords(handMadeReport).text).toBe('9,656 sessions, none missing');
    expect(words('breakout', 0.26)).toBe('P/E by hand, which has no history');
    expect(words('undecided', 0.09)).toBe('P/E by hand, which has no history');
    expect(words('undecided', 0.15)).toBe(
      'P/E by hand: between +0.10 and +0.20 only dated figures (--inputs FILE) keep an earlier breakout',
    );
    expect(words('undecided', -0.1)).toBe(
      'P/E by hand: between -0.10 and -0.20 only dated figures (--inputs FILE) keep an earlier relief rally',
    );
  });

  it('says that the day was not a session', () => {
    const message = '2026-01-10 is no session of the NYSE: the verdict is that of 2026-01-09';
    const { text, warns } = dataWords(
      reportWith({ ...alone, notes: [note('closed-day', message), note('passed-over', 'x')] }),
    );
    expect(text).toBe(`9,656 sessions, none missing; ${message}`);
    expect(warns).toBe(false);
  });

  it('counts warnings', () => {
    const warned = (count: number) =>
      dataWords(reportWith({ ...alone, warnings: Array.from({ length: count }, () => note('jump', 'a jump')) }));
    expect(warned(1)).toEqual({ text: '9,656 sessions, none missing; 1 warning: see --verbose', warns: true });
    expect(warned(2).text).toBe('9,656 sessions, none missing; 2 warnings: see --verbose');
  });
});
