import type { Series } from '../../series/series.ts';

const basisPoint = 1e-4;

/** How two series of one index agree on the days that both have. */
export interface Agreement {
  /** Common days. */
  days: number;
  /** Of these, days on which the closes are more than half a basis point apart, more than one, and more than fifty. */
  overHalf: number;
  overOne: number;
  overFifty: number;
  /** The day on which they are furthest apart, null where all closes are equal. */
  worst: { day: number; close: number; reference: number; basisPoints: number } | null;
}

/** Holds the closes of a series against those of another: |close / reference - 1| in basis points, on common days. */
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
