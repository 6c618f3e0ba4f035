import { kernel } from '../kernel.ts';
import { type Doubles, type Integers, none } from '../pointer.ts';

/** A way to read the dates of a column: in parts, where those of year, month and day stand; or as a count. */
export type DateWay =
  | { way: 'parts'; order: readonly [year: number, month: number, day: number]; isShort: boolean; months?: Int32Array }
  | { way: 'compact' | 'serial' }
  /** Milliseconds of a unit. */
  | { way: 'instant'; unit: number };

const ways = ['parts', 'compact', 'serial', 'instant'] as const;

/** How days follow one another. */
export interface Course {
  direction: 1 | -1 | 0;
  /** Steps of five days and more. */
  wide: number;
  onWeekend: boolean;
  onSaturday: boolean;
  onMonday: boolean;
  /** Whether a step is of more than thirty years. */
  leapsOverDecades: boolean;
  /** Whether all days are of 1969 to 1971. */
  isAroundEpoch: boolean;
}

/** Days in a way to read dates; undefined if one of them is no day, 'clock' if only the clock of New York tells one. */
export function writtenDays(
  values: Float64Array,
  way: DateWay,
): { days: Int32Array; course: Course } | undefined | 'clock' {
  const { calls, scratch } = kernel();
  const count = values.length;
  const isParts = way.way === 'parts';
  const [year, month, day] = isParts ? way.order : [0, 0, 0];
  const months: Integers = isParts && way.months ? scratch.copyIn(way.months) : none;
  const given: Doubles = scratch.copyIn(values);
  const [days, course] = [scratch.allocate(Int32Array, count), scratch.allocate(Int32Array, 2)];
  const found = calls.writtenDays(
    ...([given, count, ways.indexOf(way.way), year, month, day, Number(isParts && way.isShort)] as const),
    ...([months, way.way === 'instant' ? way.unit : 1, days, course] as const),
  );
  if (found <= 0) return found === 0 ? undefined : 'clock';
  const [bits = 0, wide = 0] = scratch.copyOut(Int32Array, course, 2);
  const has = (bit: number) => (bits & bit) !== 0;
  return {
    days: scratch.copyOut(Int32Array, days, count),
    course: {
      direction: has(1) ? (has(2) ? 0 : -1) : 1,
      wide,
      ...{
        onWeekend: has(4),
        onSaturday: has(8),
        onMonday: has(16),
        leapsOverDecades: has(32),
        isAroundEpoch: !has(64),
      },
    },
  };
}
