import { kernel } from './kernel.ts';
import { offset } from './pointer.ts';

const double = 8;

/** Flagged rows, from each of `starts` to before the `ends` of the same place. */
interface Runs {
  starts: Int32Array;
  ends: Int32Array;
}

/** Shifts by `first`, and by `step` more each time. */
interface Shifts {
  first: number;
  step: number;
  count: number;
}

const rowsIn = ({ starts, ends }: Runs) => ends.reduce((sum, end, i) => sum + end - (starts[i] ?? 0), 0);

/** Means of several groups of rows, shifted, less the mean of all; see `stats/inference/circular-shifts.ts`. */
export function shiftedDifferencesOf(
  x: { values: Float64Array; mean: number },
  groups: readonly Runs[],
  { first, step, count: shifts }: Shifts,
): Float64Array[] {
  const n = x.values.length;
  const stride = Math.ceil((2 * n + 1) / step);
  const { calls, scratch } = kernel();
  const sums = scratch.allocate(Float64Array, step * stride);
  calls.phasedSums(scratch.copyIn(x.values), n, x.mean, step, stride, sums);
  const laid = groups.map(({ starts, ends }) => [scratch.copyIn(starts), scratch.copyIn(ends)] as const);
  const totals = scratch.allocate(Float64Array, groups.length * shifts + 1);
  const totalsOf = (group: number) => offset(totals, group * shifts * double);
  const rows = groups.map(rowsIn);
  // If they have all rows between them, the one of the most runs follows from the others.
  const counts = groups.map(({ starts }) => starts.length);
  const isAll = rows.reduce((sum, own) => sum + own, 0) === n;
  const rest = isAll ? counts.indexOf(Math.max(...counts)) : undefined;
  laid.forEach(([starts, ends], i) => {
    if (i !== rest) calls.shiftSums(sums, step, stride, first, shifts, starts, ends, counts[i] ?? 0, totalsOf(i));
  });
  if (rest !== undefined) calls.restOf(totals, groups.length, rest, shifts);
  return rows.map((own, i) => {
    calls.divide(totalsOf(i), shifts, own);
    return scratch.copyOut(Float64Array, totalsOf(i), shifts);
  });
}

/** The same for shifts of any number of rows from 0 to n, in any order. */
export function differencesAtShifts(
  x: { values: Float64Array; mean: number },
  groups: readonly Runs[],
  shifts: Int32Array,
): Float64Array[] {
  const n = x.values.length;
  const { calls, scratch } = kernel();
  const size = 2 * n + 1;
  const sums = scratch.allocate(Float64Array, size);
  calls.phasedSums(scratch.copyIn(x.values), n, x.mean, 1, size, sums);
  const by = scratch.copyIn(shifts);
  const totals = scratch.allocate(Float64Array, shifts.length);
  return groups.map((group) => {
    const [starts, ends] = [scratch.copyIn(group.starts), scratch.copyIn(group.ends)];
    calls.sumsAtShifts(sums, starts, ends, group.starts.length, by, shifts.length, totals);
    calls.divide(totals, shifts.length, rowsIn(group));
    return scratch.copyOut(Float64Array, totals, shifts.length);
  });
}
