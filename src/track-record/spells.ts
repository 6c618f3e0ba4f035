import type { Spells } from '../core/circular-shifts.ts';
import { codedRunsOf } from '../kernel/dependence.ts';

/** Runs of equal codes, in the order of time. */
export interface CodedSpells extends Spells {
  codes: Uint8Array;
}

/** The runs of a column of codes: O(n). */
export const codedSpells = (codes: Uint8Array): CodedSpells => codedRunsOf(codes);

/** The runs after the first `rows` rows, which hold whole runs, counted from there. */
export function spellsAfter({ starts, ends, codes }: CodedSpells, rows: number): CodedSpells {
  const skipped = starts.findIndex((start) => start >= rows);
  const from = skipped < 0 ? starts.length : skipped;
  const shifted = (column: Int32Array) => column.subarray(from).map((row) => row - rows);
  return { starts: shifted(starts), ends: shifted(ends), codes: codes.subarray(from) };
}

/** The runs of one code, those that reach beyond the first `count` rows cut there. */
export function spellsOf({ starts, ends, codes }: CodedSpells, code: number, count: number): Spells {
  const places: number[] = [];
  for (let i = 0; i < codes.length; i++) if (codes[i] === code && (starts[i] ?? count) < count) places.push(i);
  return {
    starts: Int32Array.from(places, (i) => starts[i] ?? 0),
    ends: Int32Array.from(places, (i) => Math.min(ends[i] ?? 0, count)),
  };
}
