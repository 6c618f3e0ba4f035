import { claimed } from '../identity/identify-index.ts';
import { fileStem, nameClaim } from '../identity/name-claim.ts';
import type { Io } from '../io.ts';
import type { QualityNote } from '../series/quality-note.ts';
import { roles } from '../series/series.ts';

const readable = /\.(csv|txt|tsv)(\.gz)?$/i;

/** Files of a folder that are looked at: their names are no matter of the sample. */
const enough = 1000;

/**
 * The note of a run on the sample in a folder that has the three indices by the names of its files: whoever stands there means them. None of them is
 * read; a folder that cannot be listed has none.
 */
export function pricesHere(io: Io): QualityNote[] {
  let names: string[] = [];
  try {
    names = io.files.list('.');
  } catch {
    return [];
  }
  const files = names.filter((name) => readable.test(name)).slice(0, enough);
  const named = new Set(files.map((name) => claimed(nameClaim(fileStem(name)))?.role));
  if (!roles.every((role) => named.has(role))) return [];
  return [{ code: 'prices-here', severity: 'info', message: 'this folder has prices: rotation check --data .' }];
}
