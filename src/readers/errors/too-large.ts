import { quotedPath, UserError } from '../../errors.ts';

/** More text than this would not fit into memory once it is taken apart; plain rows are read at any length. */
export const mostCareful = 1 << 26;

/** @throws UserError where there is more to look into than memory holds */
export function refuseTooLarge(bytes: Uint8Array, file: string): void {
  if (bytes.length <= mostCareful) return;
  throw new UserError(`${quotedPath(file)} has more than 64 MiB, and not only rows of ISO dates and plain numbers`, {
    code: 'too-large',
    file,
    hint: 'give a file of one series in UTF-8, with dates as YYYY-MM-DD, prices as 5868.55, no quotes and no gaps',
  });
}
