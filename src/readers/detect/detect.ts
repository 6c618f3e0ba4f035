import { instrumentOfAlias } from '../../identity/instruments.ts';
import { unknownColumns } from '../errors/unknown-columns.ts';
import type { ReadOptions } from '../read-options.ts';
import { closeColumns, isDateName } from './column-names.ts';
import type { Detection } from './detection.ts';
import { flatHeader } from './flat-header.ts';
import { columnClaim } from './index-columns.ts';
import { matchColumns } from './match-columns.ts';
import { closeName, dateName, readerFor } from './reader-for.ts';
import type { Sniff } from './sniff.ts';
import { stackedHeader } from './stacked-header.ts';
import { belowTitles } from './titles.ts';

/** The layout of a file with a header of two lines, undefined if there is none. */
function detectStacked(flat: Sniff, requested: readonly string[]): Detection | undefined {
  const stacked = stackedHeader(flat);
  const reader = stacked && readerFor(stacked, requested);
  return reader && { reader, sniff: stacked, titleLines: 0 };
}

/** The layout below title lines, undefined if there is none. */
function detectBelowTitles(text: string, top: Sniff, requested: readonly string[]): Detection | undefined {
  for (const { found, titleLines } of belowTitles(text, top)) {
    if (found.columns.length < 2 || found.columns.some((cell) => /^[+-]?\d/.test(cell))) continue;
    const flat = flatHeader(found);
    const reader = readerFor(flat, requested);
    if (reader && reader.headerLines === undefined) return { reader, sniff: flat, titleLines };
  }
  return undefined;
}

/** True if the column is named after another series than the requested one. For an index the name alone does not decide. */
function isOtherSeries({ reader, sniff: found }: Detection, requested: readonly string[]): boolean {
  if (requested.length === 0 || !['fred', 'index-name'].includes(reader.id)) return false;
  const close = closeName(reader, found);
  if (matchColumns([close], requested).length > 0 || closeColumns([close]).length > 0) return false;
  return !('instrument' in columnClaim(close)) || requested.every((name) => instrumentOfAlias(name) === undefined);
}

/** Cells that are no date, whatever the name of their column says: words, nothing, or a time of day. */
const noDate = /^(\D*|0+|\d{1,2}:\d{2}(:\d{2})?)$/;

/** True if the first row has a date where its column is named like one. */
function beginsWithDate({ reader, sniff: found }: Detection): boolean {
  const at = found.columns.findIndex((name) => name.trim().toLowerCase() === dateName(reader, found).toLowerCase());
  const row = found.rows[reader.headerLines ?? 1];
  // R writes names of rows, and no name above them.
  const isShifted = row?.length === found.columns.length + 1 && row.at(-1) !== '';
  return row === undefined || !(isShifted || noDate.test(row[at] ?? ''));
}

/** The layout that the names of the columns show, sure or not. */
function namedLayout(text: string, top: Sniff, { columns: requested }: ReadOptions) {
  const flat = flatHeader(top);
  const reader = readerFor(flat, requested);
  const found = reader
    ? { reader, sniff: flat, titleLines: 0 }
    : (detectStacked(flat, requested) ?? detectBelowTitles(text, top, requested));
  return { flat, found, isFound: found !== undefined && !isOtherSeries(found, requested) };
}

/** The layout of a file from its column names alone; undefined if they do not show it. */
export function detectByNames(text: string, top: Sniff, options: ReadOptions): Detection | undefined {
  const { found, isFound } = namedLayout(text, top, options);
  return found && isFound && beginsWithDate(found) ? found : undefined;
}

/**
 * The layout of a file, from its first lines: by its column names, or where they do not show it, by its values.
 *
 * @param text - the beginning of the file
 * @param top - the first lines of that text as cells
 * @throws UserError listing the columns, if no reader detects them, several could be the close, or none is requested
 */
export async function detect(text: string, top: Sniff, file: string, options: ReadOptions): Promise<Detection> {
  const { columns: requested } = options;
  const { flat, found, isFound } = namedLayout(text, top, options);
  if (found && isFound && beginsWithDate(found)) return found;
  const { detectByValues } = await import('./detect-by-values.ts');
  const { detection, named } = detectByValues(text, top, file, requested);
  if (detection && !isOtherSeries(detection, requested)) return detection;
  if (found && isFound) return found;
  const best = flat.columns.some(isDateName) ? flat : (named ?? flat);
  throw unknownColumns(found?.sniff ?? best, file, requested);
}
