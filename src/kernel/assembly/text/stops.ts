import { carriageReturn, newline, quote } from './bytes';

/** Which of the 16 bytes at `at` end a cell or are none of a plain text: one bit each. */
// @ts-ignore: decorator
@inline
export function stops(at: usize, delimiters: v128): i32 {
  const bytes = v128.load(at);
  const ends = v128.or(i8x16.eq(bytes, delimiters), i8x16.eq(bytes, i8x16.splat(newline)));
  const odd = v128.or(i8x16.eq(bytes, i8x16.splat(carriageReturn)), i8x16.eq(bytes, i8x16.splat(quote)));
  return i8x16.bitmask(v128.or(ends, odd));
}
