import { UserError } from '../../errors.ts';
import { count } from '../../words/counts.ts';
import { quotedPath } from '../../words/quoted.ts';

/**
 * Largest text that is parsed cell by cell, or read in another encoding than UTF-8, which takes many times its size in memory: a
 * century of a dozen series. Rows that the kernel scans may be of any length.
 */
export const [maxParsedBytes, maxParsedLines] = [1 << 24, 300_000];

/** The error that a file is too large to be parsed cell by cell. */
export const tooLarge = (file: string): UserError =>
  new UserError(
    `${quotedPath(file)} has more than 16 MiB or ${count(maxParsedLines)} lines, and rows that must be parsed one by one`,
    {
      ...{ code: 'too-large', file },
      hint: 'use a file of one series in UTF-8, with dates as YYYY-MM-DD, prices as 5868.55, no quotes and no gaps',
    },
  );

/** @throws UserError if a file of so many bytes is too large to be parsed cell by cell */
export function refuseTooLarge(size: number, file: string): void {
  if (size > maxParsedBytes) throw tooLarge(file);
}
