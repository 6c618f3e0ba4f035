/** Share of the rows that must agree with a column of daily changes. */
const minShare = 0.9;
/** Half of the last digit of a change in percent, and some more for prices that are rounded themselves. */
const rounding = 0.0075;
/** The gap over night must be shorter than this share of the wrong way round. */
const maxGapShare = 0.75;
const maxRange = 1.5;

/** Where open, high, low and close are. */
export interface Bars {
  open: number;
  high: number;
  low: number;
  close: number;
}

/** Rows oldest first. */
type Columns = readonly Float64Array[];

/** True if the daily changes of a column are the ones in percent beside it. */
function changesBy(prices: Float64Array, changes: Float64Array): boolean {
  let [compared, equal, moving] = [0, 0, 0];
  for (let i = 1; i < prices.length; i++) {
    const change = 100 * ((prices[i] ?? 0) / (prices[i - 1] ?? 0) - 1);
    const expected = changes[i] ?? Number.NaN;
    if (!Number.isFinite(change) || Number.isNaN(expected)) continue;
    compared++;
    if (expected !== 0) moving++;
    if (Math.abs(change - expected) <= rounding) equal++;
  }
  return compared > 1 && moving > 1 && equal >= minShare * compared;
}

/** The only column whose daily changes are those in percent; undefined if there is none, or several. */
export function columnOfChanges(columns: Columns, changes: Float64Array): number | undefined {
  const found = columns.flatMap((prices, i) => (changesBy(prices, changes) ? [i] : []));
  return found.length === 1 ? found[0] : undefined;
}

const everyRow = (columns: Columns, holds: (row: number[]) => boolean) =>
  Array.from(columns[0] ?? [], (_, i) => columns.map((column) => column[i] ?? Number.NaN)).every(holds);

/** Position of the column that is the largest, or the smallest, in every row. */
const extreme = (columns: Columns, of: (...row: number[]) => number) =>
  columns.flatMap((_, at) => (everyRow(columns, (row) => row[at] === of(...row)) ? [at] : []));

/** Distance from a close to the open of the next day, in sum. */
function gaps(opens: Float64Array, closes: Float64Array): number {
  let sum = 0;
  for (let i = 1; i < opens.length; i++) sum += Math.abs((opens[i] ?? 0) / (closes[i - 1] ?? 0) - 1);
  return sum;
}

/** Which of four columns are open, high, low and close. */
function barsOfFour(columns: Columns): Bars | undefined {
  const [high, ...otherHighs] = extreme(columns, Math.max);
  const [low, ...otherLows] = extreme(columns, Math.min);
  if (high === undefined || low === undefined || otherHighs.length + otherLows.length > 0) return undefined;
  if (!everyRow(columns, (row) => (row[low] ?? 0) > 0 && (row[high] ?? 0) < maxRange * (row[low] ?? 0)))
    return undefined;
  const [a, b] = [0, 1, 2, 3].filter((at) => at !== high && at !== low) as [number, number];
  const [first, last] = [columns[a], columns[b]] as [Float64Array, Float64Array];
  const [ahead, behind] = [gaps(first, last), gaps(last, first)];
  if (Math.min(ahead, behind) > maxGapShare * Math.max(ahead, behind) || ahead === behind) return undefined;
  return ahead < behind ? { open: a, high, low, close: b } : { open: b, high, low, close: a };
}

/**
 * Four neighbouring columns of bars: one is never exceeded, one never undercut, and of the other two the open is the one that
 * is near to the other's value of the day before.
 *
 * @returns undefined if that cannot be told
 */
export function barColumns(columns: Columns): Bars | undefined {
  for (let from = 0; from + 4 <= columns.length; from++) {
    const found = barsOfFour(columns.slice(from, from + 4));
    if (found) {
      const { open, high, low, close } = found;
      return { open: open + from, high: high + from, low: low + from, close: close + from };
    }
  }
  return undefined;
}
