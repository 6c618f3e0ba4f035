import { type ScannedRows, scanned } from '../../kernel/scan.ts';

import { basisPoint } from '../cells/adjusted.ts';
import type { Layout } from '../reader.ts';
import { mayBeCut } from './truncated-row.ts';

const newline = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

/** Offset after the header, -1 if the file ends before or the header itself is not plain. */
function firstRow(bytes: Uint8Array, headerLines: number): number {
  let at = 0;
  for (let line = 0; line < headerLines; line++) {
    at = bytes.indexOf(newline, at) + 1;
    if (at === 0) return -1;
  }
  const header = bytes.subarray(0, at);
  const isPlain = (byte: number, i: number) => byte !== quote && (byte !== carriageReturn || header[i + 1] === newline);
  return header.every(isPlain) ? at : -1;
}

/** Whether the last line has no end. */
const isOpen = (bytes: Uint8Array) => ![newline, carriageReturn].includes(bytes.at(-1) ?? newline);

/** Buffer's own search takes a hundredth of the time of a typed array's. */
const hasNul = ({ buffer, byteOffset, length }: Uint8Array) => Buffer.from(buffer, byteOffset, length).includes(0);

const isoLength = 10;

/** Whether the last row has no line end and may be cut off: all dates are of one length here. */
function isCut({ open, days, missing, repeated }: ScannedRows, layout: Layout): boolean {
  if (!open) return false;
  const { cells, decimals, more, alike } = open;
  const others = days.length + missing + repeated - 1;
  return mayBeCut(cells, layout, {
    date: { measure: isoLength, others, more: 0, alike: others },
    close: { measure: decimals, others: others - missing, more, alike },
  });
}

/**
 * Reads plain rows straight from the bytes of a file: ISO dates, prices in plain digits, no quotes, LF or CRLF. It gives exactly
 * what the careful reader gives, but for rows that repeat the one before, which it only counts; or declines.
 *
 * @param bytes - the whole file, the header too
 * @returns undefined at the first thing that is not plain: the careful reader then reads or explains the file
 */
export function plainLines(bytes: Uint8Array, layout: Layout): ScannedRows | undefined {
  const { headerLines, delimiter, width, lastMayBeAbsent, date, close, adjusted, missing } = layout;
  const start = firstRow(bytes, headerLines);
  if (start < 0 || start === bytes.length) return undefined;
  const leastWidth = lastMayBeAbsent ? width - 1 : width;
  const nothing = missing.find((cell) => cell === '.' || cell === '-');
  const columns = { date, close, adjusted, apartFrom: basisPoint };
  // What a broken disk or download ended may be made up of NUL bytes: the careful reader looks for them in every cell.
  if (isOpen(bytes) && hasNul(bytes)) return undefined;
  const rows = scanned(bytes.subarray(start), { delimiter, width, leastWidth, ...columns, nothing });
  // Where no row has a close, the careful reader says so.
  if (!rows || rows.days.length === 0 || isCut(rows, layout)) return undefined;
  return rows;
}
