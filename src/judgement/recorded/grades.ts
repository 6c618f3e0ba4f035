import { countThrough } from '../../dates/count-through.ts';
import { newYorkNow } from '../../dates/new-york-clock.ts';
import type { Market } from '../../market/market.ts';
import { lastFinishedDay } from '../../market/quality/age.ts';
import { roles } from '../../series/series.ts';
import { smallOverLarge } from '../../signals/market-columns.ts';
import type { Evaluation } from '../evaluation.ts';
import { type State, states } from '../names.ts';
import { rotationsOf } from '../record/rotations.ts';
import { type Comparison, comparisonWithToday } from './comparison.ts';
import { dayOf, type RecordedCall, recordedCall } from './recorded-calls.ts';
import type { RecordedVerdict } from './recorded-verdict.ts';

/** Returns after a recorded verdict, and the verdict that today's files give for its session. */
export interface Grade<R extends RecordedVerdict = RecordedVerdict> {
  record: R;
  /** Whether it is graded: the first record of a session under its settings, with a verdict. */
  graded: boolean;
  /** Day of the first session that closed after it was recorded; null where the files have none. */
  entryDate: number | null;
  /** By horizon, log return of small in excess of large from there on; NaN where unknown. */
  forward: ReadonlyMap<number, number>;
  /** Whether the rotation lasted, from there on; null for a verdict that does not say, and where the files have no rotation then. */
  call: RecordedCall | null;
  /** Day on which that was decided; null where it is not. */
  decided: number | null;
  /** Null without files to compare it with. */
  today: Comparison | null;
}

/** Row of the first session that closed after a record was made: a verdict that came late could only be acted on late. */
function entryRow({ days }: Market, { day, recordedAt }: RecordedVerdict): number {
  return countThrough(days, Math.max(day, lastFinishedDay(newYorkNow(recordedAt))));
}

const hasIndices = ({ labels }: Market, { indices }: RecordedVerdict) =>
  indices.length === roles.length && roles.every((role, i) => labels[role].name === indices[i]);

/**
 * Grades recorded verdicts by the returns that followed and compares them with today's files.
 *
 * @param records - in the order of the journal
 * @param evaluation - of today's files under the settings in force; null without files
 * @param settings - those settings as a journal has them, as JSON
 * @param horizons - sessions after the entry
 * @returns one grade per record, in the same order
 */
export function grades<R extends RecordedVerdict>(
  records: readonly R[],
  evaluation: Evaluation | null,
  settings: string,
  horizons: readonly number[],
): Grade<R>[] {
  const seen = new Set<string>();
  const ratioOf = evaluation && smallOverLarge(evaluation.market);
  const rotations = evaluation && ratioOf && rotationsOf(ratioOf, evaluation.gate.on);
  return records.map((record) => {
    const key = `${record.day} ${record.settings}`;
    const graded = record.state !== 'insufficient-data' && !seen.has(key);
    if (graded) seen.add(key);
    const market = evaluation && hasIndices(evaluation.market, record) ? evaluation.market : null;
    const row = market === null ? -1 : entryRow(market, record);
    const ratio = (market && ratioOf) ?? new Float64Array();
    const session = market === null ? -1 : countThrough(market.days, record.day) - 1;
    const isSession = market?.days[session] === record.day;
    const call = rotations && isSession ? recordedCall(record, ratio, rotations, { session, entry: row }) : null;
    const after = (horizon: number) => (ratio[row + horizon] ?? Number.NaN) - (ratio[row] ?? Number.NaN);
    return {
      record,
      graded,
      entryDate: market?.days[row] ?? null,
      forward: new Map(horizons.map((horizon) => [horizon, after(horizon)])),
      call,
      decided: market && dayOf(market, call?.decided ?? null),
      today: evaluation && comparisonWithToday(record, evaluation, settings),
    };
  });
}

/** What followed the recorded verdicts of one state after one horizon. */
export interface RecordedOutcome {
  state: State | 'any';
  horizon: number;
  /** Records whose outcome is known. */
  records: number;
  /** Log return of small in excess of large. */
  mean: number;
  /** After how many of them small was ahead. */
  ahead: number;
}

/** What followed the graded records, by verdict and for all of them; verdicts without a known outcome are left out. */
export function recordedOutcomes(grades: readonly Grade[], horizons: readonly number[]): RecordedOutcome[] {
  const graded = grades.filter((grade) => grade.graded);
  return (['any', ...states] as const).flatMap((state) =>
    horizons.flatMap((horizon) => {
      const values = graded
        .filter(({ record }) => state === 'any' || record.state === state)
        .map(({ forward }) => forward.get(horizon) ?? Number.NaN)
        .filter((x) => !Number.isNaN(x));
      if (values.length === 0) return [];
      const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
      return [{ state, horizon, records: values.length, mean, ahead: values.filter((x) => x > 0).length }];
    }),
  );
}
