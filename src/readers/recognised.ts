import { quoted, UserError } from '../errors.ts';
import { closeColumns, isDateName } from './column-names.ts';
import { readHead } from './head.ts';
import { readers } from './index.ts';
import { indexColumns } from './index-name.ts';
import type { Head, Reader } from './reader.ts';

/** A file known by its head: whose it is, and how many lines stand above its columns. */
export interface Recognised {
  reader: Reader;
  head: Head;
  above: number;
}

const shownColumns = 12;
const mostAbove = 20;

function listed(columns: readonly string[]): string {
  const shown = columns.slice(0, shownColumns).map((column) => quoted(column));
  const more = columns.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** A title or a remark may be passed over; what begins like a row of data may not. */
const isTitle = (row: readonly string[]) => row.length === 1 || !/^[+-]?\d/.test(row[0] ?? '');

/** The head below titles; undefined where there is none. */
function belowTitles(text: string, top: Head): Recognised | undefined {
  for (let above = 1; above <= mostAbove && above < top.rows.length && isTitle(top.rows[above - 1] ?? []); above++) {
    const head = readHead(text, above);
    const reader = readers.find((candidate) => candidate.headerLines === undefined && candidate.recognises(head));
    if (reader && head.columns.length > 1 && head.columns.every((cell) => !/^[+-]?\d/.test(cell)))
      return { reader, head, above };
  }
  return undefined;
}

/** @throws UserError listing the columns, where no reader knows them or several may be the close */
export function recognised(text: string, top: Head, file: string): Recognised {
  const first = readers.find((candidate) => candidate.recognises(top));
  const found = first ? { reader: first, head: top, above: 0 } : belowTitles(text, top);
  if (found) return found;
  const line = top.lines[0];
  const named = closeColumns(top.columns);
  const closes = top.columns.some(isDateName) ? (named.length > 0 ? named : indexColumns(top.columns)) : [];
  if (closes.length > 1) {
    const isTwice = new Set(closes).size === 1;
    throw new UserError(`${quoted(file)} line ${line}: which column is the close? There are ${listed(closes)}`, {
      code: 'which-column',
      file,
      line,
      column: closes[0],
      hint: isTwice ? 'delete or rename the one that is not the close' : 'keep the dates and one of them',
    });
  }
  throw new UserError(`${quoted(file)} line ${line}: no known layout has the columns ${listed(top.columns)}`, {
    code: 'unknown-layout',
    file,
    line,
    hint: 'name the column of days "date" and the column of closes "close" in the first line',
  });
}
