import { fileStem } from '../identity/name-claim.ts';
import { type MacroId, macroIds } from '../series/macro-kind.ts';

/** The macro series that a file holds by its name, as `data fetch` writes it: `vix.csv`; undefined if it is none. */
export function macroIdOf(path: string): MacroId | undefined {
  const stem = fileStem(path).toLowerCase();
  return macroIds.find((id) => id === stem);
}

/**
 * The macro series of a folder as `--series` would name them, for the kinds that `--series` does not name itself.
 *
 * @param files - paths of the files in the folder
 * @param named - values of `--series`
 */
export function macroInFolder(files: readonly string[], named: readonly string[]): string[] {
  const taken = new Set(named.map((value) => value.slice(0, value.indexOf('='))));
  return macroIds.flatMap((id) => {
    const file = taken.has(id) ? undefined : files.find((path) => macroIdOf(path) === id);
    return file === undefined ? [] : [`${id}=${file}`];
  });
}
