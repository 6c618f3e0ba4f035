/** The first page is the compiler's own. */
const bottom: usize = 65536;
/** Memory grows by so many pages at once. */
const growth: i32 = 16;
/** A loop that reads 16 bytes at a time may read past the end of a column, and always within the memory. */
const spare: usize = 64;

/** Where the next column begins. */
let top: usize = bottom;

/** Memory for a column, which begins at a multiple of 16; it grows as it is asked for more. */
export function room(bytes: usize): usize {
  const start = top;
  top = (start + bytes + 15) & ~15;
  const missing = <i32>((top + spare + 65535) >> 16) - memory.size();
  if (missing > 0) memory.grow(max(missing, growth));
  return start;
}

/** Gives back what `room` gave from an address on. */
export function release(from: usize): void {
  top = from;
}

/** Gives all of it back. */
export function clear(): void {
  top = bottom;
}
