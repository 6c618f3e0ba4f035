import { quotedPath, visible } from './quoted.ts';

/** A sentence on the data and the file that it is about. */
export interface Note {
  message: string;
  file?: string | null | undefined;
}

/** A note behind the file that it is about, unless the sentence names that file itself. */
export const noteWords = ({ message, file = null }: Note): string =>
  file === null || message.includes(quotedPath(file)) ? message : `${visible(file)}: ${message}`;

/** A file name without its folders, safe to print. */
export const baseName = (path: string): string => visible(path.split(/[/\\]/).at(-1) ?? path);
