import type { MacroSeries } from '../market/macro-series.ts';
import type { Market } from '../market/market.ts';
import type { MacroId } from '../series/macro-kind.ts';
import { macroKind } from '../series/macro-kinds.ts';

/**
 * Dated observations in place of a macro series that is not supplied: each counts from the day on which it was published.
 * Of several on one day the last one counts.
 *
 * @param kind - the macro series that they replace; it has their unit and age limit
 * @returns undefined without such observations
 */
export function observedAsSeries({ observations }: Market, observed: string, kind: MacroId): MacroSeries | undefined {
  const byDay = new Map(observations.filter(({ series }) => series === observed).map(({ day, value }) => [day, value]));
  const of = macroKind(kind);
  if (byDay.size === 0 || !of) return undefined;
  const days = Int32Array.from(byDay.keys()).sort();
  const values = Float64Array.from(days, (day) => byDay.get(day) ?? Number.NaN);
  return { kind: of, days, known: days, values, origins: [] };
}
