import type { Market } from '../market/market.ts';

/** Returns after a session, as fractions; NaN while unknown. */
export interface Outcome {
  /** Return of the small index. */
  small: number;
  /** Return of small less large. */
  ahead: number;
}

/** Returns over the `sessions` common sessions after row `from`; NaN if they are not over by row `t`. */
export function outcomeAfter({ small, large }: Market, from: number, sessions: number, t: number): Outcome {
  const to = from + sessions;
  const gain = (closes: Float64Array) =>
    to > t ? Number.NaN : (closes[to] ?? Number.NaN) / (closes[from] ?? Number.NaN) - 1;
  return { small: gain(small), ahead: gain(small) - gain(large) };
}
