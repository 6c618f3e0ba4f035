import { countThrough } from '../../dates/count-through.ts';
import type { FlaggedRuns } from '../../stats/inference/circular-shifts.ts';
import { quantile } from '../../stats/quantile.ts';
import { type Race, races } from './race.ts';
import { codedRuns, runsByCode, runsOf } from './runs.ts';

/** Sessions over which the gate measures the lead. */
const leadSessions = 21;

/** The rotations of a market: runs of sessions with the gate on. */
export interface Rotations extends FlaggedRuns {
  /** One for each run, from its first session, with the lead that opened it. */
  races: readonly Race[];
}

/** @param gate - n flags */
export function rotationsOf(ratio: Float64Array, gate: Uint8Array): Rotations {
  const { starts, ends } = runsOf(runsByCode(codedRuns(gate), 2), 1, gate.length);
  const leads = Float64Array.from(
    starts,
    (row) => (ratio[row] ?? Number.NaN) - (ratio[row - leadSessions] ?? Number.NaN),
  );
  return { starts, ends, races: races(ratio, starts, leads) };
}

/** The lead that opened the rotation that is on at a session; NaN where none is. */
export function leadAt({ starts, ends, races }: Rotations, row: number): number {
  const i = countThrough(starts, row) - 1;
  const race = row < (ends[i] ?? 0) ? races[i] : undefined;
  return race?.lead ?? Number.NaN;
}

/** How rotations ended. */
export interface RotationRecord {
  rotations: number;
  lasted: number;
  gaveBack: number;
  open: number;
  /** Sessions until those that are decided were: median and 90% quantile; NaN where none is. */
  medianSessions: number;
  longSessions: number;
}

/** How rotations ended. They may overlap: no interval. */
export function rotationRecord(races: readonly Race[]): RotationRecord {
  const count = (outcome: Race['outcome']) => races.filter((one) => one.outcome === outcome).length;
  const took = Float64Array.from(races.flatMap(({ row, decided }) => (decided === null ? [] : [decided - row])));
  return {
    rotations: races.length,
    lasted: count('lasted'),
    gaveBack: count('gave-back'),
    open: count('open'),
    medianSessions: quantile(took, 0.5),
    longSessions: quantile(took, 0.9),
  };
}
