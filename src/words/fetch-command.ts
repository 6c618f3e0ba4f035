/** Where a folder was not named. */
const unnamed = 'DIR';

const plain = /^[\w.,:@%+=/~][\w.,:@%+=/~-]*$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

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
  folder === undefined ? hint : hint.replaceAll(fetchCommand(), () => fetchCommand(folder));
