import { quoted, visible } from '../errors.ts';
import type { Report } from './schema.ts';

/** A note with the file that it is about, unless it names the file itself. */
export const noteWords = ({ message, file }: Report['notes'][number]): string =>
  file === null || message.includes(quoted(file)) ? message : `${visible(file)}: ${message}`;
