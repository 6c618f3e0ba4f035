import { isoDate } from '../../dates/civil-dates.ts';
import type { History } from '../../judgement/history.ts';
import { type State, states } from '../../judgement/names.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import { noteReport } from '../note.ts';
import { schemaVersion } from '../schema-version.ts';
import type { HistoryReport, SessionReport } from './schema.ts';

export interface HistoryContext {
  version: string;
  /** ISO instant. */
  generatedAt: string;
  sample: boolean;
}

const stateOf = (code: number | undefined): State => states[code ?? 0] ?? 'insufficient-data';

/** One item per listed session, oldest first. */
function sessionReports({ rows, scores, values, forward, ...columns }: History): SessionReport[] {
  const [byId, figures, byHorizon] = [[...scores], [...values], [...forward]];
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
    growth: finiteOrNull(columns.growth[t]),
    scores: Object.fromEntries(byId.map(([id, score]) => [id, finiteOrNull(score[t])])),
    values: Object.fromEntries(figures.map(([id, value]) => [id, finiteOrNull(value[t])])),
    forward: Object.fromEntries(byHorizon.map(([horizon, after]) => [String(horizon), finiteOrNull(after[t])])),
  }));
}

const summaryReport = ({ summary: { first, last, since, sessions, changes, sessionsByState } }: History) => ({
  ...{ first: isoDate(first), last: isoDate(last), since: isoDate(since), sessions, changes },
  states: states.map((state, code) => ({ state, sessions: sessionsByState[code] ?? 0 })),
});

/** The listed sessions of a history. */
export const historyReport = (history: History, { version, generatedAt, sample }: HistoryContext): HistoryReport => ({
  schemaVersion,
  program: { name: 'rotation', version },
  ok: history.rows.length > 0,
  asOf: isoDate(history.asOf),
  generatedAt,
  sample,
  summary: summaryReport(history),
  sessions: sessionReports(history),
  warnings: history.warnings.map(noteReport),
});
