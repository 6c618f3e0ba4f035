import { describe, expect, it } from 'vitest';
import { signalFindings, spans } from '../../../src/render/words/backtest.ts';
import type { BacktestPart, BacktestReport } from '../../../src/report/backtest/schema.ts';

const part = (sessions: number, interval95: [number | null, number | null]): BacktestPart =>
  ({ sessions, interval95 }) as BacktestPart;

function withSignals(...intervals: [title: string, horizon: number, low: number | null, high: number | null][]) {
  const signals = intervals.map(([title, horizon, low, high]) => ({ title, horizon, all: part(1000, [low, high]) }));
  return { signals } as BacktestReport;
}

describe('signalFindings', () => {
  it('separates significant rank correlations by sign', () => {
    const report = withSignals(
      ['opening gap', 126, 0.31, 0.69],
      ['first five days', 126, -0.33, -0.06],
      ['record high', 126, -0.64, -0.02],
      ['correlation', 126, -0.33, 0.02],
      ['long cycle', 126, null, null],
      ['long cycle', 252, -0.91, -0.47],
      ['long cycle', 21, null, null],
    );
    expect(signalFindings(report, 126)).toBe(
      'Told from no relation: opening gap, as claimed; first five days and record high, against the claim. The other is not.',
    );
    expect(signalFindings(report, 21)).toBe('The history is too short to tell any signal from no relation.');
    expect(signalFindings(report, 252)).toBe('Told from no relation: long cycle, against the claim.');
  });

  it('says that there is none', () => {
    expect(signalFindings(withSignals(['a', 21, -0.1, 0], ['b', 21, 0, 0.2]), 21)).toBe(
      'None of the 2 is told from no relation.',
    );
  });
});

describe('spans', () => {
  it.each([
    [1268, 126, '10'],
    [125, 126, '0'],
    [252_000, 126, '2,000'],
  ])('of %d sessions over %d are %s', (sessions, horizon, words) => {
    expect(spans(part(sessions, [null, null]), horizon)).toBe(words);
  });
});
