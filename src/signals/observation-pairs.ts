import { countThrough } from '../dates/count-through.ts';
import type { Market } from '../market/market.ts';
import type { Observation } from '../series/observation.ts';
import type { SignalColumns } from './signal.ts';

/** Two comparable figures of one provider, both known from `day` on. */
export interface ObservationPair {
  /** Day on which both were known. */
  day: number;
  /** Day of the older of the two, from which the age of the pair counts. */
  oldest: number;
  large: Observation;
  small: Observation;
}

export interface Pairing {
  large: string;
  small: string;
  /** The only basis that counts; any basis if absent. */
  basis?: string;
  /** Largest distance between the two figures, in days. */
  maxPairGap: number;
}

/**
 * Every pair of figures of one provider and basis, each with the latest counterpart known by then, oldest first.
 * An observation forms a pair only with one that is already known, so that nothing later has any part in it. A day, provider
 * and basis have one pair, that of the last figures.
 */
export function pairsOfObservations(observations: readonly Observation[], pairing: Pairing): ObservationPair[] {
  const latest = new Map<string, Observation>();
  const pairs: ObservationPair[] = [];
  const ours = observations.filter(({ series }) => series === pairing.large || series === pairing.small);
  for (const observation of [...ours].sort((a, b) => a.day - b.day)) {
    const { provider, basis, day } = observation;
    if (pairing.basis !== undefined && basis !== pairing.basis) continue;
    const key = (series: string) => JSON.stringify([series, basis, provider]);
    latest.set(key(observation.series), observation);
    const large = latest.get(key(pairing.large));
    const small = latest.get(key(pairing.small));
    if (!large || !small || Math.abs(large.day - small.day) > pairing.maxPairGap) continue;
    const pair = { day, oldest: Math.min(large.day, small.day), large, small };
    // Two figures of one day arrive one after the other: they replace the pair of the first with an older figure.
    const before = pairs.findLastIndex(
      (other) => other.day !== day || (other.large.provider === provider && other.large.basis === basis),
    );
    if (pairs[before]?.day === day) pairs[before] = pair;
    else pairs.push(pair);
  }
  return inForceLast(pairs);
}

/**
 * Pairs by day, the one that holds last among those of a day: one of the command line, else of the provider with the most pairs so
 * far, else of the first by name. The order of the lines of a file has no part in it.
 */
function inForceLast(pairs: readonly ObservationPair[]): ObservationPair[] {
  const counts = new Map<string, number>();
  const counted = pairs.map((pair) => {
    const { provider, basis, byHand = false } = pair.large;
    const key = JSON.stringify([provider, basis]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return { pair, count, provider, byHand: byHand || pair.small.byHand === true };
  });
  counted.sort(
    (a, b) =>
      a.pair.day - b.pair.day ||
      Number(a.byHand) - Number(b.byHand) ||
      a.count - b.count ||
      (a.provider < b.provider ? 1 : a.provider > b.provider ? -1 : 0),
  );
  return counted.map(({ pair }) => pair);
}

/** Columns made of pairs. */
export interface PairColumns extends SignalColumns {
  /** Figure of the pair in force; NaN before the first pair and where it is stale. */
  value: Float64Array;
  score: Float64Array;
  /** 1 from the first observation of either series on. */
  available: Uint8Array;
  /** Index of the pair in force on each row, -1 before the first. */
  inForce: Int32Array;
}

/** How a pair becomes a value and a score. */
export interface PairReading {
  /** Day of the first observation; undefined if there is none. */
  begun: number | undefined;
  /** Days after which a pair is stale, counted from its older figure. */
  maxAge: number;
  figure(pair: ObservationPair): number;
  score(figure: number): number;
}

/**
 * Value and score of the latest pair on every session; row `t` reads pairs known by then. Each pair fills the rows up to the
 * next one in one go.
 *
 * @param pairs - oldest first
 */
export function pairColumns(
  { days }: Market,
  pairs: readonly ObservationPair[],
  { begun, maxAge, figure, score }: PairReading,
): PairColumns {
  const n = days.length;
  const columns = {
    value: new Float64Array(n).fill(Number.NaN),
    score: new Float64Array(n).fill(Number.NaN),
    available: new Uint8Array(n),
    inForce: new Int32Array(n).fill(-1),
  };
  if (begun !== undefined) columns.available.fill(1, countThrough(days, begun - 1));
  pairs.forEach((pair, i) => {
    const from = countThrough(days, pair.day - 1);
    const next = pairs[i + 1];
    const to = next ? countThrough(days, next.day - 1) : n;
    const known = Math.min(to, countThrough(days, pair.oldest + maxAge));
    const x = figure(pair);
    columns.inForce.fill(i, from, to);
    columns.value.fill(x, from, known);
    columns.score.fill(score(x), from, known);
  });
  return columns;
}
