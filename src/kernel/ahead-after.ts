import { kernel } from './kernel.ts';

/** How often and by how much x was ahead of y over so many sessions after some rows; see `signals/divergence/evidence.ts`. */
export function aheadAfter(
  [x, y]: readonly [Float64Array, Float64Array],
  rows: Int32Array,
  { sessions, last, tolerance }: { sessions: number; last: number; tolerance: number },
) {
  const { calls, scratch } = kernel();
  const [first, second, after] = [scratch.copyIn(x), scratch.copyIn(y), scratch.copyIn(rows)];
  const result = scratch.allocate(Float64Array, 3);
  calls.aheadAfter(first, second, after, rows.length, sessions, last, tolerance, result);
  const [known = 0, ahead = 0, total = 0] = scratch.copyOut(Float64Array, result, 3);
  return { known, ahead, total };
}
