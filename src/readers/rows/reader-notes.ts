import { plural } from '../../words/counts.ts';
import type { Layout } from '../detect/layout.ts';
import { adjustmentNote } from './adjusted-close.ts';
import type { ReaderNote } from './rows.ts';
import type { Table } from './table.ts';

/**
 * Everything to note about how a file was read.
 *
 * @param titleLines - lines above the column names that were skipped
 */
export function readerNotes(table: Table, { names }: Layout, titleLines: number): ReaderNote[] {
  const { rows, missing, differing } = table;
  const { duplicates, order } = rows;
  const notes = [...table.notes];
  const note = (code: string, severity: ReaderNote['severity'], message: string) =>
    notes.push({ code, severity, message });
  const adjustment = adjustmentNote(names, differing, rows.days.length + duplicates);
  if (adjustment) notes.push(adjustment);
  if (titleLines > 0) note('title', 'info', `${plural(titleLines, 'line')} above the columns left out`);
  if (missing > 0) note('no-price', 'info', `${plural(missing, 'row')} without a price left out`);
  if (duplicates > 0) {
    const message = `${plural(duplicates, 'row')} ${duplicates === 1 ? 'is a duplicate' : 'are duplicates'}: left out`;
    note('repeated-rows', 'warning', message);
  }
  if (order === 'descending') note('descending', 'info', 'newest first: reversed');
  if (order === 'shuffled') note('shuffled', 'warning', 'rows were unordered: sorted by date');
  return notes;
}
