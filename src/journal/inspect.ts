import { UserError } from '../errors.ts';
import { quotedPath } from '../words/quoted.ts';
import { lineBeginning, lineOf, maxLineBytes, schemaVersion } from './line.ts';
import { lastLineEnd, lineFeed, linesBackwards, type ReadRange } from './lines-backwards.ts';

/** How a journal ends. */
interface JournalEnd {
  /** Bytes up to the last line end: what follows it was cut off, or lacks its end. */
  length: number;
  /** Whether what follows is a line, without its end. */
  isWhole: boolean;
}

const decoder = new TextDecoder();

/** Whether a file begins with a line of a journal, or is the beginning of one. */
function isOurs(read: ReadRange, size: number): boolean {
  for (let length = 1 << 14; ; length *= 4) {
    const start = read(0, Math.min(length, size));
    const end = start.indexOf(lineFeed);
    if (end >= 0) return lineOf(start.subarray(0, end)) !== undefined;
    if (length > maxLineBytes || !decoder.decode(start.subarray(0, 64)).trimStart().startsWith('{')) return false;
    if (length < size) continue;
    return (
      lineOf(start) !== undefined || lineBeginning.startsWith(decoder.decode(start).slice(0, lineBeginning.length))
    );
  }
}

function newestVersion(read: ReadRange, end: number): number {
  for (const bytes of linesBackwards(read, end)) {
    const line = lineOf(bytes);
    if (line) return line.schemaVersion;
  }
  return schemaVersion;
}

/**
 * How a journal ends. Only its beginning is read, and its end as far back as its newest line.
 *
 * @param read - bytes of the file
 * @param size - of the file
 * @throws UserError for a file that is no journal, or one of a later version
 */
export function inspect(read: ReadRange, size: number, path: string): JournalEnd {
  if (size === 0) return { length: 0, isWhole: false };
  if (!isOurs(read, size)) {
    throw new UserError(`${quotedPath(path)} is not a journal of rotation`, {
      code: 'no-journal',
      file: path,
      line: 1,
      hint: 'name another file: a journal is created if missing',
    });
  }
  const length = lastLineEnd(read, size);
  const isWhole = size - length <= maxLineBytes && lineOf(read(length, size)) !== undefined;
  const newest = newestVersion(read, isWhole ? size : length - 1);
  if (newest > schemaVersion) {
    throw new UserError(
      `${quotedPath(path)} was written by a newer rotation: its lines are of version ${newest}, ${schemaVersion} is known`,
      { code: 'newer-journal', file: path, hint: 'install the newer one, or name another file' },
    );
  }
  return { length, isWhole };
}
