import { isoDate } from '../../core/civil-dates.ts';
import { frozenFlags } from '../../kernel/market.ts';
import type { Labels } from '../labels.ts';
import type { QualityNote } from '../quality-note.ts';
import type { Role } from '../series.ts';

const frozenFrom = 5;

/**
 * Marks the sessions on which a series is frozen: from the fifth equal close running until the next different one.
 * Row `t` reads rows `0..t`.
 *
 * @param flags - n flags, set to 1 where frozen and left alone elsewhere
 */
export function markFrozen(closes: Float64Array, flags: Uint8Array): void {
  flags.set(frozenFlags(closes, frozenFrom, flags));
}

/** Says how often a series stood still and since when it does. */
export function frozenNotes(role: Role, closes: Float64Array, days: Int32Array, labels: Labels): QualityNote[] {
  const frozen = new Uint8Array(closes.length);
  markFrozen(closes, frozen);
  const last = frozen.lastIndexOf(1);
  if (last < 0) return [];
  const runs = frozen.reduce((count, flag, t) => count + (flag === 1 && frozen[t - 1] !== 1 ? 1 : 0), 0);
  const still = last === closes.length - 1;
  const when = still ? `and does not move now (${closes[last]})` : `last until ${isoDate(days[last] ?? 0)}`;
  const message = `${labels[role].name} repeats one close for ${frozenFrom} sessions or more in ${runs} ${runs === 1 ? 'place' : 'places'}, ${when}`;
  return [{ code: 'frozen', severity: 'warning', role, message }];
}
