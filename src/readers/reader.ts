import type { Sniff } from './detect/sniff.ts';

/** Names of the columns to read; case and surrounding blanks do not matter. */
interface ColumnNames {
  date: string;
  close: string;
  /** Close adjusted for later dividends, if there is one beside the close. */
  adjusted?: string | undefined;
}

/** The file layout of one vendor, as data. They are listed in `vendors/index.ts`; a file belongs to the first that detects it. */
export interface Reader {
  /** Equal to the file name. */
  id: string;
  /** Name for people. */
  vendor: string;
  /** True if the first lines of a file are of this layout. */
  detects(sniff: Sniff): boolean;
  columns: ColumnNames | ((sniff: Sniff) => ColumnNames);
  /** Why this column is the close, for `data check`; "the vendor's close" by default. */
  closeRule?: string;
  /** Lines above the first data row, not counting blank ones; 1 by default. */
  headerLines?: number;
  /** Whether a row may lack its last cell, if that is neither date nor close. */
  lastCellOptional?: boolean;
  /** Cells besides the empty one that mean "no price that day": such rows are skipped and counted, never filled. */
  missingValues?: readonly string[];
  /** Ids of the date formats (`date-formats.ts`) of this vendor; by default the column decides. */
  dates?: readonly string[];
  /** Ids of the number notations (`number-notations.ts`) of this vendor; by default the column decides. */
  numbers?: readonly string[] | ((sniff: Sniff) => readonly string[] | undefined);
  /** Symbol that the first lines name. */
  symbol?(sniff: Sniff): string | null;
}
