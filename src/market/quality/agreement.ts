import type { Series } from '../../series/series.ts';

const basisPoint = 1e-4;

/** How well two series of one index agree on their common days. */
export interface Agreement {
  /** Common days. */
  days: number;
  /** Common days on which the closes differ by more than half a basis point, one, and fifty. */
  overHalf: number;
  overOne: number;
  overFifty: number;
  /** The day of the largest difference; null if all closes are equal. */
  worst: { day: number; close: number; reference: number; basisPoints: number } | null;
}

/** Compares the closes of a series with a reference: |close / reference - 1| in basis points, on common days. */
export function agreement(series: Series, reference: Series): Agreement {
  const result: Agreement = { days: 0, overHalf: 0, overOne: 0, overFifty: 0, worst: null };
  let widest = 0;
  for (let i = 0, j = 0; i < series.days.length && j < reference.days.length; ) {
    const [day, other] = [series.days[i] ?? 0, reference.days[j] ?? 0];
    if (day === other) {
      const [close, against] = [series.closes[i] ?? Number.NaN, reference.closes[j] ?? Number.NaN];
      const apart = Math.abs(close / against - 1) / basisPoint;
      result.days++;
      if (apart > 0.5) result.overHalf++;
      if (apart > 1) result.overOne++;
      if (apart > 50) result.overFifty++;
      if (apart > widest) {
        widest = apart;
        result.worst = { day, close, reference: against, basisPoints: apart };
      }
    }
    if (day <= other) i++;
    if (other <= day) j++;
  }
  return result;
}
