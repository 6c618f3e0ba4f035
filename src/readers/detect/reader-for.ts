import type { Reader } from '../reader.ts';
import { indexName } from '../vendors/generic/index-name.ts';
import { namedColumns } from '../vendors/generic/named-columns.ts';
import { noHeader } from '../vendors/generic/no-header.ts';
import { severalColumns } from '../vendors/generic/several-columns.ts';
import { readers } from '../vendors/index.ts';
import { lowerCaseNames } from './header.ts';
import type { Sniff } from './sniff.ts';

/** Readers of columns that were named by their values: such names are no vendor's. */
const byValues = [noHeader, namedColumns, indexName];

const columnsOf = ({ columns }: Reader, found: Sniff) => (typeof columns === 'function' ? columns(found) : columns);

/** Name of the column of closes. */
export const closeName = (reader: Reader, found: Sniff): string => columnsOf(reader, found).close;

/** Name of the column of dates. */
export const dateName = (reader: Reader, found: Sniff): string => columnsOf(reader, found).date;

/** True if a layout is a reader's, and has the columns that it reads: a name may be misspelt. */
function isOf(reader: Reader, found: Sniff): boolean {
  if (!reader.detects(found)) return false;
  const names = lowerCaseNames(found.columns);
  return [dateName(reader, found), closeName(reader, found)].every((name) => names.includes(name.trim().toLowerCase()));
}

/** The reader of a layout. A column of a requested name comes before all others, and a vendor's layout before the generic one. */
export function readerFor(found: Sniff, requested: readonly string[]): Reader | undefined {
  const vendor = (found.byValues ? byValues : readers).find((candidate) => isOf(candidate, found));
  if (requested.length === 0) return vendor;
  const wide = severalColumns(requested);
  if (!wide.detects(found)) return vendor;
  return vendor && closeName(vendor, found).toLowerCase() === closeName(wide, found).toLowerCase() ? vendor : wide;
}
