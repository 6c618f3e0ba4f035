import { UserError } from '../../errors.ts';
import { quotedPath } from '../../words/quoted.ts';

/** Largest text that is parsed cell by cell, which takes many times its size in memory; rows that the kernel scans may be of any length. */
export const maxParsedBytes = 1 << 26;

/** @throws UserError if a file is too large to be parsed cell by cell */
export function refuseTooLarge(bytes: Uint8Array, file: string): void {
  if (bytes.length <= maxParsedBytes) return;
  throw new UserError(`${quotedPath(file)} has more than 64 MiB, and rows that must be parsed one by one`, {
    code: 'too-large',
    file,
    hint: 'use a file of one series in UTF-8, with dates as YYYY-MM-DD, prices as 5868.55, no quotes and no gaps',
  });
}
