import { instrumentNamed } from '../../identity/instruments.ts';
import { unknownColumns } from '../errors/unknown-columns.ts';
import type { ReadOptions } from '../read-options.ts';
import type { Reader } from '../reader.ts';
import { severalColumns } from '../vendors/generic/several-columns.ts';
import { readers } from '../vendors/index.ts';
import { closeColumns } from './column-names.ts';
import { flatHeader } from './flat-header.ts';
import { matchColumns } from './match-columns.ts';
import { type Sniff, sniff } from './sniff.ts';

/** The layout of a file. */
export interface Detection {
  reader: Reader;
  /** First lines of the file, from the column names on. */
  sniff: Sniff;
  /** Title lines above the column names. */
  titleLines: number;
}

const maxTitleLines = 20;

/** Titles and remarks are skipped; a line that begins like a data row is not. */
const isTitle = (row: readonly string[]) => row.length === 1 || !/^[+-]?\d/.test(row[0] ?? '');

const closeName = ({ columns }: Reader, found: Sniff) =>
  (typeof columns === 'function' ? columns(found) : columns).close;

/** The reader of a layout. A column of a requested name comes before all others, and a vendor's layout before the generic one. */
function readerFor(found: Sniff, requested: readonly string[]): Reader | undefined {
  const vendor = readers.find((candidate) => candidate.detects(found));
  if (requested.length === 0) return vendor;
  const wide = severalColumns(requested);
  if (!wide.detects(found)) return vendor;
  return vendor && closeName(vendor, found).toLowerCase() === closeName(wide, found).toLowerCase() ? vendor : wide;
}

/** The layout below title lines, undefined if there is none. */
function detectBelowTitles(text: string, top: Sniff, requested: readonly string[]): Detection | undefined {
  for (let skip = 1; skip <= maxTitleLines && skip < top.rows.length && isTitle(top.rows[skip - 1] ?? []); skip++) {
    const found = sniff(text, skip);
    if (found.columns.length < 2 || found.columns.some((cell) => /^[+-]?\d/.test(cell))) continue;
    const reader = readerFor(found, requested);
    if (reader && reader.headerLines === undefined) return { reader, sniff: found, titleLines: skip };
  }
  return undefined;
}

/** True if the column is named after another series than the requested one. For an index the name alone does not decide. */
function isOtherSeries({ reader, sniff: found }: Detection, requested: readonly string[]): boolean {
  if (requested.length === 0 || !['fred', 'index-name'].includes(reader.id)) return false;
  const close = closeName(reader, found);
  if (matchColumns([close], requested).length > 0 || closeColumns([close]).length > 0) return false;
  return instrumentNamed(close) === undefined || requested.every((name) => instrumentNamed(name) === undefined);
}

/**
 * The layout of a file, from its first lines.
 *
 * @param text - the beginning of the file
 * @param top - the first lines of that text as cells
 * @throws UserError listing the columns, if no reader detects them, several could be the close, or none is requested
 */
export function detect(text: string, top: Sniff, file: string, { columns: requested }: ReadOptions): Detection {
  const flat = flatHeader(top);
  const reader = readerFor(flat, requested);
  const found = reader ? { reader, sniff: flat, titleLines: 0 } : detectBelowTitles(text, top, requested);
  if (found && !isOtherSeries(found, requested)) return found;
  throw unknownColumns(found?.sniff ?? flat, file, requested);
}
