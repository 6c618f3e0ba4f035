import { roomToScan } from '../../kernel/kernel.ts';

/** A date of ten characters, a delimiter and a line end, even if the close is empty. */
const minRowLength = 12;

/**
 * A buffer for the bytes of one file, from which they are scanned without a copy. It is valid until `readSeries` has
 * returned the series of that file.
 *
 * @param length - bytes of the file
 */
export const textBuffer = (length: number): Uint8Array => roomToScan(length, minRowLength);
