import { type Band, type CorrelationParams, observedBand } from '../../signals/correlation/evidence.ts';
import { bandScores, rollingRho } from '../../signals/correlation/signal.ts';
import { largeReturns, smallReturns } from '../../signals/market-columns.ts';
import { fiveYears } from '../../signals/names.ts';
import { valueAt } from '../../stats/value-at.ts';
import type { Evaluation } from '../evaluation.ts';

/** The correlation over one window, and what it would score in the band. */
export interface CorrelationLine {
  sessions: number;
  values: Float64Array;
  score: number;
}

/** The correlation of small and large caps: the signal's window first, then shorter ones. */
export interface CorrelationLines {
  lines: readonly CorrelationLine[];
  /** The band in force; null where it is that of the five-year extremes. */
  band: Band | null;
  /** Ends of the band today. */
  limits: Band;
  /** Rows of the five-year extremes of the first line; -1 where there is none. */
  lowest: number;
  highest: number;
}

/** Half a year and a quarter. */
const shorter = [126, 63];

/** Correlation columns; null where the signal is switched off. */
export function correlationLines({ market, runs, t }: Evaluation): CorrelationLines | null {
  const run = runs.find(({ signal }) => signal.id === 'correlation');
  if (!run) return null;
  const { window, band } = run.params as CorrelationParams;
  const own = { sessions: window, values: run.columns.value, score: valueAt(run.columns.score, t) };
  const others = shorter
    .filter((sessions) => sessions < window)
    .map((sessions) => {
      const values = rollingRho(largeReturns(market), smallReturns(market), sessions);
      return { sessions, values, score: valueAt(bandScores(values, band), t) };
    });
  const from = Math.max(0, t + 1 - fiveYears.window);
  const best = (isBetter: (a: number, b: number) => boolean) => {
    let found = -1;
    for (let row = from; row <= t; row++) {
      const value = valueAt(own.values, row);
      if (!Number.isNaN(value) && (found < 0 || isBetter(value, valueAt(own.values, found)))) found = row;
    }
    return found;
  };
  return {
    lines: [own, ...others],
    band: band === 'observed' ? null : band,
    limits: band === 'observed' ? observedBand(own.values, t) : band,
    lowest: best((a, b) => a < b),
    highest: best((a, b) => a > b),
  };
}
