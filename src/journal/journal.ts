import { quotedPath } from '../words/quoted.ts';
import { inspect } from './inspect.ts';
import { type JournalLine, lineOf, schemaVersion } from './line.ts';
import { linesBackwards } from './lines-backwards.ts';
import type { StateFiles } from './state-files.ts';

/** A line could not be written, and what was written of it could not be removed: it may be there, whole or in part. */
export class UnfinishedLine extends Error {
  constructor(cause: unknown) {
    super('the line could not be written, nor what was written of it be removed', { cause });
  }
}

export interface OpenJournal {
  /** The lines that it had when it was opened, newest first; anything else in the file is skipped. */
  newestFirst(): Iterable<JournalLine>;
  /**
   * Appends a line and syncs it to disk: all of it or nothing.
   *
   * @throws UnfinishedLine if neither was possible, the system's error if there is nothing of it
   */
  append(fields: Readonly<Record<string, unknown>>): void;
  /** Repairs made on opening. */
  notices: readonly string[];
}

const encoder = new TextEncoder();

const isEqual = (one: Uint8Array, other: Uint8Array) => one.every((byte, i) => byte === other[i]);

/** Saves a truncated last line in a file of its own: that of a run which died before it could cut the line off, if there is one. */
function setAside(files: StateFiles, path: string, truncated: Uint8Array): string {
  for (let n = 1; ; n++) {
    const aside = `${path}.torn-${n}`;
    const isThere =
      files.size(aside) === truncated.length && isEqual(truncated, files.read(aside, 0, truncated.length));
    if (isThere || files.create(aside, truncated)) return aside;
  }
}

/**
 * Opens a journal for one more line; the caller must hold its lock. A truncated last line is set aside, a missing line end is
 * added. Of a long journal only the beginning is read, and the end as far back as lines are asked for.
 *
 * @throws UserError if the file is no journal, or one of a later version; it is not changed then
 */
export function openJournal(files: StateFiles, path: string): OpenJournal {
  const before = files.size(path);
  const size = before ?? 0;
  const read = (from: number, to: number) => files.read(path, from, to);
  let { length, isWhole } = inspect(read, size, path);
  const notices: string[] = [];
  if (isWhole) {
    files.append(path, encoder.encode('\n'));
    length = size + 1;
    notices.push(`the last line of ${quotedPath(path)} had no line end: added`);
  } else if (length < size) {
    const aside = setAside(files, path, read(length, size));
    files.truncate(path, length);
    notices.push(`the last line of ${quotedPath(path)} was cut off and is set aside in ${quotedPath(aside)}`);
  }
  return {
    notices,
    *newestFirst() {
      for (const bytes of linesBackwards(read, length - 1)) {
        const line = lineOf(bytes);
        if (line) yield line;
      }
    },
    append(fields) {
      const text = `${JSON.stringify({ schemaVersion, ...fields })}\n`;
      try {
        files.append(path, encoder.encode(text));
      } catch (error) {
        // A full disk may hold half of the line. If that half cannot be removed either, the next run sets it aside.
        try {
          if (before === undefined) files.remove(path);
          else files.truncate(path, length);
        } catch {
          throw new UnfinishedLine(error);
        }
        throw error;
      }
    },
  };
}
