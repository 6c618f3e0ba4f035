import { centred } from '../../stats/moments.ts';

/**
 * The small-cap return of the next session at which alpha has the t value `t`, if the large index does not move.
 *
 * Where x is 0 the line stands at alpha, so the new observation pulls it by its own leverage h. Of the others' line let m be
 * the place at 0 and S the sum of squared residuals; with u the new return less m, alpha is m + h u, the residuals' sum of
 * squares S + (1 - h) u², and alpha's variance h of theirs. Far from m the return is an outlier that widens the error more
 * than it lifts alpha: of two answers it is the one at which t rises with the return.
 *
 * @param x - the other n - 1 returns of the large index in the window that the session closes
 * @param y - those of the small index
 * @returns a fraction; NaN if there is no such return
 * @see https://en.wikipedia.org/wiki/Leverage_(statistics)
 */
export function smallReturnAt(t: number, x: Float64Array, y: Float64Array): number {
  const n = x.length + 1;
  const [{ mean: meanX, deviations: dX }, { mean: meanY, deviations: dY }] = [centred(x), centred(y)];
  const [xx, xy] = [dot(dX, dX), dot(dX, dY)];
  const beta = xy / xx;
  const m = meanY - beta * meanX;
  const residuals = dY.map((d, i) => d - beta * (dX[i] ?? Number.NaN));
  const S = dot(residuals, residuals);
  const without = 1 / (n - 1) + meanX ** 2 / xx;
  const h = without / (1 + without);
  // (m + h u)² (n - 2) = t² h (S + (1 - h) u²), written as a u² + 2 b u + c = 0, and half its root by the sign of t.
  const freedom = n - 2;
  const a = h * (h * freedom - t * t * (1 - h));
  const b = m * h * freedom;
  const c = m * m * freedom - t * t * h * S;
  const root = t * Math.sqrt(h * (freedom * (h * h * S + (1 - h) * m * m) - t * t * h * (1 - h) * S));
  // From here on t is beyond what a far outlier gives: only on the side on which alpha stands already can it be more.
  if (a <= 0 && m * t <= 0) return Number.NaN;
  return m + (m * t > 0 ? -c / (b + root) : (root - b) / a);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? Number.NaN) * (b[i] ?? Number.NaN);
  return sum;
}
