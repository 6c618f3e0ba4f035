import type { Observation } from '../market/observation.ts';

/** Two figures of one provider that may be set against each other, known together from `day` on. */
export interface ObservationPair {
  /** Day on which both were known. */
  day: number;
  /** Day of the older of the two: the age of the pair. */
  oldest: number;
  large: Observation;
  small: Observation;
}

export interface Pairing {
  large: string;
  small: string;
  basis: string;
  /** Days that may lie between the two. */
  within: number;
}

/**
 * Every pair of figures of one provider and basis, each with the latest counterpart known by then, oldest first.
 * An observation opens a pair only together with one that is already known: nothing later has any part in it. Of one day
 * and provider there is one pair, of the last figures.
 */
export function pairsOfObservations(observations: readonly Observation[], pairing: Pairing): ObservationPair[] {
  const latest = new Map<string, Observation>();
  const pairs: ObservationPair[] = [];
  const ours = observations.filter(({ series }) => series === pairing.large || series === pairing.small);
  for (const observation of [...ours].sort((a, b) => a.day - b.day)) {
    if (observation.basis !== pairing.basis) continue;
    latest.set(`${observation.series} ${observation.provider}`, observation);
    const large = latest.get(`${pairing.large} ${observation.provider}`);
    const small = latest.get(`${pairing.small} ${observation.provider}`);
    if (!large || !small || Math.abs(large.day - small.day) > pairing.within) continue;
    const pair = { day: observation.day, oldest: Math.min(large.day, small.day), large, small };
    // Two figures of one day come one after the other: the pair of the first with an older figure was none.
    const before = pairs.findLastIndex((other) => other.day !== pair.day || other.large.provider === large.provider);
    if (pairs[before]?.day === pair.day) pairs[before] = pair;
    else pairs.push(pair);
  }
  return pairs;
}
