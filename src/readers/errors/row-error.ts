import { UserError } from '../../errors.ts';
import { columnWords } from '../../words/column-words.ts';
import { count, plural } from '../../words/counts.ts';
import { quoted, quotedPath } from '../../words/quoted.ts';
import { type DateFormat, dateFormats } from '../cells/date-formats.ts';
import { type NumberNotation, numberNotations } from '../cells/number-notations.ts';
import type { Layout } from '../detect/layout.ts';

/** A row that cannot be read, and which part of it is wrong. */
export interface RowError {
  kind: 'width' | 'date' | 'price';
  line: number;
  cells: readonly string[];
  /** The close as it was read. */
  value?: number;
  /** Further rows of this kind. */
  others?: number;
}

function dateHint(cell: string, format: DateFormat): string {
  const other = dateFormats.find(({ day }) => !Number.isNaN(day(cell)));
  return other
    ? `it is written as ${other.label} where the others are ${format.label}: download the file again, or write all dates in one way`
    : `dates are read as ${format.label}, from 1800 to 2200; correct or delete that line`;
}

function numberHint(cell: string, notation: NumberNotation | undefined): string {
  const isOther = notation && numberNotations.some(({ number }) => number(cell.trim()) > 0);
  return isOther && Number.isNaN(notation.number(cell.trim()))
    ? `prices are read as ${notation.label} here: write all of them in one way`
    : 'correct or delete that line: a gap is allowed, a wrong number is not';
}

/** The column names once more, below the header. */
function repeatedHeader(at: string, more: string, file: string, line: number, column: string): UserError {
  return new UserError(`${at}, ${columnWords(column)}: the header is repeated${more}`, {
    code: 'header-again',
    file,
    line,
    column,
    hint: 'two files were joined: use one of them, or delete the second header and the duplicate rows',
  });
}

/** Code of a cell that is not what it should be, and what that is. */
function cellProblem({ kind, value = Number.NaN }: RowError, { options }: Layout): { code: string; expected: string } {
  if (kind === 'date') return { code: 'not-a-date', expected: 'a date' };
  if (Number.isNaN(value)) return { code: 'not-a-number', expected: 'a number' };
  return { code: 'not-a-price', expected: options.isPositive ? 'a positive finite price' : 'finite' };
}

/**
 * The error for the first of several wrong rows, with the number of others of its kind.
 *
 * @param errors - the first of each kind, in the order of the file; at least one
 * @param format - of the other dates
 * @param notation - of the other prices, undefined if it is not known
 */
export function rowError(
  errors: readonly RowError[],
  layout: Layout,
  format: DateFormat,
  notation: NumberNotation | undefined,
): UserError {
  const { file, width, names, lines } = layout;
  const [first] = errors as [RowError];
  const { kind, line, cells, others = 0 } = first;
  const within = lines === undefined ? '' : ` in the first ${count(lines)} lines`;
  const more = others > 0 ? ` (and ${plural(others, 'more such row')}${within})` : '';
  const at = `${quotedPath(file)} line ${line}`;
  if (kind === 'width') {
    return new UserError(`${at} has ${plural(cells.length, 'cell')} where the header has ${width}${more}`, {
      code: 'row-width',
      file,
      line,
      hint: 'correct or delete that line; if it is the last one, the download was cut off',
    });
  }
  const column = names[kind === 'date' ? 'date' : 'close'];
  const cell = cells[kind === 'date' ? layout.date : layout.close] ?? '';
  if (kind === 'date' && cell.trim().toLowerCase() === column.toLowerCase())
    return repeatedHeader(at, more, file, line, column);
  const { code, expected } = cellProblem(first, layout);
  const hint = kind === 'date' ? dateHint(cell.trim(), format) : numberHint(cell, notation);
  return new UserError(`${at}, ${columnWords(column)}: ${quoted(cell)} is not ${expected}${more}`, {
    code,
    file,
    line,
    column,
    hint,
  });
}
