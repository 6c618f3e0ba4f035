import type { Grounds } from '../../../src/judgement/verdict/verdict.ts';
import type { GateColumns } from '../../../src/signals/gate.ts';
import type { Family } from '../../../src/signals/names.ts';
import { relativeStrength } from '../../../src/signals/relative-strength/signal.ts';
import type { SignalRun } from '../../../src/signals/run.ts';
import type { Signal } from '../../../src/signals/signal.ts';

interface RunOptions {
  id?: string;
  weight?: number;
  family?: Family;
  given?: readonly number[];
  noCase?: readonly number[];
}

/** A signal that has said these scores, session by session. */
export function runOf(scores: readonly number[], options: RunOptions = {}): SignalRun {
  const { id = 'any', weight = 1, family = 'technical', given, noCase } = options;
  const score = Float64Array.from(scores);
  return {
    signal: { ...(relativeStrength as unknown as Signal), id, title: id, family },
    params: {},
    weight,
    columns: {
      value: score,
      score,
      ...(given === undefined ? {} : { available: Uint8Array.from(given) }),
      ...(noCase === undefined ? {} : { notApplicable: Uint8Array.from(noCase) }),
    },
  };
}

/** A gate with such flags, ranked on every session. */
export const gateOf = (on: readonly number[]): GateColumns => ({
  lead: new Float64Array(on.length).fill(0.02),
  percentile: new Float64Array(on.length).fill(0.8),
  overGrowth: new Float64Array(on.length).fill(0.01),
  on: Uint8Array.from(on),
});

/** What a verdict is made of: an open gate and no stale price, unless said otherwise. */
export function groundsOf(runs: readonly SignalRun[], given: Partial<Grounds> = {}): Grounds {
  const sessions = runs[0]?.columns.score.length ?? 0;
  return { runs, gate: gateOf(Array(sessions).fill(1)), stalePrices: new Uint8Array(sessions), ...given };
}
