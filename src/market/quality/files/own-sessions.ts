import { countThrough } from '../../../dates/count-through.ts';
import { roles, type Series } from '../../../series/series.ts';
import { isWeekend } from '../../calendar/gaps.ts';
import type { Inspection } from '../inspection.ts';

/** A series whose days follow another calendar than the NYSE's, and what was found in it. */
interface Inspected {
  series: Series;
  inspection: Inspection;
}

/** The sessions of three files of one exchange, as they concern one of them. */
export interface OwnSessions {
  /** Sessions between its first and its last row that it lacks. */
  missing: Int32Array;
  /** True if another of the three has the day. */
  isShared(day: number): boolean;
}

/** Files of one exchange have so much of its sessions, a fraction. */
const mostSessions = 0.9;

const within = ({ days }: Series, first: number, last: number) =>
  days.subarray(countThrough(days, first - 1), countThrough(days, last));

/** A close copied to a weekend is no session of any exchange. */
const isSession = ({ inspection }: Inspected, day: number) =>
  !(isWeekend(day) && inspection.repeatedCloses.includes(day));

/**
 * Sessions of three files of another exchange that are checked together: any day that one of them has, as `rotation check --labels`
 * counts them.
 *
 * @param files - all whose days follow another calendar
 * @returns by file; empty unless they are three, and of one exchange by their days
 */
export function ownSessions<F extends Inspected>(files: readonly F[]): Map<F, OwnSessions> {
  if (files.length !== roles.length) return new Map();
  const union = Int32Array.from(
    new Set(files.flatMap((file) => Array.from(file.series.days).filter((day) => isSession(file, day)))),
  ).sort();
  const first = Math.max(...files.map(({ series: { days } }) => days[0] ?? Number.POSITIVE_INFINITY));
  const last = Math.min(...files.map(({ series: { days } }) => days.at(-1) ?? Number.NEGATIVE_INFINITY));
  const common = countThrough(union, last) - countThrough(union, first - 1);
  if (common <= 0 || files.some(({ series }) => within(series, first, last).length < mostSessions * common))
    return new Map();
  const days = new Map(files.map((file) => [file, new Set(file.series.days)]));
  return new Map(
    files.map((file) => [
      file,
      {
        missing: union.filter(
          (day) =>
            day > (file.series.days[0] ?? 0) && day < (file.series.days.at(-1) ?? 0) && !days.get(file)?.has(day),
        ),
        isShared: (day) => files.some((other) => other !== file && days.get(other)?.has(day)),
      },
    ]),
  );
}
