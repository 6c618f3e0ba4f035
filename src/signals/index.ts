import { correlation } from './correlation.ts';
import { firstFiveDays } from './first-five-days.ts';
import { longCycle } from './long-cycle.ts';
import { ownStrength } from './own-strength.ts';
import { relativeStrength } from './relative-strength.ts';
import type { Signal } from './signal.ts';
import { valuation } from './valuation.ts';

/** Every signal, in the order in which lists show them. */
export const signals: readonly Signal[] = [
  correlation,
  firstFiveDays,
  relativeStrength,
  ownStrength,
  longCycle,
  valuation,
];
