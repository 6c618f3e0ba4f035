import { isoDate } from '../dates/civil-dates.ts';
import { countThrough } from '../dates/count-through.ts';
import type { MacroSeries } from '../market/macro-series.ts';
import type { Market } from '../market/market.ts';
import { plural } from '../words/counts.ts';
import type { SignalColumns } from './signal.ts';

interface Unavailable extends SignalColumns {
  available: Uint8Array;
}

const shared = new WeakMap<Market, Unavailable>();

/** Columns of a signal whose series is missing: unknown and without weight on every row. A market shares one set. */
export function unavailable(market: Market): Unavailable {
  const before = shared.get(market);
  if (before) return before;
  const n = market.days.length;
  const unknown = new Float64Array(n).fill(Number.NaN);
  const columns = { value: unknown, score: unknown, available: new Uint8Array(n) };
  shared.set(market, columns);
  return columns;
}

/** Day on which the first value of a series was known; infinity without a series. */
export const firstKnownDay = (series: MacroSeries | undefined): number => series?.known[0] ?? Number.POSITIVE_INFINITY;

/** n flags: 1 on every session from `day` on. */
export const availableFrom = ({ days }: Market, day: number): Uint8Array =>
  new Uint8Array(days.length).fill(1, countThrough(days, day - 1));

/** Names the series that have not begun by a day; null if all have. A file that begins later counts as missing. */
export function whyUnavailable(needed: Readonly<Record<string, MacroSeries | undefined>>, day: number): string | null {
  const absent = Object.entries(needed).flatMap(([name, series]) => (firstKnownDay(series) > day ? [name] : []));
  return absent.length === 0 ? null : `no ${absent.join(' or ')} data up to this date`;
}

/** Says that the last value of a series is too old on a day. */
export const whyStale = (series: MacroSeries, day: number): string =>
  `the last ${series.kind.id} is of ${isoDate(lastDay(series, day))}, more than ${plural(series.kind.staleAfter, 'day')} ago`;

const lastDay = ({ days, known }: MacroSeries, day: number) => days[countThrough(known, day) - 1] ?? Number.NaN;

/** Why a rule that reads a growth index is unknown where there is none. */
export const needsGrowth = 'needs a growth index';
