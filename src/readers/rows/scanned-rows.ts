import { type ScannedRows, scanned } from '../../kernel/scan.ts';
import type { Layout } from '../detect/layout.ts';
import { adjustedTolerance } from './adjusted-close.ts';
import { mayBeTruncated } from './truncated-row.ts';

const newline = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;
const isoLength = 10;

/** Offset of the first row, -1 if the file ends before it or the header is not plain; quotes in it are, where they may be. */
export function firstRow(bytes: Uint8Array, headerLines: number, mayBeQuoted = false): number {
  let at = 0;
  for (let line = 0; line < headerLines; line++) {
    at = bytes.indexOf(newline, at) + 1;
    if (at === 0) return -1;
  }
  const header = bytes.subarray(0, at);
  const isPlain = (byte: number, i: number) =>
    (mayBeQuoted || byte !== quote) && (byte !== carriageReturn || header[i + 1] === newline);
  return header.every(isPlain) ? at : -1;
}

/** True if the last row has no line end. */
const isOpen = (bytes: Uint8Array) => ![newline, carriageReturn].includes(bytes.at(-1) ?? newline);

/** Buffer's own search takes a hundredth of the time of a typed array's. */
export const hasNul = ({ buffer, byteOffset, length }: Uint8Array): boolean =>
  Buffer.from(buffer, byteOffset, length).includes(0);

/** True if the last row has no line end and may be truncated; all dates are of one length here. */
function isTruncated({ open, days, missing, repeated }: ScannedRows, layout: Layout): boolean {
  if (!open) return false;
  const { cells, decimals, more, alike } = open;
  const others = days.length + missing + repeated - 1;
  return mayBeTruncated(cells, layout, {
    date: { size: isoLength, others, larger: 0, equal: others },
    close: { size: decimals, others: others - missing, larger: more, equal: alike },
  });
}

/**
 * Rows scanned straight from the bytes of a plain file: ISO dates, prices in plain digits, no quotes, LF or CRLF. They equal
 * those of `parsedRows`, but for duplicates of the row before, which are only counted.
 *
 * @param bytes - the whole file, header included
 * @returns undefined if anything is not plain: such a file must be parsed, if only to explain what is wrong
 */
export function scannedRows(bytes: Uint8Array, layout: Layout): ScannedRows | undefined {
  const { headerLines, delimiter, width, minWidth, date, close, adjusted, missingValues } = layout;
  const start = firstRow(bytes, headerLines);
  if (start < 0 || start === bytes.length) return undefined;
  const nothing = missingValues.find((cell) => cell === '.' || cell === '-');
  const columns = { date, close, adjusted, apartFrom: adjustedTolerance };
  // A broken disk or download may end in NUL bytes, which the parser looks for in every cell.
  if (isOpen(bytes) && hasNul(bytes)) return undefined;
  const rows = scanned(bytes.subarray(start), { delimiter, width, leastWidth: minWidth, ...columns, nothing });
  // A file without a single close is explained by the parser.
  if (!rows || rows.days.length === 0 || isTruncated(rows, layout)) return undefined;
  return rows;
}
