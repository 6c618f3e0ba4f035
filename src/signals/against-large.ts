import { asOfColumn, type MacroSeries } from '../market/macro-series.ts';
import type { Market } from '../market/market.ts';
import { clamp } from '../stats/clamp.ts';
import { logRatio } from '../stats/returns.ts';
import { rollingZScore } from '../stats/rolling/rolling-moments.ts';
import { valueAt } from '../stats/value-at.ts';
import { plural } from '../words/counts.ts';
import { fixed } from '../words/numbers.ts';
import { availableFrom, firstKnownDay, unavailable, whyUnavailable } from './availability.ts';
import type { SignalColumns } from './signal.ts';

export interface AgainstLargeColumns extends SignalColumns {
  available: Uint8Array;
  /** Log of the series over the large index; NaN where it is not known. */
  ratio: Float64Array;
}

/**
 * A macro series over the large index in standard deviations from its rolling mean; the score is half of that, clamped.
 * Row `t` reads rows `t - lookback + 1` to `t`.
 */
export function againstLarge(market: Market, series: MacroSeries | undefined, lookback: number): AgainstLargeColumns {
  if (!series) return { ...unavailable(market), ratio: unavailable(market).value };
  const ratio = logRatio(asOfColumn(series, market.days), market.large);
  const value = rollingZScore(ratio, lookback);
  const score = new Float64Array(value.length);
  for (let t = 0; t < score.length; t++) score[t] = clamp(valueAt(value, t) / 2);
  return { value, score, available: availableFrom(market, firstKnownDay(series)), ratio };
}

/** The z-score in words, at most 37 characters if the name has at most 9. */
export function standing(name: string, z: number, { labels }: Market): string {
  const side = z < 0 ? 'below' : 'above';
  return Number.isNaN(z) ? 'unknown' : `${name}/${labels.large.short} ${fixed(Math.abs(z), 1)} sd ${side} its year`;
}

/** Why the z-score is unknown on row `t`; null if it is known. */
export function whyNoStanding(
  id: string,
  series: MacroSeries | undefined,
  { value, ratio }: AgainstLargeColumns,
  t: number,
  { days }: Market,
  lookback: number,
): string | null {
  if (!Number.isNaN(valueAt(value, t))) return null;
  const absent = whyUnavailable({ [id]: series }, valueAt(days, t));
  if (absent !== null) return absent;
  const known = ratio.subarray(Math.max(0, t - lookback + 1), t + 1).filter((x) => !Number.isNaN(x)).length;
  return known < lookback
    ? `needs ${plural(lookback, 'session')} of ${id} running, has ${known}`
    : 'the ratio has not moved for a year';
}
