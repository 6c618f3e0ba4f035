/** Numbers in sentences: an ASCII hyphen for minus and no space before a percent sign, so that text can be pasted. */

/** A number with fixed decimals; a rounded zero has no sign. */
export function fixed(x: number, decimals: number): string {
  const text = x.toFixed(decimals);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}

/**
 * A number with its sign; a rounded zero has none.
 *
 * @example signed(0.466); // => '+0.47'
 */
export function signed(x: number, decimals = 2): string {
  const text = fixed(x, decimals);
  return text.startsWith('-') || Number(text) === 0 ? text : `+${text}`;
}

/**
 * A fraction as percent; a rounded zero has no sign.
 *
 * @example percent(0.318); // => '31.8%'
 */
export const percent = (fraction: number, decimals = 1): string => `${fixed(fraction * 100, decimals)}%`;

/**
 * A fraction as percent with a sign; a rounded zero has none.
 *
 * @example signedPercent(0.0111); // => '+1.11%'
 */
export function signedPercent(fraction: number, decimals = 2): string {
  const text = thousands(percent(fraction, decimals));
  return /^-|^0(\.0*)?%$/.test(text) ? text : `+${text}`;
}

/**
 * A difference of fractions in percentage points, to three digits and without its sign.
 *
 * @example points(-0.0472); // => '4.72 points'
 */
export function points(difference: number): string {
  const size = Math.abs(difference) * 100;
  return `${size.toFixed(size < 9.995 ? 2 : size < 99.95 ? 1 : 0)} points`;
}

/**
 * A figure as it was published, to at most one decimal.
 *
 * @example figure(15.63); // => '15.6'
 */
export const figure = (x: number): string => String(Number(fixed(x, 1)));

/**
 * An index level with thousands separators.
 *
 * @example level(6921.46); // => '6,921.46'
 */
export const level = (x: number, decimals = 2): string => thousands(x.toFixed(decimals));

/**
 * A price as its source meant it: a four-byte float carries seven digits, so 250.1999969482422 was 250.2. Below 10,000 it is
 * written as in the file, from there on with commas.
 *
 * @example price(23480.02); // => '23,480.02'
 */
export function price(close: number): string {
  const digits = String(Number(close.toPrecision(7)));
  return close < 1e4 ? digits : thousands(digits);
}

/**
 * Decimal digits with commas between the thousands of the integer part.
 *
 * @example thousands('6921.46'); // => '6,921.46'
 */
export function thousands(digits: string): string {
  const [whole = '', ...rest] = digits.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}
