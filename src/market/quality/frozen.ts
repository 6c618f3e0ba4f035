import { isoDate } from '../../core/civil-dates.ts';
import type { Labels } from '../labels.ts';
import type { QualityNote } from '../quality-note.ts';
import type { Role } from '../series.ts';

const frozenFrom = 5;

/**
 * Marks the sessions on which a series is frozen: from the fifth equal close running until the next different one.
 * Row `t` reads rows `0..t`.
 *
 * @returns n flags, 1 where frozen
 */
export function frozenColumn(closes: Float64Array): Uint8Array {
  const flags = new Uint8Array(closes.length);
  let running = 0;
  for (let t = 0; t < closes.length; t++) {
    running = t > 0 && closes[t] === closes[t - 1] ? running + 1 : 1;
    if (running >= frozenFrom) flags[t] = 1;
  }
  return flags;
}

/** Says how often a series stood still and since when it does. */
export function frozenNotes(role: Role, closes: Float64Array, days: Int32Array, labels: Labels): QualityNote[] {
  const frozen = frozenColumn(closes);
  const runs = frozen.reduce((count, flag, t) => count + (flag === 1 && frozen[t - 1] !== 1 ? 1 : 0), 0);
  if (runs === 0) return [];
  const last = frozen.lastIndexOf(1);
  const still = last === closes.length - 1;
  const when = still ? `and does not move now (${closes[last]})` : `last until ${isoDate(days[last] ?? 0)}`;
  const message = `${labels[role].name} repeats one close for ${frozenFrom} sessions or more in ${runs} ${runs === 1 ? 'place' : 'places'}, ${when}`;
  return [{ code: 'frozen', severity: 'warning', role, message }];
}
