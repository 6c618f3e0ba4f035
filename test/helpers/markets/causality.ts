import { isDeepStrictEqual } from 'node:util';
import { yearOf } from '../../../src/dates/civil-dates.ts';
import type { MacroSeries } from '../../../src/market/macro-series.ts';
import { align, type Market } from '../../../src/market/market.ts';
import type { Role, Series } from '../../../src/series/series.ts';
import type { Signal, TurningPoints } from '../../../src/signals/signal.ts';
import { normalDeviate, seededRandom } from '../../../src/stats/random.ts';

/** What is computed of a market: somewhere in it, columns of one number per session. */
export type Compute = (market: Market) => object;

const isColumn = (value: object): value is Float64Array => ArrayBuffer.isView(value);

/** Every column of a result, by its path. */
export function columnsOf(result: object, path = ''): [string, Float64Array][] {
  if (isColumn(result)) return [[path, result]];
  return Object.entries(result).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? columnsOf(value, `${path}.${key}`) : [],
  );
}

/** Where the rows `0..t` of two results differ first, bit for bit, in words; null where they nowhere do. */
function difference(full: object, other: object, t: number): string | null {
  const others = new Map(columnsOf(other));
  for (const [path, column] of columnsOf(full)) {
    for (let row = 0; row <= t; row++) {
      const [a, b] = [column[row], others.get(path)?.[row]];
      if (!Object.is(a, b)) return `${path}[${row}] is ${a} with all that followed row ${t}, ${b} with something else`;
    }
  }
  return null;
}

/** The market with each index's own rows after row `t` changed by `later`, and only the given observations. */
function changedAfter(market: Market, t: number, later: (series: Series, from: number, role: Role) => Series) {
  const last = market.days[t] ?? Number.NaN;
  const own = (role: Role) => {
    const from = market.own[role].days.findIndex((day) => day > last);
    return from < 0 ? market.own[role] : later(market.own[role], from, role);
  };
  const known = market.observations.filter(({ day }) => day <= last);
  return { own: { large: own('large'), small: own('small'), growth: own('growth') }, known, last };
}

/** Macro series, each with the figures that were not known by a day changed by `later`. */
const macroAfter = (market: Market, last: number, later: (series: MacroSeries, from: number) => MacroSeries) =>
  new Map(
    Array.from(market.macro, ([id, series]): [string, MacroSeries] => {
      const from = series.known.findIndex((day) => day > last);
      return [id, from < 0 ? series : later(series, from)];
    }),
  );

/** The market as it stood at the close of row `t`, from copies: nothing that followed is left in memory behind it. */
export function cutAfter(market: Market, t: number): Market {
  const { own, known, last } = changedAfter(market, t, (series, from) => ({
    ...series,
    days: series.days.slice(0, from),
    closes: series.closes.slice(0, from),
  }));
  const macro = macroAfter(market, last, (series, from) => ({
    ...series,
    days: series.days.slice(0, from),
    known: series.known.slice(0, from),
    values: series.values.slice(0, from),
  }));
  return align(own, known, market.labels, macro);
}

/**
 * The market with another future after row `t`: each index goes its own way (a common shock would cancel in a ratio), the
 * growth index loses sessions, other figures are published, and the macro series go on elsewhere.
 */
export function poisonedAfter(market: Market, t: number, seed: number): Market {
  const random = seededRandom(seed);
  const { own, known, last } = changedAfter(market, t, (series, from, role) => {
    const keeps = Array.from(series.days, (_, row) => row < from || role !== 'growth' || random() < 0.8);
    const closes = series.closes.map((close, row) => (row < from ? close : close * Math.exp(normalDeviate(random))));
    return {
      ...series,
      days: series.days.filter((_, row) => keeps[row]),
      closes: closes.filter((_, row) => keeps[row]),
    };
  });
  const figure = (name: string, value: number, basis = 'forward') => ({
    day: last + 1,
    series: name,
    value,
    unit: 'of no matter',
    basis,
    provider: 'A',
  });
  const macro = macroAfter(market, last, (series, from) => {
    const keeps = Array.from(series.days, (_, row) => row < from || random() < 0.8);
    return {
      ...series,
      days: series.days.filter((_, row) => keeps[row]),
      known: series.known.filter((_, row) => keeps[row]),
      values: series.values.map((value, row) => (row < from ? value : 3 * value)).filter((_, row) => keeps[row]),
    };
  });
  const news = [
    ...[figure('pe-large', 5 + random()), figure('pe-small', 40 + random())],
    ...['eps-growth-large', 'eps-growth-small'].map((name) =>
      figure(name, 90 * random() - 40, String(yearOf(last + 1))),
    ),
  ];
  return align(own, [...known, ...news], market.labels, macro);
}

/** How rows `0..t` differ when the market ends with row `t`; null where they do not. */
export const truncationFault = (compute: Compute, market: Market, t: number): string | null =>
  difference(compute(market), compute(cutAfter(market, t)), t);

/** How rows `0..t` differ when the market goes on differently after row `t`; null where they do not. */
export const poisonFault = (compute: Compute, market: Market, t: number, seed = 1): string | null =>
  difference(compute(market), compute(poisonedAfter(market, t, seed)), t);

/** What a response says, at scores from one end to the other: two of one kind are told apart by it. */
const answers = (response: TurningPoints | null | undefined) =>
  response?.kind === 'continuous' ? { ...response, at: [-1, -0.3, 0, 0.3, 1].map(response.at) } : response;

/** How what a signal says of row `t`, in words and figures, hangs on what followed; null where it does not. */
export function readingFault<P>(
  signal: Signal<P>,
  market: Market,
  t: number,
  params: P = signal.defaults,
): string | null {
  const [full, cut] = [market, cutAfter(market, t)].map((given) => {
    const columns = signal.columns(given, params);
    return [signal.reading(columns, t, given, params), answers(signal.turningPoints?.(columns, t, given, params))];
  });
  return isDeepStrictEqual(full, cut) ? null : `${JSON.stringify(full)} became ${JSON.stringify(cut)}`;
}
