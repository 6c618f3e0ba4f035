/** Element `i` of a column of doubles, of integers. */
// @ts-ignore: decorator
@inline
export function at(column: usize, i: i32): f64 {
  return load<f64>(column + ((<usize>i) << 3));
}

// @ts-ignore: decorator
@inline
export function put(column: usize, i: i32, value: f64): void {
  store<f64>(column + ((<usize>i) << 3), value);
}

// @ts-ignore: decorator
@inline
export function intAt(column: usize, i: i32): i32 {
  return load<i32>(column + ((<usize>i) << 2));
}

// @ts-ignore: decorator
@inline
export function putInt(column: usize, i: i32, value: i32): void {
  store<i32>(column + ((<usize>i) << 2), value);
}
