import { mediansOfCodes } from '../kernel/outcomes.ts';
import { states } from '../verdict/state.ts';
import { type GradedHorizon, totalOf } from './cell.ts';

/** Medians of what followed each verdict, by code; NaN where nothing did. Only the whole record shows them: they take sorting. */
export function mediansAfter({ outcomes: { values, codes }, decades }: GradedHorizon): Float64Array {
  return mediansOfCodes(
    values,
    codes,
    states.map((_, own) => totalOf(decades, own).sessions),
  );
}
