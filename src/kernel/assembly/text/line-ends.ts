import { Bytes } from '../columns';

const lineFeed: u8 = 0x0a;
const carriageReturn: u8 = 0x0d;

// @ts-ignore: decorator
@inline
function places(at: usize, byte: u8): i32 {
  return i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(byte)));
}

/** How lines end in a text, 16 bytes at a time: 1 for a line feed, 2 for both, 4 for a carriage return, added up. */
export function lineEnds(text: Bytes, n: i32): i32 {
  const to = text + <usize>n;
  let feeds = 0;
  let both = 0;
  let returns = 0;
  let follows = 0;
  for (let at: usize = text; at < to; at += 16) {
    const within = to - at < 16 ? (1 << <i32>(to - at)) - 1 : 0xffff;
    const feed = places(at, lineFeed) & within;
    const back = places(at, carriageReturn) & within;
    const after = (back << 1) | follows;
    feeds |= feed & ~after;
    both |= feed & after;
    returns |= after & ~feed & 0xffff;
    follows = back >> 15;
  }
  return i32(feeds != 0) | (i32(both != 0) << 1) | (i32((returns | follows) != 0) << 2);
}
