import type { HistoryReport, SessionReport } from '../../report/history/schema.ts';
import type { Renderer } from '../renderer.ts';
import { type Cell, csv } from './csv.ts';

/** Column names of CSV and tables, the same for every session of a report. */
const historyColumns = (sessions: readonly SessionReport[]): string[] => {
  const { scores = {}, values = {}, forward = {} } = sessions[0] ?? {};
  const named = (kind: string, record: object) =>
    Object.keys(record).map((key) => `${kind}_${key.replaceAll('-', '_')}`);
  return [
    'date',
    'state',
    'prices_alone',
    'gate',
    'composite',
    'coverage',
    'agreement',
    'large',
    'small',
    'growth',
    ...named('score', scores),
    ...named('value', values),
    ...named('forward', forward),
  ];
};

/** Cells of a session in the order of {@link historyColumns}. */
const historyCells = (session: SessionReport): Cell[] => [
  session.date,
  session.state,
  session.pricesAlone,
  session.gate ? 1 : 0,
  session.composite,
  session.coverage,
  session.agreement,
  session.large,
  session.small,
  session.growth,
  ...Object.values(session.scores),
  ...Object.values(session.values),
  ...Object.values(session.forward),
];

/** The history as CSV: one row per session with all scores and the figures behind them. */
export const render: Renderer<HistoryReport> = ({ sessions }) =>
  csv(historyColumns(sessions), sessions.map(historyCells));
