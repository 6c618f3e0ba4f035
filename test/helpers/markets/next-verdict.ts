import type { Evaluation } from '../../../src/judgement/evaluation.ts';
import { stateAt } from '../../../src/judgement/verdict/state.ts';
import { verdictColumns } from '../../../src/judgement/verdict/verdict.ts';
import type { SignalRun } from '../../../src/signals/run.ts';

const { NaN: unknown } = Number;

/**
 * The verdict of a next session on which one signal has another score, all else unchanged: every other signal repeats its
 * score, the gate stays open, nothing freezes.
 */
export function verdictIf({ runs, gate, stalePrices, t }: Evaluation, id: string, score: number) {
  const next = runs.map((run) => {
    const { score: said, available, notApplicable } = run.columns;
    const repeated = (flags: Uint8Array | undefined) =>
      flags && Uint8Array.of(...flags.subarray(0, t + 1), flags[t] ?? 0);
    const options = { available: repeated(available), notApplicable: repeated(notApplicable) };
    const own = run.signal.id === id ? score : (said[t] ?? unknown);
    return {
      ...run,
      columns: { ...options, value: said, score: Float64Array.of(...said.subarray(0, t + 1), own) },
    } as SignalRun;
  });
  const percentile = Float64Array.of(...gate.percentile.subarray(0, t + 1), 0.8);
  const on = Uint8Array.of(...gate.on.subarray(0, t + 1), 1);
  const grounds = {
    runs: next,
    gate: { ...gate, percentile, on },
    stalePrices: Uint8Array.of(...stalePrices.subarray(0, t + 1), 0),
  };
  return stateAt(verdictColumns(grounds).state, t + 1);
}

/** The verdict in force. */
export const stateNow = ({ verdict, t }: Evaluation) => stateAt(verdict.state, t);
