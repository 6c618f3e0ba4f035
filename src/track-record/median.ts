import { median } from '../core/quantile.ts';
import { pickedColumn } from '../kernel/dependence.ts';
import { code, type State } from '../verdict/state.ts';
import type { Outcomes } from './outcomes.ts';

/** Median of what followed a verdict; NaN where nothing did. Only the whole record shows it: it has to sort. */
export const medianAfter = ({ values, codes }: Outcomes, state: State): number =>
  median(pickedColumn(values, codes, code(state)));
