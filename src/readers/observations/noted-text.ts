import type { ObservationRow } from './observations.ts';
import { quotedCell, type RawRecord, rawRecords, unquoted } from './raw-records.ts';

/** A figure to add, as text cells. */
export interface NotedFigure {
  date: string;
  series: string;
  value: string;
  unit: string;
  basis: string;
  provider: string;
}

/** A text of observations with figures added. */
export interface NotedText {
  text: string;
  /** The lines of the figures as they stand there now. */
  lines: readonly string[];
}

const columns = ['date', 'series', 'value', 'unit', 'basis', 'provider'] as const;

const lineEndOf = (text: string) => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';

const isBlank = (text: string, { start, end }: RawRecord) => text.slice(start, end).trim() === '';

/** The line of a figure under a header; columns that it does not have stay empty. */
function lineOf(figure: NotedFigure, names: readonly string[], delimiter: string): string {
  const known: Readonly<Record<string, string | undefined>> = { ...figure };
  return names.map((name) => quotedCell(known[name] ?? '', delimiter)).join(delimiter);
}

/** Writes the values of figures that are there already over the old ones, and leaves all else as it is. */
function withNewValues(text: string, delimiter: string, changes: ReadonlyMap<number, string>): NotedText {
  const [header, ...rows] = rawRecords(text, delimiter).filter((record) => !isBlank(text, record));
  const column = (header?.cells ?? []).findIndex(
    ({ start, end }) => unquoted(text.slice(start, end)).toLowerCase() === 'value',
  );
  let [changed, from] = ['', 0];
  const lines: string[] = [];
  for (const { cells, line, start, end } of rows) {
    const [cell, value] = [cells[column], changes.get(line)];
    if (cell === undefined || value === undefined) continue;
    changed += text.slice(from, cell.start) + value;
    lines.push(text.slice(start, cell.start) + value + text.slice(cell.end, end));
    from = cell.end;
  }
  return { text: changed + text.slice(from), lines };
}

/**
 * A text of observations with figures appended, or their values changed where they are there already. Every other character stays:
 * order, line ends, a byte order mark, further columns.
 *
 * @param text - of the file; blank or empty if it is new
 * @param present - rows of the file that hold one of the figures, each with its new value
 */
export function notedText(
  text: string,
  delimiter: string,
  figures: readonly NotedFigure[],
  present: readonly { row: ObservationRow; value: string }[] = [],
): NotedText {
  const lineEnd = lineEndOf(text);
  const before = withNewValues(text, delimiter, new Map(present.map(({ row, value }) => [row.line, value])));
  const header = rawRecords(text, delimiter).find((record) => !isBlank(text, record));
  const names = header?.cells.map(({ start, end }) => unquoted(text.slice(start, end)).toLowerCase()) ?? [...columns];
  const lines = figures.map((figure) => lineOf(figure, names, delimiter));
  if (lines.length === 0) return before;
  const isOpen = before.text !== '' && before.text !== '\ufeff' && !/[\r\n]$/.test(before.text);
  const added = [...(header ? [] : [columns.join(delimiter)]), ...lines].map((line) => line + lineEnd).join('');
  return { text: `${before.text}${isOpen ? lineEnd : ''}${added}`, lines: [...before.lines, ...lines] };
}
