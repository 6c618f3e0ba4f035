import { invisible } from './quoted.ts';

/** Where a folder was not named. */
const unnamed = 'DIR';

const plain = /^[\w.,:@%+=/~][\w.,:@%+=/~-]*$/;

const unsafe = new RegExp(`[\\u0000-\\u001f${invisible}]`);

/** A path as a word of a POSIX shell; one that a terminal would not show as it is cannot be pasted, and stays unnamed. */
function shellWord(path: string): string {
  if (path === '' || unsafe.test(path)) return unnamed;
  if (plain.test(path)) return path;
  return `'${(path.startsWith('-') ? `./${path}` : path).replaceAll("'", "'\\''")}'`;
}

/**
 * The command that downloads what is missing or old, to be pasted into a shell.
 *
 * @example fetchCommand('my prices'); // => "rotation data fetch --into 'my prices'"
 */
export const fetchCommand = (folder: string = unnamed): string => `rotation data fetch --into ${shellWord(folder)}`;

/** A hint with the folder that the user named, if one was named. */
export const withFolder = (hint: string, folder: string | undefined): string =>
  hint.replaceAll(fetchCommand(), () => fetchCommand(folder));
