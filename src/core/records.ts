import { settle } from './dust.ts';

/**
 * Rows of the record prices: the first one, and each that is higher than all before it by a relative move of at least
 * `dust`. Whether a row is one hangs on no later price. O(n).
 *
 * @param prices - n positive prices
 * @returns ascending rows
 * @example recordRows(Float64Array.of(3, 2, 4, 4, 5)); // => [0, 2, 4]
 */
export function recordRows(prices: Float64Array): Int32Array {
  const rows = new Int32Array(prices.length);
  let count = 0;
  let highest = 0;
  for (let i = 0; i < prices.length; i += 1) {
    const price = prices[i] ?? Number.NaN;
    if (!(price > highest) || settle(price / highest - 1) === 0) continue;
    highest = price;
    rows[count++] = i;
  }
  return rows.subarray(0, count);
}
