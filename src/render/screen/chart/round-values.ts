/** Steps of an axis, times a power of ten. */
const steps = [1, 2, 2.5, 5, 10];

/**
 * Round values between two others, at most so many, at least two where they fit.
 *
 * @example roundValues(0.69, 0.94, 4); // => [0.7, 0.8, 0.9]
 */
export function roundValues(low: number, high: number, max: number): number[] {
  if (!(high > low)) return [low];
  const magnitude = 10 ** Math.floor(Math.log10((high - low) / max));
  const step = (steps.find((one) => (high - low) / (one * magnitude) <= max - 1) ?? 10) * magnitude;
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
