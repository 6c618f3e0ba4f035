import evidence from '../../fixtures/evidence/world.json';
import { signals } from '../signals/index.ts';
import { isPriced } from '../signals/run.ts';
import type { Evaluation } from './evaluation.ts';
import { usualRules } from './verdict/rules.ts';

/** A difference of log returns, and its p. */
interface WorldDifference {
  difference: number;
  p: number;
}

/** Breakout less relief rally in other markets, pooled over one horizon, and looked at in other ways. */
interface WorldHorizon extends WorldDifference {
  horizon: number;
  markets: number;
  /** Adjusted for the horizons. */
  adjustedP: number;
  withoutLargest: WorldDifference;
  /** Entered 22 sessions after the verdict. */
  late: WorldDifference;
  /** The largest market up to a day, an ISO date, and after it. */
  halves: { until: string; first: number; second: number };
}

/** What the same rules earned in other markets, as it comes with the program. */
export interface World {
  /** ISO date. */
  computed: string;
  /** Year in which the first of the markets begins. */
  since: number;
  /** Name of the market of the largest weight. */
  largest: string;
  horizons: readonly WorldHorizon[];
}

/** Whether two values of settings are equal. */
function isEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [ours, theirs] = [Object.entries(a), new Map(Object.entries(b))];
  return ours.length === theirs.size && ours.every(([key, value]) => isEqual(value, theirs.get(key)));
}

/** Whether verdicts on prices alone are by the rules as they come. */
const hasUsualRules = ({ rules, runs }: Evaluation) =>
  isEqual(rules, usualRules) &&
  runs.filter(isPriced).length === signals.filter(({ hint }) => hint === null).length &&
  runs.every((run) => !isPriced(run) || (run.weight === run.signal.weight && isEqual(run.params, run.signal.defaults)));

/** What other markets say of these verdicts; null for other rules than those that were graded there, and for other indices. */
export const worldOf = (evaluation: Evaluation): World | null =>
  evaluation.market.labels.isUs && hasUsualRules(evaluation) ? evidence : null;
