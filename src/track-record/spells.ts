import type { Spells } from '../core/circular-shifts.ts';

/** Runs of equal codes, in the order of time. */
export interface CodedSpells extends Spells {
  codes: Uint8Array;
}

/** The runs of a column of codes: O(n). */
export function codedSpells(codes: Uint8Array): CodedSpells {
  const starts: number[] = [];
  const ends: number[] = [];
  let before = -1;
  for (let t = 0; t < codes.length; t++) {
    const code = codes[t] ?? 0;
    if (code === before) continue;
    if (t > 0) ends.push(t);
    starts.push(t);
    before = code;
  }
  if (codes.length > 0) ends.push(codes.length);
  return {
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    codes: Uint8Array.from(starts, (start) => codes[start] ?? 0),
  };
}

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
