import { UserError } from '../../errors.ts';
import { quoted, quotedPath } from '../../words/quoted.ts';
import type { ReturnsTable } from './returns-tables.ts';

const plain = (name: string) => name.toUpperCase().replace(/[^A-Z0-9]+/g, '');

/** A spreadsheet turns "Dec 2", a decile, into "2-Dec", a day. */
const asDecile = (name: string) => name.replace(/^0?(\d{1,2})-Dec$/i, 'Dec $1');

/**
 * The column of a table that a name stands for; its only one without a name.
 *
 * @param wanted - upper case, letters and digits only
 * @throws UserError with the names that there are
 */
export function returnColumn({ columns }: ReturnsTable, wanted: string | undefined, file: string): number {
  const named = columns.flatMap((name, i) => (i === 0 ? [] : [{ name, i }]));
  if (wanted === undefined && named.length === 1) return named[0]?.i ?? 1;
  const found = named.filter(({ name }) => [name, asDecile(name)].some((one) => plain(one) === wanted));
  if (found.length === 1) return found[0]?.i ?? 1;
  const list = named.map(({ name }) => quoted(asDecile(name))).join(', ');
  const what =
    wanted === undefined
      ? `has ${named.length} columns of returns`
      : found.length > 1
        ? `has ${found.length} columns ${quoted(wanted)}`
        : `has no column ${quoted(wanted)}`;
  throw new UserError(`${quotedPath(file)} ${what}`, {
    ...{ code: wanted === undefined || found.length > 1 ? 'which-column' : 'no-column', file, column: wanted },
    hint: `name one by --column: ${list}`,
  });
}
