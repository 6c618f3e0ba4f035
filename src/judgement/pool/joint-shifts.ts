import { minShift } from '../record/shifts.ts';
import { clusters } from './clusters.ts';
import type { MarketContrast } from './contrast.ts';

/** Joint draws of shifts. */
export const jointDraws = 1999;

/** The first `count` primes. */
function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

/** The shift of a market for a draw of its cluster: the drawn one, or where that is too large for it, the same around its own range. */
const within = (drawn: number, smallest: number, largest: number) =>
  smallest + ((drawn - smallest) % (largest - smallest + 1));

/** A cluster of markets, and the shifts of each: those of one draw stand at one place. */
export interface ShiftedCluster {
  names: readonly string[];
  members: readonly { market: MarketContrast; shifts: Int32Array }[];
}

/**
 * Shifts of several markets: those of a cluster are shifted by as much, so that what they share on a day stays together. Draws follow
 * multiples of the square roots of primes, one for each cluster, which spread evenly: no seed.
 */
export function jointShifts(markets: readonly MarketContrast[], horizon: number): ShiftedCluster[] {
  const spanned = markets.map((market) => {
    const { name, from, to } = market.outcomes;
    return { market, name, from: from ?? Number.NaN, to: to ?? Number.NaN };
  });
  const found = clusters(spanned);
  const steps = primes(found.length).map((prime) => Math.sqrt(prime) % 1);
  const smallest = minShift(horizon);
  return found.map((cluster, c) => {
    const largest = Math.max(...cluster.map(({ market }) => market.outcomes.maxShift));
    const drawn = Array.from(
      { length: jointDraws },
      (_, j) => smallest + Math.floor((((j + 1) * (steps[c] ?? 0)) % 1) * (largest - smallest + 1)),
    );
    return {
      names: cluster.map(({ name }) => name),
      members: cluster.map(({ market }) => ({
        market,
        shifts: Int32Array.from(drawn, (shift) => within(shift, smallest, market.outcomes.maxShift)),
      })),
    };
  });
}
