import type { Market } from '../market/market.ts';
import type { Observation } from '../series/observation.ts';

/** Days after which a figure has been overtaken. */
const shownFor = 366;

/** The latest figure of each series, basis and provider, of the last year, oldest first. */
export function latestObservations({ observations, asOf }: Market): Observation[] {
  const latest = new Map<string, Observation>();
  for (const one of observations) {
    if (asOf - one.day <= shownFor) latest.set(JSON.stringify([one.series, one.basis, one.provider]), one);
  }
  return [...latest.values()].sort((a, b) => a.day - b.day);
}
