import { isoDate } from '../../dates/civil-dates.ts';
import type { Evaluation } from '../../judgement/evaluation.ts';
import { stateAt } from '../../judgement/verdict/state.ts';
import { isEverGiven } from '../../judgement/verdict/verdict.ts';
import { logRatio } from '../../stats/returns.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import type { SessionReport } from './schema.ts';

/** Which sessions are wanted. */
export interface HistorySettings {
  /** Days since 1970-01-01. */
  from?: number | undefined;
  to?: number | undefined;
  /** Only sessions whose verdict differs from the session before. */
  changes: boolean;
  /** The last so many of what is left; all of them if absent. */
  last?: number | undefined;
  /** Horizons of the forward returns that are wanted beside. */
  forward: readonly number[];
}

/** Rows of the market that are wanted, ascending. */
function wantedRows({ market, verdict }: Evaluation, settings: HistorySettings): number[] {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY, changes, last } = settings;
  const rows: number[] = [];
  for (let t = 0; t < market.days.length; t++) {
    const day = market.days[t] ?? 0;
    if (day < from || day > to) continue;
    if (changes && t > 0 && verdict.state[t] === verdict.state[t - 1]) continue;
    rows.push(t);
  }
  return last === undefined ? rows : rows.slice(Math.max(0, rows.length - last));
}

/** One item per wanted session, oldest first: what `check` would have said on its day, with the rules of today. */
export function sessionReports(evaluation: Evaluation, settings: HistorySettings): SessionReport[] {
  const { market, verdict, pricesAlone, gate, runs } = evaluation;
  const ratio = settings.forward.length > 0 ? logRatio(market.small, market.large) : new Float64Array(0);
  const given = runs.filter(isEverGiven);
  const after = (t: number, horizon: number) =>
    finiteOrNull((ratio[t + 1 + horizon] ?? Number.NaN) - (ratio[t + 1] ?? 0));
  return wantedRows(evaluation, settings).map((t) => ({
    date: isoDate(market.days[t] ?? 0),
    state: stateAt(verdict.state, t),
    pricesAlone: stateAt(pricesAlone.state, t),
    gate: gate.on[t] === 1,
    composite: finiteOrNull(verdict.composite[t]),
    coverage: finiteOrNull(verdict.coverage[t]),
    agreement: finiteOrNull(verdict.agreement[t]),
    large: market.large[t] ?? 0,
    small: market.small[t] ?? 0,
    growth: market.growth[t] ?? 0,
    scores: Object.fromEntries(given.map(({ signal, columns }) => [signal.id, finiteOrNull(columns.score[t])])),
    forward: Object.fromEntries(settings.forward.map((horizon) => [String(horizon), after(t, horizon)])),
  }));
}
