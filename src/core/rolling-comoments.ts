import { requireAligned, requireCount } from './preconditions.ts';

/** Means of two columns and sums of the squares and products of their deviations from them. */
export interface Comoments {
  meanX: Float64Array;
  meanY: Float64Array;
  sumXX: Float64Array;
  sumYY: Float64Array;
  sumXY: Float64Array;
}

const comoments = (length: number, value: number): Comoments => ({
  meanX: new Float64Array(length).fill(value),
  meanY: new Float64Array(length).fill(value),
  sumXX: new Float64Array(length).fill(value),
  sumYY: new Float64Array(length).fill(value),
  sumXY: new Float64Array(length).fill(value),
});

/**
 * Welford's recurrence: place k of `into` gets the comoments of the first k observations from `start` in the direction of
 * `step`, with the means counted from the anchor; place 0 stays the empty set.
 */
function accumulate(
  into: Comoments,
  x: Float64Array,
  y: Float64Array,
  anchor: number,
  start: number,
  step: number,
  count: number,
): void {
  const anchorX = x[anchor] ?? Number.NaN;
  const anchorY = y[anchor] ?? Number.NaN;
  let [meanX, meanY, sumXX, sumYY, sumXY] = [0, 0, 0, 0, 0];
  for (let k = 1; k <= count; k += 1) {
    const valueX = x[start + step * (k - 1)] ?? Number.NaN;
    const valueY = y[start + step * (k - 1)] ?? Number.NaN;
    // NaN or infinite on one side makes both unknown.
    const gap = 0 * valueX * valueY;
    const dX = valueX - anchorX - meanX + gap;
    const dY = valueY - anchorY - meanY + gap;
    const share = (k - 1) / k;
    into.meanX[k] = meanX += dX / k;
    into.meanY[k] = meanY += dY / k;
    into.sumXX[k] = sumXX += dX * dX * share;
    into.sumYY[k] = sumYY += dY * dY * share;
    into.sumXY[k] = sumXY += dX * dY * share;
  }
}

/** Chan's union of a tail of `rest` and a head of `k` observations, counted from an anchor, as row `row` of the result. */
function unite(
  result: Comoments,
  row: number,
  anchorX: number,
  anchorY: number,
  tail: Comoments,
  rest: number,
  head: Comoments,
  k: number,
): void {
  const tailX = tail.meanX[rest] ?? 0;
  const tailY = tail.meanY[rest] ?? 0;
  const dX = (head.meanX[k] ?? 0) - tailX;
  const dY = (head.meanY[k] ?? 0) - tailY;
  const share = k / (rest + k);
  const between = rest * share;
  result.meanX[row] = anchorX + (tailX + dX * share);
  result.meanY[row] = anchorY + (tailY + dY * share);
  result.sumXX[row] = (tail.sumXX[rest] ?? 0) + (head.sumXX[k] ?? 0) + dX * dX * between;
  result.sumYY[row] = (tail.sumYY[rest] ?? 0) + (head.sumYY[k] ?? 0) + dY * dY * between;
  result.sumXY[row] = (tail.sumXY[rest] ?? 0) + (head.sumXY[k] ?? 0) + dX * dY * between;
}

/**
 * Rolling means and centred sums of squares and products of two aligned columns, in O(n) and without any subtraction of
 * what leaves the window: an outlier that has left leaves no trace.
 * Element `i` reads observations `i - window + 1` to `i`, never a later one.
 *
 * The columns are cut into blocks of `window`. Every window is a tail of one block and a head of the next, and holds the
 * last observation of the first: that is the anchor from which both count. Tails are accumulated leftwards from
 * the anchor, heads rightwards, and a window is their union.
 *
 * @param x - n values
 * @param y - n values of the same rows
 * @param window - observations per estimate, an integer of at least 1
 * @returns n values each; NaN in the first `window - 1` places and wherever a window holds a NaN or an infinite value; the
 *   sums of a constant column are exactly 0, those of squares never negative
 * @throws RangeError if the lengths differ or the window is not such an integer
 * @see https://en.wikipedia.org/wiki/Algorithms_for_calculating_variance#Parallel_algorithm
 * @example rollingComoments(Float64Array.of(1, 3, 7), Float64Array.of(0, 1, 0), 2).sumXY; // => [NaN, 1, -2]
 */
export function rollingComoments(x: Float64Array, y: Float64Array, window: number): Comoments {
  requireAligned(x, y);
  requireCount(window, 1);
  const result = comoments(x.length, Number.NaN);
  if (window > x.length) return result;
  const tail = comoments(window + 1, 0);
  const head = comoments(window + 1, 0);
  for (let anchor = window - 1; anchor < x.length; anchor += window) {
    const heads = Math.min(window - 1, x.length - 1 - anchor);
    accumulate(tail, x, y, anchor, anchor, -1, window);
    accumulate(head, x, y, anchor, anchor + 1, 1, heads);
    for (let k = 0; k <= heads; k += 1)
      unite(result, anchor + k, x[anchor] ?? 0, y[anchor] ?? 0, tail, window - k, head, k);
  }
  return result;
}
