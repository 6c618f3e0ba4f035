import { daysFromIso, isoDate } from '../../dates/civil-dates.ts';
import { newYorkNow } from '../../dates/new-york-clock.ts';
import { rowsThrough } from '../../dates/rows-through.ts';
import type { Evaluation } from '../../judgement/evaluation.ts';
import { stateAt, states } from '../../judgement/verdict/state.ts';
import type { Market } from '../../market/market.ts';
import { lastFinishedDay } from '../../market/quality/age.ts';
import { isPriced } from '../../signals/run.ts';
import { logRatio } from '../../stats/returns.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import type { JournalEntry } from './line.ts';
import type { Recorded, RecordedHistory } from './schema.ts';

/** A line of a journal and its number. */
export interface NumberedEntry {
  line: number;
  entry: JournalEntry;
}

/** Scores come back from JSON bit for bit; what is less than this apart was added up in another order. */
const dust = 1e-9;

const isOther = (a: number | null, b: number | null) => (a === null || b === null ? a !== b : Math.abs(a - b) > dust);

/** The record as its session would be judged by the files of today, under the settings that were recorded. */
function today(entry: JournalEntry, evaluation: Evaluation, settings: string): Recorded['today'] {
  const { market, verdict, runs } = evaluation;
  const none = { state: null, composite: null, closesMoved: null, signals: [] };
  if (JSON.stringify(entry.settings) !== settings) return { comparison: 'other-settings', ...none };
  const day = daysFromIso(entry.session);
  const t = rowsThrough(market.days, day) - 1;
  if (market.days[t] !== day) return { comparison: 'no-session', ...none };
  const moved = (['large', 'small', 'growth'] as const).map((role) =>
    Math.abs((market[role][t] ?? Number.NaN) / entry.closes[role] - 1),
  );
  const now = new Map(runs.map(({ signal, columns }) => [signal.id, finiteOrNull(columns.score[t])]));
  const ids = [...new Set([...Object.keys(entry.scores), ...now.keys()])];
  const pairs = ids.map((id) => ({ id, before: entry.scores[id] ?? null, after: now.get(id) ?? null }));
  const state = stateAt(verdict.state, t);
  // What prices alone give may come to have no case when they are revised; any other score comes and goes with its file.
  const priced = new Set(runs.filter(isPriced).map(({ signal }) => signal.id));
  const isOtherInput = pairs.some(({ id, before, after }) => !priced.has(id) && (before === null) !== (after === null));
  return {
    comparison:
      entry.state === 'insufficient-data'
        ? 'no-verdict'
        : entry.state === state
          ? 'same'
          : isOtherInput
            ? 'other-inputs'
            : 'changed',
    state,
    composite: finiteOrNull(verdict.composite[t]),
    closesMoved: Math.max(...moved),
    signals: pairs.filter(({ before, after }) => isOther(before, after)).map(({ id }) => id),
  };
}

/** Row of the first session that closed after a record was made: a verdict that came late could only be acted on late. */
function entryRow({ days }: Market, { session, at }: JournalEntry): number {
  const made = lastFinishedDay(newYorkNow(Date.parse(at)));
  return rowsThrough(days, Math.max(daysFromIso(session), made));
}

/**
 * Recorded verdicts beside what followed them and what today's files say of their sessions.
 *
 * @param evaluation - of today's files under the settings in force; null where none were given
 * @param settings - those settings as a journal has them, as JSON
 */
export function recordedVerdicts(
  entries: readonly NumberedEntry[],
  evaluation: Evaluation | null,
  settings: string,
  horizons: readonly number[],
): Recorded[] {
  const seen = new Set<string>();
  const ratio = evaluation ? logRatio(evaluation.market.small, evaluation.market.large) : new Float64Array();
  const indices = evaluation ? JSON.stringify(namesOf(evaluation.market)) : '';
  return entries.map(({ line, entry }) => {
    const { session, at, rotation, state, composite, confidence, pricesAlone } = entry;
    const key = `${session} ${JSON.stringify(entry.settings)}`;
    const counted = state !== 'insufficient-data' && !seen.has(key);
    if (counted) seen.add(key);
    const isOurs = evaluation !== null && JSON.stringify(entry.settings.indices) === indices;
    const row = isOurs ? entryRow(evaluation.market, entry) : ratio.length;
    const entered = isOurs ? evaluation.market.days[row] : undefined;
    const after = (horizon: number) => finiteOrNull((ratio[row + horizon] ?? Number.NaN) - (ratio[row] ?? Number.NaN));
    return {
      ...{ line, session, at, rotation, state, composite, confidence, pricesAlone, counted },
      entered: entered === undefined ? null : isoDate(entered),
      forward: Object.fromEntries(horizons.map((horizon) => [String(horizon), after(horizon)])),
      today: evaluation && today(entry, evaluation, settings),
    };
  });
}

const namesOf = ({ labels: { large, small, growth } }: Market) => [large.name, small.name, growth.name];

/** What followed the counted records, by verdict and for all of them; verdicts of which no outcome is known are left out. */
export function recordedOutcomes(
  records: readonly Recorded[],
  horizons: readonly number[],
): RecordedHistory['outcomes'] {
  const counted = records.filter((record) => record.counted);
  return (['any', ...states] as const).flatMap((state) =>
    horizons.flatMap((horizon) => {
      const values = counted.flatMap((record) =>
        state === 'any' || record.state === state ? (record.forward[horizon] ?? []) : [],
      );
      if (values.length === 0) return [];
      const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
      return [{ state, horizon, records: values.length, mean, ahead: values.filter((x) => x > 0).length }];
    }),
  );
}
