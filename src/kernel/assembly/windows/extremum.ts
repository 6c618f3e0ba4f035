import { at, Doubles, DoublesOut, intAt, put, putInt } from '../columns';
import { release, room } from '../room';

/**
 * Largest of the last `window` known values of `sign * x`, times `sign`: a queue of the values that may still lead.
 */
export function extremum(
  x: Doubles,
  n: i32,
  window: i32,
  minimum: i32,
  sign: f64,
  result: DoublesOut,
): void {
  const queue = room((<usize>n) << 3);
  const ordinals = room((<usize>n) << 2);
  let head = 0;
  let tail = 0;
  let known = 0;
  for (let i = 0; i < n; i++) {
    const value = sign * at(x, i);
    if (isNaN(value)) {
      put(result, i, NaN);
      continue;
    }
    while (tail > head && at(queue, tail - 1) <= value) tail--;
    put(queue, tail, value);
    putInt(ordinals, tail, known);
    tail++;
    known++;
    if (intAt(ordinals, head) < known - window) head++;
    put(result, i, known >= minimum ? sign * at(queue, head) : NaN);
  }
  release(queue);
}
