import { UserError } from '../errors.ts';
import { quotedPath } from '../words/quoted.ts';
import type { StateFiles } from './state-files.ts';

/** Version of the journal's lines: raised only by a change that could break a program that reads them. */
const schemaVersion = 2;

/** Beginning of every line, by which a truncated first line is recognised. */
const beginning = '{"schemaVersion":';

/** One line of a journal: the result of a run and what identifies it. */
export interface JournalLine {
  schemaVersion: number;
  [field: string]: unknown;
}

export interface OpenJournal {
  /** Its lines, newest first; anything else in the file is skipped. */
  newestFirst(): Iterable<JournalLine>;
  /** Appends a line and syncs it to disk: all of it or nothing. */
  append(fields: Readonly<Record<string, unknown>>): void;
  /** Repairs made on opening. */
  notices: readonly string[];
}

const lineFeed = 0x0a;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

function lineOf(text: string): JournalLine | undefined {
  try {
    const line: unknown = JSON.parse(text);
    const isLine = typeof line === 'object' && line !== null && 'schemaVersion' in line;
    return isLine && Number.isInteger(line.schemaVersion) ? (line as JournalLine) : undefined;
  } catch {
    return undefined;
  }
}

/** @throws UserError for a file that is no journal, or one of a later version */
function refuseForeign(path: string, lines: readonly string[], tail: string): void {
  const isOurs = lines[0] === undefined ? beginning.startsWith(tail.slice(0, beginning.length)) : lineOf(lines[0]);
  if (!isOurs) {
    throw new UserError(`${quotedPath(path)} is not a journal of rotation`, {
      code: 'no-journal',
      file: path,
      line: 1,
      hint: 'name another file: a journal is created if missing',
    });
  }
  const newest = lineOf(lines.findLast((line) => lineOf(line)) ?? '');
  if (newest && newest.schemaVersion > schemaVersion) {
    throw new UserError(
      `${quotedPath(path)} was written by a newer rotation: its lines are of version ${newest.schemaVersion}, ${schemaVersion} is known`,
      { code: 'newer-journal', file: path, line: lines.length, hint: 'install the newer one, or name another file' },
    );
  }
}

/** A journal read without repairs. */
export interface ReadJournal {
  /** Its lines in their order, each with its number from 1. */
  lines: readonly { line: number; content: JournalLine }[];
  /** What was skipped. */
  notices: readonly string[];
}

/**
 * The lines of a journal. A truncated last line, which may be in the middle of being written, is left out with a notice.
 *
 * @throws UserError if the bytes are no journal, or one of a later version
 */
export function readJournal(bytes: Uint8Array, path: string): ReadJournal {
  const texts = decoder.decode(bytes).split('\n');
  const tail = texts.at(-1) ?? '';
  const whole = lineOf(tail) ? texts : texts.slice(0, -1);
  refuseForeign(path, whole, tail);
  const lines = whole.flatMap((text, i) => {
    const content = lineOf(text);
    return content ? [{ line: i + 1, content }] : [];
  });
  const others = whole.length - lines.length;
  const notices = [
    ...(others === 0 ? [] : [`${others} of the ${whole.length} lines of ${quotedPath(path)} are not journal lines`]),
    ...(whole === texts || tail === '' ? [] : [`the last line of ${quotedPath(path)} is cut off and left out`]),
  ];
  return { lines, notices };
}

/** Saves a truncated last line in a file of its own. */
function setAside(files: StateFiles, path: string, truncated: Uint8Array): string {
  for (let n = 1; ; n++) if (files.create(`${path}.torn-${n}`, truncated)) return `${path}.torn-${n}`;
}

/**
 * Opens a journal for one more line; the caller must hold its lock. A truncated last line is set aside, a missing line end is
 * added.
 *
 * @throws UserError if the file is no journal, or one of a later version; it is not changed then
 */
export function openJournal(files: StateFiles, path: string): OpenJournal {
  const bytes = files.read(path) ?? new Uint8Array();
  let length = bytes.lastIndexOf(lineFeed) + 1;
  const tail = decoder.decode(bytes.subarray(length));
  const isWhole = lineOf(tail) !== undefined;
  const lines = decoder.decode(bytes.subarray(0, length)).split('\n').slice(0, -1);
  if (isWhole) lines.push(tail);
  refuseForeign(path, lines, tail);
  const notices: string[] = [];
  if (isWhole) {
    files.append(path, encoder.encode('\n'));
    length = bytes.length + 1;
    notices.push(`the last line of ${quotedPath(path)} had no line end: added`);
  } else if (tail !== '') {
    const aside = setAside(files, path, bytes.subarray(length));
    files.truncate(path, length);
    notices.push(`the last line of ${quotedPath(path)} was cut off and is set aside in ${quotedPath(aside)}`);
  }
  return {
    notices,
    *newestFirst() {
      for (let i = lines.length - 1; i >= 0; i--) {
        const line = lineOf(lines[i] ?? '');
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
          files.truncate(path, length);
        } catch {}
        throw error;
      }
    },
  };
}
