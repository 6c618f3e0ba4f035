import { UserError } from '../../errors.ts';
import { count } from '../../words/counts.ts';
import { quotedPath } from '../../words/quoted.ts';

/** Characters of a line, and columns of a table, beyond which it is none of ours: twice what a long download of 500 symbols has. */
const [maxLength, maxColumns] = [1 << 17, 10_000];

const longLine = (what: string, file: string, line: number) =>
  new UserError(`${quotedPath(file)} line ${line} ${what}: no table is that wide`, {
    ...{ code: 'long-line', file, line },
    hint: 'check that it is a table with one line per day; if it has no line ends, save it again as CSV',
  });

/** A line that is longer than those of any table. */
export const tooLong = (file: string, line: number) =>
  longLine(`has more than ${count(maxLength)} characters`, file, line);

/**
 * @param text - the beginning of the file
 * @throws UserError if a line of it is longer, or has more cells, than those of any table
 */
export function refuseLongLines(text: string, file: string): void {
  if (text.length <= maxColumns) return;
  for (const [i, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.length > maxLength) throw tooLong(file, i + 1);
    if (line.length > maxColumns && line.split(/[,;\t|]/, maxColumns + 1).length > maxColumns)
      throw longLine(`has more than ${count(maxColumns)} cells`, file, i + 1);
  }
}
