import { quoted, quotedPath, UserError } from '../../errors.ts';
import { instrumentNamed } from '../../identity/instruments.ts';
import type { Purpose } from '../read-options.ts';
import type { Head, Reader } from '../reader.ts';
import { oneHeader } from '../vendors/generic/one-header.ts';
import { readers } from '../vendors/index.ts';
import { closeColumns, isDateName } from './column-names.ts';
import { indexColumns } from './index-columns.ts';
import { nearest } from './match-column.ts';
import { severalColumns } from './several-columns.ts';
import { readHead } from './sniff.ts';

/** A file known by its head: whose it is, and how many lines stand above its columns. */
export interface Recognised {
  reader: Reader;
  head: Head;
  above: number;
}

const shownColumns = 12;
const mostAbove = 20;
const shownNames = 6;

function listed(columns: readonly string[]): string {
  const shown = columns.slice(0, shownColumns).map((column) => quoted(column));
  const more = columns.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** A title or a remark may be passed over; what begins like a row of data may not. */
const isTitle = (row: readonly string[]) => row.length === 1 || !/^[+-]?\d/.test(row[0] ?? '');

const closeOf = ({ columns }: Reader, head: Head) => (typeof columns === 'function' ? columns(head) : columns).close;

/** The reader of a head: a column of a wanted name goes before every other, and a vendor's layout before the general one. */
function readerOf(head: Head, { columns: wanted }: Purpose): Reader | undefined {
  const own = readers.find((candidate) => candidate.recognises(head));
  if (wanted.length === 0) return own;
  const general = severalColumns(wanted);
  if (!general.recognises(head)) return own;
  return own && closeOf(own, head).toLowerCase() === closeOf(general, head).toLowerCase() ? own : general;
}

/** The head below titles; undefined where there is none. */
function belowTitles(text: string, top: Head, purpose: Purpose): Recognised | undefined {
  for (let above = 1; above <= mostAbove && above < top.rows.length && isTitle(top.rows[above - 1] ?? []); above++) {
    const head = readHead(text, above);
    if (head.columns.length < 2 || head.columns.some((cell) => /^[+-]?\d/.test(cell))) continue;
    const reader = readerOf(head, purpose);
    if (reader && reader.headerLines === undefined) return { reader, head, above };
  }
  return undefined;
}

/** Whether the column is named after a series, and after another one than is wanted; the index itself is told from more than its name. */
function isOther({ reader, head }: Recognised, { columns: wanted }: Purpose): boolean {
  if (wanted.length === 0 || !['fred', 'index-name'].includes(reader.id)) return false;
  const close = closeOf(reader, head);
  if (nearest([close], wanted).length > 0 || closeColumns([close]).length > 0) return false;
  return instrumentNamed(close) === undefined || wanted.every((name) => instrumentNamed(name) === undefined);
}

/**
 * Whose the file is, and which of its columns is wanted.
 *
 * @throws UserError listing the columns, where no reader knows them, several may be the close, or none is wanted
 */
export function recognised(text: string, top: Head, file: string, purpose: Purpose): Recognised {
  const written = oneHeader(top);
  const first = readerOf(written, purpose);
  const found = first ? { reader: first, head: written, above: 0 } : belowTitles(text, top, purpose);
  if (found && !isOther(found, purpose)) return found;
  throw unrecognised(found?.head ?? written, file, purpose);
}

/** Why the columns will not do, with their names. */
function unrecognised({ columns, lines }: Head, file: string, { columns: wanted }: Purpose): UserError {
  const line = lines[0];
  const refuse = (what: string, code: string, hint: string, column?: string) =>
    new UserError(`${quotedPath(file)} line ${line}: ${what}`, { code, file, line, column, hint });
  const named = closeColumns(columns);
  const closes = columns.some(isDateName) ? (named.length > 0 ? named : indexColumns(columns)) : [];
  if (closes.length > 1) {
    const isTwice = new Set(closes).size === 1;
    const hint = isTwice ? 'delete or rename the one that is not the close' : 'keep the dates and one of them';
    return refuse(`which column is the close? There are ${listed(closes)}`, 'which-column', hint, closes[0]);
  }
  if (wanted.length > 0 && columns.some(isDateName)) {
    const [best = ''] = wanted;
    const others = columns.filter((name) => !isDateName(name));
    return refuse(
      `no column is ${quoted(best)}: there are ${listed(others)}`,
      'no-column',
      `name the wanted column ${wanted.slice(0, shownNames).join(', ')} in the first line`,
    );
  }
  return refuse(
    `no known layout has the columns ${listed(columns)}`,
    'unknown-layout',
    'name the column of days "date" and the column of closes "close" in the first line',
  );
}
