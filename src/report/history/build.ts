import { isoDate } from '../../dates/civil-dates.ts';
import type { History } from '../../judgement/history.ts';
import { type State, states } from '../../judgement/names.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import type { SessionReport } from './schema.ts';

const stateOf = (code: number | undefined): State => states[code ?? 0] ?? 'insufficient-data';

/** One item per listed session, oldest first. */
export function sessionReports({ rows, scores, forward, ...columns }: History): SessionReport[] {
  const [byId, byHorizon] = [[...scores], [...forward]];
  return rows.map((t) => ({
    date: isoDate(columns.days[t] ?? 0),
    state: stateOf(columns.state[t]),
    pricesAlone: stateOf(columns.pricesAlone[t]),
    gate: columns.gate[t] === 1,
    composite: finiteOrNull(columns.composite[t]),
    coverage: finiteOrNull(columns.coverage[t]),
    agreement: finiteOrNull(columns.agreement[t]),
    large: columns.large[t] ?? 0,
    small: columns.small[t] ?? 0,
    growth: columns.growth[t] ?? 0,
    scores: Object.fromEntries(byId.map(([id, score]) => [id, finiteOrNull(score[t])])),
    forward: Object.fromEntries(byHorizon.map(([horizon, after]) => [String(horizon), finiteOrNull(after[t])])),
  }));
}
