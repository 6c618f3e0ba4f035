import type { MacroSeries } from '../market/macro-series.ts';
import type { Market } from '../market/market.ts';
import type { MacroId } from '../series/macro-kind.ts';
import { macroKind } from '../series/macro-kinds.ts';

/**
 * Dated observations in the place of a further series that was not given: each counts from the day on which it was published.
 * Of one day the last one holds.
 *
 * @param kind - the further series that they stand for: its unit is theirs, and its age limit
 * @returns undefined where there is no such observation
 */
export function observedAsSeries({ observations }: Market, observed: string, kind: MacroId): MacroSeries | undefined {
  const byDay = new Map(observations.filter(({ series }) => series === observed).map(({ day, value }) => [day, value]));
  const of = macroKind(kind);
  if (byDay.size === 0 || !of) return undefined;
  const days = Int32Array.from(byDay.keys()).sort();
  const values = Float64Array.from(days, (day) => byDay.get(day) ?? Number.NaN);
  return { kind: of, days, known: days, values, origins: [] };
}
