import type { Market } from '../../market/market.ts';
import type { RecordHighParams } from '../../signals/record-high/watches.ts';
import { recordRows } from '../../stats/record-rows.ts';

/** A span without a record close: from the old record to the next one, or to the last session. Rows of the small index's own file. */
export interface Drought {
  from: number;
  to: number;
  isOver: boolean;
}

/** The small index's own file with its records. */
export interface RecordLine {
  days: Int32Array;
  closes: Float64Array;
  /** Rows of record closes, ascending. */
  records: Int32Array;
  /** Spans without a record of at least so many sessions. */
  droughts: readonly Drought[];
  /** Sessions that make a span a drought. */
  sessions: number;
}

/** Record closes of the small index and the droughts between them, by the rule of the signal. */
export function recordLine({ own }: Market, { drought }: Pick<RecordHighParams, 'drought'>): RecordLine {
  const { days, closes } = own.small;
  const records = recordRows(closes);
  const last = closes.length - 1;
  const ends = [...records.subarray(1), last];
  const droughts = Array.from(records, (from, i) => ({ from, to: ends[i] ?? last, isOver: i < records.length - 1 }));
  return {
    days,
    closes,
    records,
    droughts: droughts.filter(({ from, to }) => to - from >= drought),
    sessions: drought,
  };
}
