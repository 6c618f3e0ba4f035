import { at } from '../columns';

/** Digits that fit into 64 bits whatever they are. */
export const mostDigits = 19;

/** Powers of ten up to which each is a double exactly. */
export const mostDecimals = 22;

/** 2^27 + 1: parts a double into two halves whose products are exact (Veltkamp). */
const splitter: f64 = 134217729;

/** Exact error of the product of two doubles that is rounded to `product` (Dekker). */
function productError(a: f64, b: f64, product: f64): f64 {
  const bigA = splitter * a;
  const highA = bigA - (bigA - a);
  const lowA = a - highA;
  const bigB = splitter * b;
  const highB = bigB - (bigB - b);
  const lowB = b - highB;
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
}

/**
 * The double nearest to `digits / 10^decimals`, as `Number()` gives it; NaN where that is too near to the middle of two
 * doubles to be told here, which the caller leaves to the careful reader.
 *
 * @see https://doi.org/10.1007/BF01397083 Dekker, A floating-point technique for extending the available precision
 */
export function decimal(digits: u64, decimals: i32, powersOfTen: usize): f64 {
  const power = at(powersOfTen, decimals);
  const whole = <f64>digits;
  if (digits <= 9007199254740992) return whole / power;
  const rest = <f64>(<i64>(digits - <u64>whole));
  const quotient = whole / power;
  const product = quotient * power;
  const correction = (whole - product - productError(quotient, power, product) + rest) / power;
  const sum = quotient + correction;
  const error = abs(correction - (sum - quotient));
  const half = (reinterpret<f64>(reinterpret<u64>(sum) + 1) - sum) / 2;
  return abs(error - half) < half * 1e-9 ? NaN : sum;
}
