import { kernel } from './kernel.ts';

/** Mean of at least one value, and the sum of the squared deviations from it; see `stats/moments.ts`. */
export function momentsOf(x: Float64Array): { mean: number; squares: number } {
  const { calls, scratch } = kernel();
  const result = scratch.allocate(Float64Array, 2);
  calls.moments(scratch.copyIn(x), x.length, scratch.allocate(Float64Array, x.length), result);
  const [mean = Number.NaN, squares = Number.NaN] = scratch.copyOut(Float64Array, result, 2);
  return { mean, squares };
}
