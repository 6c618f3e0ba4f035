import { daysFromIso } from '../dates/civil-dates.ts';
import { type Market, rowOn } from '../market/market.ts';
import { head, until } from '../series/series.ts';
import { yearRecords } from '../signals/first-five-days/year-records.ts';
import { openingGaps } from '../signals/opening-gap/gaps.ts';
import type { SignalRun } from '../signals/run.ts';
import { recordRows } from '../stats/record-rows.ts';
import { simpleReturns } from '../stats/returns.ts';
import { rollingCorrelation } from '../stats/rolling/rolling-correlation.ts';
import type { CheckContext } from './claim.ts';

const window = 252;

/** The column of the signal if it has this window, else a new one. */
function correlationOf({ large, small }: Market, runs: readonly SignalRun[]): Float64Array {
  const run = runs.find(({ signal }) => signal.id === 'correlation');
  const params = run?.params as { window?: number } | undefined;
  if (run && params?.window === window) return run.columns.value;
  return rollingCorrelation(simpleReturns(large), simpleReturns(small), window);
}

/** Computed on the first call and kept for the others. */
function once<T>(compute: () => T): () => T {
  let at: { value: T } | undefined;
  return () => {
    at ??= { value: compute() };
    return at.value;
  };
}

/** The day that most of the commentary describes. */
const articleDay = daysFromIso('2026-01-08');

/**
 * Everything that the checks read of a market.
 *
 * @param runs - signals that were run over the market, whose columns are used again
 */
export function checkContext(market: Market, runs: readonly SignalRun[]): CheckContext {
  const { own } = market;
  return {
    market,
    correlation: once(() => correlationOf(market, runs)),
    // No check reads what small caps did in the rest of those years, and it is slow to look up.
    years: once(() => yearRecords(until(own.large, articleDay), head(own.small, 0), 1950, 5, market.labels.isUs)),
    gaps: once(() => openingGaps({ ...market, days: market.days.subarray(0, rowOn(market, articleDay) + 1) }, 5)),
    records: once(() => recordRows(own.small.closes)),
  };
}
