import type { MacroSeries } from '../market/macro-series.ts';
import type { Market } from '../market/market.ts';
import type { MacroId } from '../series/macro-kind.ts';
import { macroKind } from '../series/macro-kinds.ts';

/**
 * Dated observations in place of a macro series that is not supplied: each counts from the day on which it was published.
 * Of several providers on one day the one with the most figures so far counts, then the first by name.
 *
 * @param kind - the macro series that they replace; it has their unit and age limit
 * @returns undefined without such observations
 */
export function observedAsSeries({ observations }: Market, observed: string, kind: MacroId): MacroSeries | undefined {
  const counts = new Map<string, number>();
  const counted = observations
    .filter(({ series }) => series === observed)
    .sort((a, b) => a.day - b.day)
    .map(({ day, provider, value }) => {
      const count = (counts.get(provider) ?? 0) + 1;
      counts.set(provider, count);
      return { day, provider, value, count };
    })
    .sort((a, b) => a.day - b.day || a.count - b.count || (a.provider < b.provider ? 1 : -1));
  const byDay = new Map(counted.map(({ day, value }) => [day, value]));
  const of = macroKind(kind);
  if (byDay.size === 0 || !of) return undefined;
  const days = Int32Array.from(byDay.keys()).sort();
  const values = Float64Array.from(days, (day) => byDay.get(day) ?? Number.NaN);
  return { kind: of, days, known: days, values, origins: [] };
}
