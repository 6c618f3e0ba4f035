import { isoDate } from '../../dates/civil-dates.ts';
import { countThrough } from '../../dates/count-through.ts';
import * as loops from '../../kernel/loops.ts';
import type { Market } from '../../market/market.ts';
import { type Series, until } from '../../series/series.ts';
import { recordRows } from '../../stats/record-rows.ts';
import { snapToZero } from '../../stats/tolerance.ts';
import { valueAt } from '../../stats/value-at.ts';
import type { Zod } from '../../zod.ts';
import { outcomeAfter } from '../outcome-after.ts';
import { type RecordHighParams, type Watch, type WatchCourse, watchCourse, watchesAmong } from './watches.ts';

const lowestOf = (values: Float64Array) => valueAt(values, loops.extremeRow(values, -1));

/** The small index's own file as it stood on a row of the market. */
export interface Standing {
  own: Series;
  /** Its last row. */
  row: number;
  /** Rows of its record closes. */
  records: Int32Array;
  /** The open watch and its course so far; null where none is open. */
  open: (Watch & { course: WatchCourse; session: number; hasShortHistory: boolean }) | null;
  /** Watches that are over. */
  earlier: readonly Watch[];
}

/** Record closes and watches as known on row `t`. */
export function standingOn(market: Market, t: number, params: RecordHighParams): Standing {
  const own = until(market.own.small, valueAt(market.days, t));
  const row = own.days.length - 1;
  const records = recordRows(own.closes);
  const watches = watchesAmong(records, params.drought);
  const last = watches.at(-1);
  if (!last || row - last.opened >= params.watchSessions) return { own, row, records, open: null, earlier: watches };
  const hasShortHistory = last.opened < params.minHistory;
  const open = { ...last, course: watchCourse(own.closes, last, params), session: row - last.opened, hasShortHistory };
  return { own, row, records, open, earlier: watches.slice(0, -1) };
}

/** Number of record closes in the open watch so far. */
export const recordOrdinal = ({ records, open }: Standing): number =>
  open ? records.length - records.indexOf(open.opened) : 0;

/** Lowest close between the old record and the opening, against the old record. */
const depthOf = ({ closes }: Series, { opened, old }: Watch) =>
  lowestOf(closes.subarray(old, opened)) / valueAt(closes, old) - 1;

/** Sessions running, to the last one, that closed at or above the old record. */
function sessionsAboveOldRecord({ against }: WatchCourse): number {
  let count = 0;
  while (count < against.length && snapToZero(valueAt(against, against.length - 1 - count)) >= 0) count++;
  return count;
}

/** A watch that is over, and the returns after its opening as far as row `t` knows them. */
function earlierWatch(market: Market, t: number, own: Series, watch: Watch, params: RecordHighParams) {
  const { against, scores } = watchCourse(own.closes, watch, params);
  const day = valueAt(own.days, watch.opened);
  const row = countThrough(market.days, day) - 1;
  const after = (sessions: number) => outcomeAfter(market, market.days[row] === day ? row : Number.NaN, sessions, t);
  const [quarter, half, year] = [after(63), after(126), after(252)];
  return {
    opened: isoDate(day),
    oldRecordOn: isoDate(valueAt(own.days, watch.old)),
    drought: watch.opened - watch.old,
    depth: depthOf(own, watch),
    shortHistory: watch.opened < params.minHistory,
    failed: scores.includes(-1),
    lowest: lowestOf(against),
    small63: quarter.small,
    small126: half.small,
    small252: year.small,
    ahead63: quarter.ahead,
    ahead126: half.ahead,
    ahead252: year.ahead,
  };
}

/** Figures behind the reading of row `t`. */
export function recordEvidence(market: Market, t: number, standing: Standing, params: RecordHighParams) {
  const { own, row, records, open, earlier } = standing;
  const lastRecord = valueAt(records, records.length - 1);
  return {
    fileSince: isoDate(valueAt(own.days, 0)),
    lastRecordOn: isoDate(valueAt(own.days, lastRecord)),
    sessionsSinceRecord: row - lastRecord,
    opened: open && isoDate(valueAt(own.days, open.opened)),
    oldRecordOn: open && isoDate(valueAt(own.days, open.old)),
    oldRecord: open && valueAt(own.closes, open.old),
    shortHistory: open?.hasShortHistory ?? false,
    drought: open && open.opened - open.old,
    depth: open && depthOf(own, open),
    session: open?.session ?? null,
    recordCloses: open && recordOrdinal(standing),
    sessionsAboveOldRecord: open && sessionsAboveOldRecord(open.course),
    lowest: open && lowestOf(open.course.against),
    earlier: earlier.map((watch) => earlierWatch(market, t, own, watch, params)),
  };
}

/** Schema of {@link recordEvidence}. */
export function recordEvidenceSchema(z: Zod) {
  const fraction = (description: string) => z.nullable(z.number()).register(z.globalRegistry, { description });
  const count = (description: string) => z.nullable(z.int()).register(z.globalRegistry, { description });
  const drought = 'sessions from the old record to the opening of the case';
  const depth = 'lowest close in between against the old record, fraction';
  const lowest = 'lowest close of the case against the old record, fraction';
  const small = (sessions: number) => fraction(`return of small over the ${sessions} sessions after the opening`);
  const ahead = (sessions: number) => fraction(`the same over ${sessions} sessions, less that of large`);
  return z.object({
    fileSince: z.string(),
    lastRecordOn: z.string(),
    sessionsSinceRecord: z.int(),
    opened: z.nullable(z.string()),
    oldRecordOn: z.nullable(z.string()),
    oldRecord: fraction('close that has to hold'),
    shortHistory: z
      .boolean()
      .register(z.globalRegistry, { description: 'too few sessions before it to be called a record' }),
    drought: count(drought),
    depth: fraction(depth),
    session: count('session of the case, 0 the opening one'),
    recordCloses: count('record closes in the case so far'),
    sessionsAboveOldRecord: count('sessions running at or above the old record'),
    lowest: fraction(lowest),
    earlier: z.array(
      z.object({
        opened: z.string(),
        oldRecordOn: z.string(),
        drought: count(drought),
        depth: fraction(depth),
        shortHistory: z.boolean(),
        failed: z.boolean(),
        lowest: fraction(lowest),
        small63: small(63),
        small126: small(126),
        small252: small(252),
        ahead63: ahead(63),
        ahead126: ahead(126),
        ahead252: ahead(252),
      }),
    ),
  });
}
