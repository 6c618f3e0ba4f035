import { banks } from './banks/signal.ts';
import { breadth } from './breadth/signal.ts';
import { concentration } from './concentration/signal.ts';
import { correlation } from './correlation/signal.ts';
import { divergence } from './divergence/signal.ts';
import { earnings } from './earnings/signal.ts';
import { firstFiveDays } from './first-five-days/signal.ts';
import { flows } from './flows/signal.ts';
import { inflation } from './inflation/signal.ts';
import { longCycle } from './long-cycle/signal.ts';
import { openingGap } from './opening-gap/signal.ts';
import { ownStrength } from './own-strength/signal.ts';
import { policy } from './policy/signal.ts';
import { recordHigh } from './record-high/signal.ts';
import { relativeStrength } from './relative-strength/signal.ts';
import type { Signal } from './signal.ts';
import { stress } from './stress/signal.ts';
import { valuation } from './valuation/signal.ts';

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
