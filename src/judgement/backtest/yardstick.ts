import { daysFromIso } from '../../dates/civil-dates.ts';
import { mean } from '../../stats/moments.ts';
import { tolerance } from '../../stats/tolerance.ts';
import type { ForwardOrder } from '../record/forward-orders.ts';
import { type Graded, gradedFrom, gradedRows, outcomesOver } from '../record/outcomes.ts';
import { sessionsMissing } from '../record/shifts.ts';
import { type SignalRecord, type StanceOutcome, signalRecords } from '../record/signal-record.ts';
import { largeMonth } from './large-month.ts';

/** The yardstick speaks for small caps above this, and against them below its negative. */
const sideFrom = 1 / 3;

/** It is graded on all sessions, and on those from a day on: its best years were before. */
const periods = [
  { period: 'all', first: Number.NEGATIVE_INFINITY },
  { period: 'from-2010', first: daysFromIso('2010-01-01') },
] as const;

type YardstickPeriod = (typeof periods)[number]['period'];

/** What followed the sessions on one side of the yardstick. */
type Side = Pick<StanceOutcome, 'sessions' | 'mean'>;

/** The yardstick over one horizon, graded as a signal; no part of a verdict, nor of the signals' family. */
export interface YardstickOutcome extends Omit<SignalRecord, 'byStance'> {
  period: YardstickPeriod;
  /** Mean log return of small in excess of large after any session of the period, and after those on either side. */
  mean: number;
  for: Side;
  against: Side;
  /** Sessions of the period until a p says anything; 0 where there are enough. */
  sessionsMissing: number;
}

const none: Side = { sessions: 0, mean: Number.NaN };

/** Grades the large index's last month against what small caps did then, by period and horizon of the sorted returns. */
export function yardstickOutcomes(
  large: Float64Array,
  graded: Graded,
  forwards: readonly ForwardOrder[],
): YardstickOutcome[] {
  const horizons = forwards.map(({ horizon }) => horizon);
  const score = largeMonth(large);
  return periods.flatMap(({ period, first }) => {
    const own = gradedFrom(graded, first);
    const rows = gradedRows(own);
    const records = signalRecords([{ score }], own, horizons, forwards, sideFrom + tolerance);
    return records.flat().map(({ byStance, ...record }) => {
      const side = (stance: StanceOutcome['stance']): Side => {
        const found = byStance.find((one) => one.stance === stance);
        return found ? { sessions: found.sessions, mean: found.mean } : none;
      };
      const { values } = outcomesOver(own, rows, record.horizon);
      return {
        ...{ period, ...record, mean: mean(values) },
        ...{ for: side('breakout'), against: side('relief-rally') },
        sessionsMissing: sessionsMissing(values.length, record.horizon),
      };
    });
  });
}
