import { valueAt } from '../../stats/value-at.ts';
import type { Evaluation } from '../evaluation.ts';
import type { ForwardOrder } from '../record/forward-orders.ts';
import { type SignalPart, signalRecords } from '../record/signal-record.ts';
import { isEverAvailable } from '../verdict/verdict.ts';

/** A signal's scores against the returns that followed, over some sessions. */
export interface DatedPart extends Omit<SignalPart, 'rows'> {
  /** First and last session with a score and a known outcome, in days since 1970-01-01; null where there is none. */
  from: number | null;
  to: number | null;
}

/** One signal over one horizon. */
export interface SignalOutcome {
  id: string;
  title: string;
  horizon: number;
  all: DatedPart;
  /** The same in each half of these sessions. */
  halves: readonly [DatedPart, DatedPart];
}

const dated = ({ rows, ...part }: SignalPart, days: Int32Array): DatedPart => ({
  from: rows && valueAt(days, rows[0]),
  to: rows && valueAt(days, rows[1]),
  ...part,
});

/**
 * Every signal whose series has begun, by horizon.
 *
 * @param ratio - logs of small over large
 * @param forwards - of the ratio
 * @param isGraded - whether a session counts; all do if absent
 */
export function signalOutcomes(
  { runs, market: { days } }: Evaluation,
  ratio: Float64Array,
  forwards: readonly ForwardOrder[],
  isGraded?: (day: number) => boolean,
): SignalOutcome[] {
  const available = runs.filter(isEverAvailable);
  const scores = available.map(({ columns: { score } }) =>
    isGraded ? score.map((value, t) => (isGraded(days[t] ?? 0) ? value : Number.NaN)) : score,
  );
  const records = signalRecords(scores, ratio, forwards);
  return available.flatMap(({ signal: { id, title } }, i) =>
    (records[i] ?? []).map(
      ({ horizon, all, halves }): SignalOutcome => ({
        ...{ id, title, horizon },
        all: dated(all, days),
        halves: [dated(halves[0], days), dated(halves[1], days)],
      }),
    ),
  );
}
