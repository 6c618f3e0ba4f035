import fc from 'fast-check';

/** A column with the trouble that real ones have: equal neighbours, far outliers and, on request, gaps. */
export const column = ({ minLength = 1, maxLength = 40, gaps = false } = {}): fc.Arbitrary<Float64Array> =>
  fc
    .array(
      fc.oneof(
        { arbitrary: fc.integer({ min: -3, max: 3 }), weight: 4 },
        { arbitrary: fc.double({ min: -1, max: 1, noNaN: true }), weight: 4 },
        { arbitrary: fc.double({ min: -1e9, max: 1e9, noNaN: true }), weight: 1 },
        { arbitrary: fc.constant(Number.NaN), weight: gaps ? 1 : 0 },
      ),
      { minLength, maxLength },
    )
    // Minute values take other branches, or lose digits by their nature: they have tests of their own.
    .map((values) => Float64Array.from(values, (value) => (Math.abs(value) < 1e-30 ? 0 : value)));

/** Two columns of one length. */
export const columns = ({ gaps = false } = {}): fc.Arbitrary<[Float64Array, Float64Array]> =>
  fc
    .integer({ min: 1, max: 40 })
    .chain((length) =>
      fc.tuple(
        column({ minLength: length, maxLength: length, gaps }),
        column({ minLength: length, maxLength: length, gaps }),
      ),
    );

/** The rows of a window that ends at `last`, or null before it is full. */
export const windowEnding = (x: Float64Array, last: number, window: number): Float64Array | null =>
  last + 1 < window ? null : x.subarray(last + 1 - window, last + 1);

/** The last `window` values that are not NaN, up to row `last`. */
export const knownEnding = (x: Float64Array, last: number, window: number): number[] => {
  const known = Array.from(x.subarray(0, last + 1)).filter((value) => !Number.isNaN(value));
  return window === Number.POSITIVE_INFINITY ? known : known.slice(-window);
};
