import type { Market } from '../market/market.ts';

/** What followed a session, as fractions; NaN while it is not known. */
export interface Outcome {
  /** Return of the small index. */
  small: number;
  /** That less the return of the large one. */
  ahead: number;
}

/** What the `sessions` common sessions after row `from` brought, as far as it was known on row `t`. */
export function outcomeAfter({ small, large }: Market, from: number, sessions: number, t: number): Outcome {
  const to = from + sessions;
  const gain = (closes: Float64Array) =>
    to > t ? Number.NaN : (closes[to] ?? Number.NaN) / (closes[from] ?? Number.NaN) - 1;
  return { small: gain(small), ahead: gain(small) - gain(large) };
}
