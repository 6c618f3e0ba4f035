import { roomToScan } from '../../kernel/kernel.ts';

/** A date of ten characters, a delimiter and a line end, whatever stands in the cell of the close. */
const shortestRow = 12;

/** Where the bytes of a file are best put for `readSeries`: they hold until it is done with one series, and no longer. */
export const textRoom = (length: number): Uint8Array => roomToScan(length, shortestRow);
