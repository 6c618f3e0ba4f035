/** Throws a RangeError unless `count` observations, named `name` in the message, are an integer of at least `min`. */
export function requireCount(count: number, min: number, name = 'window'): void {
  if (!Number.isInteger(count) || count < min) {
    throw new RangeError(`${name} must be an integer of at least ${min}, not ${count}`);
  }
}

/** Throws a RangeError unless two columns are equally long. */
export function requireAligned(x: Float64Array, y: Float64Array): void {
  if (x.length !== y.length) throw new RangeError(`columns of ${x.length} and ${y.length} rows are not aligned`);
}
