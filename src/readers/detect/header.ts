import type { Sniff } from './sniff.ts';

const cache = new WeakMap<readonly string[], readonly string[]>();

/** Names in lower case without surrounding blanks; cached, since every reader asks for those of the same header. */
export function lowerCaseNames(cells: readonly string[]): readonly string[] {
  const names = cache.get(cells) ?? cells.map((cell) => cell.trim().toLowerCase());
  cache.set(cells, names);
  return names;
}

/** True if the columns are exactly these, in any order. */
export function hasOnlyColumns({ columns }: Sniff, ...names: string[]): boolean {
  const found = lowerCaseNames(columns);
  return found.length === names.length && names.every((name) => found.includes(name));
}

/** True if these are the first columns, in this order. */
export function startsWithColumns({ columns }: Sniff, ...names: string[]): boolean {
  const found = lowerCaseNames(columns);
  return names.every((name, i) => found[i] === name);
}

/** Cell of the first data row in one of the named columns, null if there is none or it is empty. */
export function firstCell({ columns, rows }: Sniff, ...names: string[]): string | null {
  const at = lowerCaseNames(columns).findIndex((name) => names.includes(name));
  return rows[1]?.[at] || null;
}
