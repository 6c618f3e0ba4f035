import type { Recorded, RecordedHistory } from '../../report/journal/schema.ts';
import type { Renderer } from '../renderer.ts';
import { type Cell, csv } from './csv.ts';

/** Column names. */
const recordedColumns = (horizons: readonly number[]): string[] => [
  ...[
    'line',
    'session',
    'recorded_at',
    'rotation',
    'state',
    'composite',
    'confidence',
    'prices_alone',
    'graded',
    'entry_date',
  ],
  ...horizons.map((horizon) => `forward_${horizon}`),
  ...['call', 'call_decided'],
  ...['today', 'today_state', 'today_composite', 'max_close_change', 'signals_changed'],
];

/** Cells of a record in the order of {@link recordedColumns}. */
const recordedCells = ({ today, ...record }: Recorded): Cell[] => [
  record.line,
  record.session,
  record.recordedAt,
  record.rotation,
  record.state,
  record.composite,
  record.confidence,
  record.pricesAlone,
  record.graded ? 1 : 0,
  record.entryDate,
  ...Object.values(record.forward),
  record.call?.outcome ?? null,
  record.call?.decided ?? null,
  today?.comparison ?? null,
  today?.state ?? null,
  today?.composite ?? null,
  today?.maxCloseChange ?? null,
  today?.signals.join(' ') ?? null,
];

/** The journal as CSV: one row per record, with the returns after it and today's verdict for its session. */
export const render: Renderer<RecordedHistory> = ({ records, horizons }) =>
  csv(recordedColumns(horizons), records.map(recordedCells));
