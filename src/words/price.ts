import { thousands } from './thousands.ts';

/**
 * A price as it was meant: seven digits are what a float of four bytes carries, and 250.1999969482422 is 250.2. Up to four
 * digits before the point it stands as in the file; more are not read without commas.
 */
export function price(close: number): string {
  const digits = String(Number(close.toPrecision(7)));
  return close < 1e4 ? digits : thousands(digits);
}
