import { banks } from './banks.ts';
import { breadth } from './breadth.ts';
import { concentration } from './concentration.ts';
import { correlation } from './correlation.ts';
import { divergence } from './divergence.ts';
import { earnings } from './earnings.ts';
import { firstFiveDays } from './first-five-days.ts';
import { flows } from './flows.ts';
import { inflation } from './inflation.ts';
import { longCycle } from './long-cycle.ts';
import { openingGap } from './opening-gap.ts';
import { ownStrength } from './own-strength.ts';
import { policy } from './policy.ts';
import { recordHigh } from './record-high.ts';
import { relativeStrength } from './relative-strength.ts';
import type { Signal } from './signal.ts';
import { stress } from './stress.ts';
import { valuation } from './valuation.ts';

/** Every signal, in the order in which lists show them. */
export const signals: readonly Signal[] = [
  correlation,
  firstFiveDays,
  openingGap,
  relativeStrength,
  ownStrength,
  longCycle,
  recordHigh,
  divergence,
  valuation,
  earnings,
  policy,
  inflation,
  stress,
  breadth,
  concentration,
  banks,
  flows,
];
