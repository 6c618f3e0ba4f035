import { countThrough } from '../../dates/count-through.ts';
import * as loops from '../../kernel/loops.ts';
import type { FlaggedRuns } from '../../stats/inference/circular-shifts.ts';

/** Runs of equal codes, in the order of time. */
export interface CodedRuns extends FlaggedRuns {
  codes: Uint8Array;
}

/** The runs of a column of codes: O(n). */
export const codedRuns = (codes: Uint8Array): CodedRuns => {
  const { starts, ends, result } = loops.codedRuns(codes);
  return { starts, ends, codes: result };
};

/** The runs of each code, by code. */
export type RunsByCode = readonly FlaggedRuns[];

/** The runs of each code from 0 to before `count`, found once for all horizons. */
export function runsByCode({ starts, ends, codes }: CodedRuns, count: number): RunsByCode {
  const runs = Array.from({ length: count }, () => ({ starts: [] as number[], ends: [] as number[] }));
  for (let i = 0; i < codes.length; i++) {
    const own = runs[codes[i] ?? 0];
    own?.starts.push(starts[i] ?? 0);
    own?.ends.push(ends[i] ?? 0);
  }
  return runs.map((own) => ({ starts: Int32Array.from(own.starts), ends: Int32Array.from(own.ends) }));
}

const none: FlaggedRuns = { starts: new Int32Array(), ends: new Int32Array() };

/** The runs of one code, those that reach beyond the first `count` rows cut there. */
export function runsOf(byCode: RunsByCode, code: number, count: number): FlaggedRuns {
  const { starts, ends } = byCode[code] ?? none;
  const known = countThrough(starts, count - 1);
  return { starts: starts.subarray(0, known), ends: ends.subarray(0, known).map((end) => Math.min(end, count)) };
}
