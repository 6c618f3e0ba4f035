import { quotedPath } from '../words/quoted.ts';
import { inspect } from './inspect.ts';
import { type JournalLine, lineOf } from './line.ts';
import { lineFeed } from './lines-backwards.ts';

/**
 * Reads the lines of a journal in their order, without repairs. A truncated last line, which may be in the middle of being written, is
 * left out with a notice.
 *
 * @param visit - takes each line, with its number from 1: no more than one of them is kept in memory
 * @returns what was skipped
 * @throws UserError if the bytes are no journal, or one of a later version
 */
export function readJournal(
  bytes: Uint8Array,
  path: string,
  visit: (line: JournalLine, number: number) => void,
): readonly string[] {
  const { length, isWhole } = inspect((from, to) => bytes.subarray(from, to), bytes.length, path);
  const end = isWhole ? bytes.length : length;
  let [number, others] = [0, 0];
  for (let from = 0; from < end; ) {
    const found = bytes.indexOf(lineFeed, from);
    const to = found < 0 ? end : found;
    const line = lineOf(bytes.subarray(from, to));
    number++;
    if (line) visit(line, number);
    else others++;
    from = to + 1;
  }
  return [
    ...(others === 0 ? [] : [`${others} of the ${number} lines of ${quotedPath(path)} are not journal lines`]),
    ...(end === bytes.length ? [] : [`the last line of ${quotedPath(path)} is cut off and left out`]),
  ];
}
