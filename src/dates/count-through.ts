/**
 * Number of rows dated on or before a day: 1 + the row of the latest of them. O(log n).
 *
 * @param days - ascending days since 1970-01-01
 * @example countThrough(Int32Array.of(3, 5, 8), 5); // => 2
 */
export function countThrough(days: Int32Array, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
