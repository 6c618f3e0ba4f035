import { isoDate } from '../../../src/dates/civil-dates.ts';
import type { Market } from '../../../src/market/market.ts';
import type { Signal, SignalColumns } from '../../../src/signals/signal.ts';
import { marketOf, sessionsFrom } from './markets.ts';
import { macroMapOf, macroSeriesOf } from './random-macro.ts';

type Rows = readonly (readonly [date: string, value: number])[];

/** A market of level closes, or of the given large ones, with these macro series. */
export function marketWith(
  series: Readonly<Record<string, Rows>>,
  { first, sessions, large }: { first: string; sessions: number; large?: (t: number) => number },
): Market {
  const closes = Array.from({ length: sessions }, (_, t) => large?.(t) ?? 100);
  const given = Object.entries(series).map(([id, rows]) => macroSeriesOf(id, rows));
  return marketOf({ large: closes, small: closes, growth: closes }, { first, macro: macroMapOf(...given) });
}

/** One figure for each session from a date on. */
export const daily = (first: string, values: ArrayLike<number>): Rows =>
  Array.from(sessionsFrom(first, values.length), (day, t) => [isoDate(day), values[t] ?? Number.NaN]);

/** What a signal says of its last row, or of that of a date. */
export function said<P, C extends SignalColumns>(
  signal: Signal<P, C>,
  market: Market,
  { date, params = signal.defaults }: { date?: string; params?: P } = {},
) {
  const columns = signal.columns(market, params);
  const t = date === undefined ? market.days.length - 1 : Array.from(market.days, isoDate).indexOf(date);
  const at = (column: ArrayLike<number>) => column[t] ?? Number.NaN;
  const { value, score, available: given } = columns;
  return { value: at(value), score: at(score), given: given?.[t], ...signal.reading(columns, t, market, params) };
}
