import { median } from '../core/quantile.ts';
import { code, type State } from '../verdict/state.ts';
import type { Outcomes } from './outcomes.ts';

/** Median of what followed a verdict; NaN where nothing did. Only the whole record shows it: it has to sort. */
export function medianAfter({ values, codes }: Outcomes, state: State): number {
  const own = code(state);
  return median(values.filter((_, i) => codes[i] === own));
}
