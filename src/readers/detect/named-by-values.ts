import { cellKind } from './cell-kinds.ts';
import {
  closeColumns,
  isDateName,
  isPlainName,
  isReturnName,
  isSymbolName,
  isTimeName,
  isUnnamed,
} from './column-names.ts';
import { barsByValues, closeByChange, type HeadColumns, headColumns, numberColumns } from './head-columns.ts';
import { indexColumns } from './index-columns.ts';
import type { Sniff } from './sniff.ts';

/** One row shows nothing. */
const minRows = 2;

const rules = {
  change: 'the column whose daily change is the one in per cent beside it',
  bars: 'of the columns between the highs and the lows, the one that the next open follows',
  only: 'the only column of numbers',
} as const;

/** Column names, one for each cell of the rows: R leaves out that of the row names, and a date may be two cells. */
function completed({ columns, rows, delimiter }: Sniff): readonly string[] {
  const widths = rows.slice(1).map((row) => row.length);
  const isWider = widths.length > 0 && widths.every((width) => width === columns.length + 1);
  if (!isWider || rows.slice(1).every((row) => row.at(-1) === '')) return columns;
  const dateCells = rows.slice(1).map((row) => row[columns.findIndex(isDateName)] ?? '');
  const hasTime = delimiter === ' ' && rows.slice(1).every((row) => /^\d{1,2}:\d{2}/.test(row[1] ?? ''));
  if (!hasTime && cellKind(dateCells) === 'date') return columns;
  return hasTime ? [columns[0] ?? '', 'time of day', ...columns.slice(1)] : ['', ...columns];
}

/** The column of dates: of the columns named like one, the one with dates; else the only unnamed one, or the only one at all. */
function dateAt(names: readonly string[], { kinds }: HeadColumns): number | undefined {
  const dates = kinds.flatMap((kind, i) => (kind === 'date' ? [i] : []));
  const named = dates.filter((i) => isDateName(names[i] ?? ''));
  const certain = named.filter((i) => !isTimeName(names[i] ?? ''));
  const unnamed = dates.filter((i) => isUnnamed(names[i] ?? ''));
  return [certain, named, unnamed, dates].find((found) => found.length > 0)?.[0];
}

/** True if two columns of dates could both be meant. */
const areSeveral = (names: readonly string[], { kinds }: HeadColumns) =>
  names.filter((name, i) => kinds[i] === 'date' && isDateName(name) && !isTimeName(name)).length > 1;

/** True if the time of day is another in most rows: that of a session's end is one of two or three. */
const hasManyTimes = ({ cells, kinds }: HeadColumns) =>
  cells.some((column, i) => kinds[i] === 'time' && new Set(column).size > Math.max(3, column.length / 2));

/** The only column of figures if it has losses and is named after returns: it is refused as what it is, not for its name. */
function returnsAt(names: readonly string[], { cells, kinds }: HeadColumns, date: number): number | undefined {
  const figures = kinds.flatMap((kind, i) => (i !== date && ['number', 'percent'].includes(kind) ? [i] : []));
  const [only = -1] = figures;
  const isReturns = figures.length === 1 && isReturnName(names[only] ?? '');
  return isReturns && cells[only]?.some((cell) => cell.startsWith('-')) ? only : undefined;
}

/** Position and rule of the close, if no column has a name of one. */
function closeAt(names: readonly string[], head: HeadColumns, date: number) {
  const numbers = numberColumns(head).filter((i) => i !== date);
  const [only] = numbers;
  if (only !== undefined && numbers.length === 1 && isPlainName(names[only] ?? ''))
    return { at: only, closeRule: rules.only };
  const returns = returnsAt(names, head, date);
  if (returns !== undefined) return { at: returns, closeRule: rules.only };
  const byChange = closeByChange(head, date);
  if (byChange !== undefined) return { at: byChange, closeRule: rules.change };
  const bars = head.kinds.includes('percent') ? undefined : barsByValues(head, date);
  return bars && { at: bars.close, closeRule: rules.bars };
}

/** A name that readers know for a date. */
const dateNamed = (name: string) => (isDateName(name) && !isUnnamed(name) ? name : 'date');

/** A name that no rule mistakes for a date, a close or an index. */
function withoutMistakes(name: string, i: number, { kinds }: HeadColumns, hasSymbol: boolean): string {
  const kind = kinds[i];
  const isValue = closeColumns([name]).length > 0 || isUnnamed(name);
  if (kind === 'time' || (isDateName(name) && isTimeName(name))) return 'time of day';
  if (isDateName(name)) return `${name} (2)`;
  if (kind === 'row-number' && isValue) return `row number ${i}`;
  if (kind === 'words' && isValue && !hasSymbol) return 'symbol';
  return name;
}

/**
 * The columns of a file under names that readers know, where the values of the first rows show what they are: a date index
 * without a name, a time of day beside the date, a number of the row, a column of symbols, a close in an unknown language.
 *
 * @returns undefined if nothing is better known than before
 */
export function namedByValues(sniff: Sniff): Sniff | undefined {
  const written = completed(sniff);
  const head = headColumns(sniff.rows.slice(1), written);
  const date = areSeveral(written, head) ? undefined : dateAt(written, head);
  const isTooShort = (head.cells[0]?.length ?? 0) < minRows;
  if (date === undefined || isTooShort || hasManyTimes(head)) return undefined;
  const hasSymbol = written.some(isSymbolName);
  const names = written.map((name, i) => (i === date ? dateNamed(name) : withoutMistakes(name, i, head, hasSymbol)));
  const isNamed = closeColumns(names).length + indexColumns(names).length > 0;
  const close = isNamed ? undefined : closeAt(names, head, date);
  if (close) names[close.at] = 'close';
  if (names.join('\n') === sniff.columns.join('\n')) return undefined;
  const byValues = { written, hasHeader: true, closeRule: close?.closeRule };
  return { ...sniff, columns: names, rows: [names, ...sniff.rows.slice(1)], byValues };
}
