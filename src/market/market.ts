import { countThrough } from '../dates/count-through.ts';
import * as loops from '../kernel/loops.ts';
import { hasGrowth, type Labels, usLabels } from '../series/labels.ts';
import type { Observation } from '../series/observation.ts';
import type { QualityNote } from '../series/quality-note.ts';
import { type Role, type Series, until } from '../series/series.ts';
import { knownBy, type MacroSeries } from './macro-series.ts';

/** The three indices on their common sessions, with macro series, observations and notes on the data. */
export interface Market {
  /** The day of the verdict: that of the last row, or later if the files end earlier. */
  asOf: number;
  /** n common sessions, ascending. */
  days: Int32Array;
  /** n closes each; those of growth NaN where there is no such index. */
  large: Float64Array;
  small: Float64Array;
  growth: Float64Array;
  /** Each index's full series up to the last common session: the seasonal signals use the S&P 500 from 1950 on. */
  own: Record<Role, Series>;
  /** Observations known by the last common session, oldest first. */
  observations: readonly Observation[];
  /** Macro series by the id of their kind, each with what was known by the last common session. */
  macro: ReadonlyMap<string, MacroSeries>;
  labels: Labels;
  /** The folder of the data, if the user named one: hints to download name it too. */
  folder?: string | undefined;
  notes: readonly QualityNote[];
}

const allKnownBy = (macro: Market['macro'], day: number): Market['macro'] =>
  new Map(Array.from(macro, ([id, series]) => [id, knownBy(series, day)]));

/** The market as it stood after its first `count` sessions: no part of it holds anything later. */
export function truncated(market: Market, count: number): Market {
  const { days, large, small, growth, own, observations, macro } = market;
  const last = days[count - 1] ?? Number.NEGATIVE_INFINITY;
  return {
    ...market,
    asOf: last,
    days: days.subarray(0, count),
    large: large.subarray(0, count),
    small: small.subarray(0, count),
    growth: growth.subarray(0, count),
    own: { large: until(own.large, last), small: until(own.small, last), growth: until(own.growth, last) },
    observations: observations.filter(({ day }) => day <= last),
    macro: allKnownBy(macro, last),
  };
}

/** The market of three series on the sessions that all of them have. No gap is filled, so no return spans an invented close. */
export function align(
  own: Record<Role, Series>,
  observations: readonly Observation[] = [],
  labels: Labels = usLabels,
  macro: Market['macro'] = new Map(),
): Market {
  const { large, small } = own;
  // Without a growth index its column is unknown on all sessions of the two.
  const growth = hasGrowth(labels) ? own.growth : small;
  // No common session is earlier than the youngest series: decades of the others are passed over at once.
  const start = Math.max(...[large, small, growth].map((series) => series.days[0] ?? Number.POSITIVE_INFINITY)) - 1;
  const from = ({ days, closes }: Series) => {
    const row = countThrough(days, start);
    return [days.subarray(row), closes.subarray(row)] as const;
  };
  const { days, first, second, third } = loops.align(...from(large), ...from(small), ...from(growth));
  const last = days.at(-1) ?? Number.NEGATIVE_INFINITY;
  return {
    asOf: last,
    days,
    large: first,
    small: second,
    growth: hasGrowth(labels) ? third : third.fill(Number.NaN),
    own: { large: until(large, last), small: until(small, last), growth: until(own.growth, last) },
    observations: observations.filter(({ day }) => day <= last).sort((a, b) => a.day - b.day),
    macro: allKnownBy(macro, last),
    labels,
    notes: [],
  };
}

/** Row of the last session on or before a day, -1 before the first. */
export const rowOn = (market: Market, day: number): number => countThrough(market.days, day) - 1;

/** Fewest common sessions for a verdict: a 21-session lead ranked over 252. */
export const minSessions = 273;
