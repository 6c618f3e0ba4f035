import { holm } from '../../stats/inference/holm.ts';
import type { Evaluation } from '../evaluation.ts';
import { headlineHorizon } from '../names.ts';
import type { ForwardOrder } from '../record/forward-orders.ts';
import type { Graded } from '../record/outcomes.ts';
import { type SignalRecord, signalRecords } from '../record/signal-record.ts';
import { isEverAvailable } from '../verdict/verdict.ts';

/** One signal over one horizon. */
export interface SignalOutcome extends SignalRecord {
  id: string;
  title: string;
  /** Adjusted for all signals, over half a year; NaN over other horizons, which are exploratory, and where there is too little history. */
  adjustedP: number;
}

/**
 * Every signal whose series has begun, by horizon of the sorted returns.
 *
 * @param isShort - whether there is too little history to tell anything over half a year from chance
 */
export function signalOutcomes(
  { runs }: Pick<Evaluation, 'runs'>,
  graded: Graded,
  forwards: readonly ForwardOrder[],
  isShort: boolean,
): SignalOutcome[] {
  const horizons = forwards.map(({ horizon }) => horizon);
  const available = runs.filter(isEverAvailable);
  const scores = available.map(({ columns: { score }, signal: { pieces } }) => ({ score, ...(pieces && { pieces }) }));
  const records = signalRecords(scores, graded, horizons, forwards);
  const headline = horizons.indexOf(headlineHorizon);
  const adjusted = holm(records.map((ofSignal) => (isShort ? Number.NaN : (ofSignal[headline]?.p ?? Number.NaN))));
  return available.flatMap(({ signal: { id, title } }, i) =>
    (records[i] ?? []).map((record) => {
      const adjustedP = record.horizon === headlineHorizon ? (adjusted[i] ?? Number.NaN) : Number.NaN;
      return { id, title, adjustedP, ...record };
    }),
  );
}
