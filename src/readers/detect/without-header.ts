import { UserError } from '../../errors.ts';
import { quotedPath } from '../../words/quoted.ts';
import { dateColumn } from '../cells/date-column.ts';
import { barsByValues, type HeadColumns, headColumns, numberColumns } from './head-columns.ts';
import type { Sniff } from './sniff.ts';

const only = 'there are no column names: the only column of numbers';
const bars =
  'there are no column names: of the columns between the highs and the lows, the one that the next open follows';

/** The first rows as columns, if the first line is a row of data and no header. */
function dataColumns({ rows, columns }: Sniff): { head: HeadColumns; date: number } | undefined {
  // A single row of more cells may be cut off behind any of its numbers.
  if (rows.length < 2 && columns.length !== 2) return undefined;
  const width = Math.max(columns.length, rows[1]?.length ?? 0);
  const head = headColumns(
    rows,
    Array.from({ length: width }, () => ''),
  );
  const dates = head.kinds.flatMap((kind, i) => (kind === 'date' ? [i] : []));
  const [date] = dates;
  const isHeader = columns.every((cell) => /^\p{L}/u.test(cell) || cell === '');
  return date === undefined || isHeader || columns[date] === '' || numberColumns(head).length === 0
    ? undefined
    : { head, date };
}

/** True if several rows are of one day: they will be refused as what they are, whichever column is the close. */
function areIntraday({ cells }: HeadColumns, date: number): boolean {
  const column = dateColumn(cells[date] ?? []);
  return column.fit === 'one' && new Set(column.days).size <= column.days.length / 2;
}

/** Names of the columns of a file that has none, and why one of them is the close; undefined if the values do not show it. */
function columnNames(head: HeadColumns, date: number): { names: string[]; closeRule: string } | undefined {
  const names = head.kinds.map((kind, i) => {
    if (i === date) return 'date';
    return kind === 'time' ? 'time of day' : kind === 'words' && date > i ? 'symbol' : `column ${i + 1}`;
  });
  const numbers = numberColumns(head);
  const [first = -1] = numbers;
  if (numbers.length === 1) {
    names[first] = 'close';
    return { names, closeRule: only };
  }
  const found = barsByValues(head, date);
  if (!found && areIntraday(head, date)) {
    names[first] = 'close';
    return { names, closeRule: only };
  }
  if (!found) return undefined;
  for (const [name, at] of Object.entries(found)) names[at] = name;
  return { names, closeRule: bars };
}

/** The line that names the columns of a file in the usual order. */
function lineToAdd({ kinds }: HeadColumns, date: number, delimiter: string): string {
  const numbers = kinds.flatMap((kind, i) => (kind === 'number' || kind === 'row-number' ? [i] : []));
  const usual = numbers.length < 4 ? ['close', 'volume'] : ['open', 'high', 'low', 'close', 'volume'];
  return kinds
    .map((kind, i) => {
      if (i === date) return 'date';
      return kind === 'time' ? 'time' : (usual[numbers.indexOf(i)] ?? `column ${i + 1}`);
    })
    .join(delimiter);
}

/**
 * The first lines of a file without column names, under names inferred from the values.
 *
 * @returns undefined if the first line is no row of data
 * @throws UserError with the line to add, if the values do not show which column is the close
 */
export function withoutHeader(sniff: Sniff, file: string): Sniff | undefined {
  const found = dataColumns(sniff);
  if (!found) return undefined;
  const { head, date } = found;
  const named = columnNames(head, date);
  const [line = 1] = sniff.lines;
  if (!named) {
    throw new UserError(`${quotedPath(file)} line ${line} is a row of data, and no line above it names the columns`, {
      code: 'no-column-names',
      file,
      line,
      hint: `add a first line with a name for each column, in their order, for example ${lineToAdd(head, date, sniff.delimiter)}`,
    });
  }
  const { names, closeRule } = named;
  const byValues = { written: [], hasHeader: false, closeRule };
  return { ...sniff, columns: names, rows: [names, ...sniff.rows], lines: [line - 1, ...sniff.lines], byValues };
}
