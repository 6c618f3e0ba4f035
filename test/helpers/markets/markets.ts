import { daysFromIso } from '../../../src/dates/civil-dates.ts';
import { sessionsBetween } from '../../../src/dates/nyse/calendar.ts';
import type { MacroSeries } from '../../../src/market/macro-series.ts';
import { align, type Market } from '../../../src/market/market.ts';
import { usLabels } from '../../../src/series/labels.ts';
import type { Observation } from '../../../src/series/observation.ts';
import type { Role, Series } from '../../../src/series/series.ts';

export type Closes = Record<Role, Float64Array>;

/** The first `count` sessions of the exchange from a date on. */
export const sessionsFrom = (first: string, count: number): Int32Array =>
  sessionsBetween(daysFromIso(first), daysFromIso(first) + Math.ceil(count * 1.5) + 10).subarray(0, count);

export const seriesOf = (days: Int32Array, closes: ArrayLike<number>): Series => ({
  id: 'synthetic',
  days,
  closes: Float64Array.from(closes),
  origins: [],
});

export interface MarketOptions {
  /** Date on or after which the first session lies. */
  first?: string;
  observations?: readonly Observation[];
  macro?: Market['macro'];
}

/** A market of such closes, session by session. */
export function marketOf(closes: Record<Role, ArrayLike<number>>, options: MarketOptions = {}): Market {
  const { first = '2010-06-01', observations = [], macro } = options;
  const days = sessionsFrom(first, closes.large.length);
  const own = (role: Role) => seriesOf(days, closes[role]);
  return align({ large: own('large'), small: own('small'), growth: own('growth') }, observations, usLabels, macro);
}

/** The same market with its last rows' successor: one more session of the exchange with these closes. */
export function withNextSession(market: Market, closes: Record<Role, number>, news: Omit<Observation, 'day'>[] = []) {
  const last = market.days.at(-1) ?? Number.NaN;
  const [day = Number.NaN] = sessionsBetween(last + 1, last + 10);
  const longer = (role: Role): Series => {
    const { days, closes: before } = market.own[role];
    return seriesOf(Int32Array.of(...days, day), [...before, closes[role]]);
  };
  const observations = [...market.observations, ...news.map((item) => ({ ...item, day }))];
  return align({ large: longer('large'), small: longer('small'), growth: longer('growth') }, observations);
}

/** A forward or trailing P/E. */
export const priceEarnings = (
  series: 'pe-large' | 'pe-small',
  date: string,
  value: number,
  { basis = 'forward', provider = 'A' } = {},
): Observation => ({ day: daysFromIso(date), series, value, unit: 'ratio', basis, provider });

/** Growth of earnings or a margin, in percent, of a year or a quarter. */
export const percentOf = (
  series: string,
  date: string,
  value: number,
  { basis = '2024', provider = 'A' } = {},
): Observation => ({ day: daysFromIso(date), series, value, unit: 'percent', basis, provider });

/** Closes after closes: starts at `level` and moves by each of the simple returns. */
export function priced(level: number, returns: ArrayLike<number>): Float64Array {
  let close = level;
  return Float64Array.of(level, ...Array.from(returns, (move) => (close *= 1 + move)));
}

/** Macro series that only their own size speaks of, each quoted in a unit like that of one of the indices. */
const units: Readonly<Record<string, Role>> = {
  banks: 'small',
  'equal-weight': 'growth',
  flows: 'growth',
  cpi: 'small',
  advancing: 'large',
  declining: 'large',
};

/** The same market quoted in other units. */
export function rescaled(market: Market, factors: Record<Role, number>): Market {
  const own = (role: Role): Series => ({
    ...market.own[role],
    closes: market.own[role].closes.map((close) => close * factors[role]),
  });
  const macro = Array.from(market.macro, ([id, series]): [string, MacroSeries] => {
    const unit = units[id];
    return [id, unit ? { ...series, values: series.values.map((value) => value * factors[unit]) } : series];
  });
  const { observations, labels } = market;
  const indices = { large: own('large'), small: own('small'), growth: own('growth') };
  return align(indices, observations, labels, new Map(macro));
}
