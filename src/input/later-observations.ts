import { isoDate } from '../dates/civil-dates.ts';
import type { Market } from '../market/market.ts';
import type { Observation } from '../series/observation.ts';
import type { QualityNote } from '../series/quality-note.ts';
import { plural } from '../words/counts.ts';

/** A note on observations that are dated after the last session of the prices, and wait for it. */
export function laterObservations(observations: readonly Observation[], { days }: Pick<Market, 'days'>): QualityNote[] {
  const last = days.at(-1);
  const later = last === undefined ? [] : observations.map(({ day }) => day).filter((day) => day > last);
  if (last === undefined || later.length === 0) return [];
  const [from, to] = [isoDate(Math.min(...later)), isoDate(Math.max(...later))];
  const message =
    `${plural(later.length, 'observation')} dated ${from === to ? from : `${from} to ${to}`}, ` +
    `after the last close (${isoDate(last)}): not used`;
  return [{ code: 'later-observations', severity: 'info', message }];
}
