import { quotedPath, visible } from '../errors.ts';

/** What is told of a note. */
export interface Told {
  message: string;
  file?: string | null | undefined;
}

/** A note with the file that it is about, unless it names the file itself. */
export const noteWords = ({ message, file = null }: Told): string =>
  file === null || message.includes(quotedPath(file)) ? message : `${visible(file)}: ${message}`;
