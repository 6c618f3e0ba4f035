/** Where a column begins: of doubles, of 32-bit integers, of bytes. The names stand in the signatures that the build writes. */
export type Doubles = usize;
export type Integers = usize;
export type Bytes = usize;

/** A column that is written to. */
export type DoublesOut = usize;
export type IntegersOut = usize;
export type BytesOut = usize;

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
