import { UserError } from '../../errors.ts';
import { count } from '../../words/counts.ts';
import { quotedPath } from '../../words/quoted.ts';
import type { Layout } from '../detect/layout.ts';
import { maxParsedLines } from './refuse-too-large.ts';

/** Size up to which a file is read whole, to say what is wrong with a row of it. */
const readWhole = 1 << 26;

/**
 * Refuses a large file of one series by its beginning: it has more rows than a series of days can have. A long table has rows of many
 * symbols, a wide one has long rows.
 *
 * @param text - the beginning of the file
 * @param size - bytes of the file
 * @throws UserError
 */
export function refuseManyRows(text: string, size: number, { options, symbol, file }: Layout): void {
  if (size <= readWhole || !options.isDaily || symbol !== undefined) return;
  const rows = text.split(/[\r\n]+/).length * (size / Buffer.byteLength(text));
  if (rows <= maxParsedLines) return;
  throw new UserError(
    `${quotedPath(file)} has over ${count(maxParsedLines)} rows: no series of daily closes has that many`,
    {
      ...{ code: 'too-large', file },
      hint: 'use a file of one index with one row per day',
    },
  );
}
