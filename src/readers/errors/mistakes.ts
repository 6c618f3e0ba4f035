import { quoted, quotedPath, UserError } from '../../errors.ts';
import { plural } from '../../words/counts.ts';
import { listWords } from '../../words/list-words.ts';
import type { DateFormat } from '../cells/date-formats.ts';
import { dateFormats } from '../cells/date-formats.ts';
import { type NumberNotation, numberNotations } from '../cells/number-notations.ts';
import type { Layout } from '../reader.ts';

export interface Mistake {
  kind: 'width' | 'date' | 'price';
  line: number;
  cells: readonly string[];
  /** What the close was read as. */
  value?: number;
}

function dateHint(cell: string, format: DateFormat): string {
  const other = dateFormats.find(({ day }) => !Number.isNaN(day(cell)));
  return other
    ? `it is written as ${other.is} where the others are ${format.is}: download the file again, or write all dates in one way`
    : `dates are read as ${format.is}, from 1800 to 2200; correct or delete that line`;
}

function numberHint(cell: string, notation: NumberNotation | undefined): string {
  const isOther = notation && numberNotations.some(({ number }) => number(cell.trim()) > 0);
  return isOther && Number.isNaN(notation.number(cell.trim()))
    ? `prices are read as ${notation.is} here: write all of them in one way`
    : 'correct or delete that line: a gap is allowed, a wrong number is not';
}

/** One error for the first mistake, which also says how many more there are of its kind. */
export function explained(
  mistakes: readonly Mistake[],
  layout: Layout,
  format: DateFormat | undefined,
  notation: NumberNotation | undefined,
): UserError {
  const { file, width, names, purpose } = layout;
  const [{ kind, line, cells, value = Number.NaN }] = mistakes as [Mistake];
  const others = mistakes.filter((mistake) => mistake.kind === kind).length - 1;
  const more = others > 0 ? ` (and ${plural(others, 'more such row')})` : '';
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
  if (kind === 'date' && cell.trim().toLowerCase() === column.toLowerCase()) {
    return new UserError(`${at}, column ${quoted(column)}: the header stands there again${more}`, {
      code: 'header-again',
      file,
      line,
      column,
      hint: 'two files were put into one: give one of them, or delete the second header and the rows that are there twice',
    });
  }
  const wrong =
    kind === 'date'
      ? 'a date'
      : Number.isNaN(value)
        ? 'a number'
        : purpose.isPositive
          ? 'a positive finite price'
          : 'finite';
  return new UserError(`${at}, column ${quoted(column)}: ${quoted(cell)} is not ${wrong}${more}`, {
    code: kind === 'date' ? 'not-a-date' : Number.isNaN(value) ? 'not-a-number' : 'not-a-price',
    file,
    line,
    column,
    hint: kind === 'date' && format ? dateHint(cell.trim(), format) : numberHint(cell, notation),
  });
}

/** A column of dates that can be read in several ways. */
export function ambiguousDates(formats: readonly DateFormat[], cell: string, line: number, layout: Layout): UserError {
  const { file, names } = layout;
  const ways = listWords(
    formats.map(({ is }) => is),
    'or',
  );
  return new UserError(
    `${quotedPath(file)} line ${line}, column ${quoted(names.date)}: ${quoted(cell)} may be ${ways}, and no row settles which`,
    {
      code: 'ambiguous-dates',
      file,
      line,
      column: names.date,
      hint: 'write the dates as YYYY-MM-DD, or download a longer span: a day above 12 settles it',
    },
  );
}

/** A column of prices that can be read in several ways. */
export function ambiguousNumbers(
  notations: readonly NumberNotation[],
  cell: string,
  line: number,
  layout: Layout,
): UserError {
  const { file, names } = layout;
  const ways = listWords(
    notations.map(({ number }) => String(number(cell))),
    'or',
  );
  return new UserError(
    `${quotedPath(file)} line ${line}, column ${quoted(names.close)}: ${quoted(cell)} may be ${ways}, and no row settles which`,
    {
      code: 'ambiguous-numbers',
      file,
      line,
      column: names.close,
      hint: 'write the prices without separators of thousands and with a decimal point',
    },
  );
}
