import { dateFormats } from '../cells/date-formats.ts';

/** A row of a table: its cells and its physical line, from 1. */
export interface ReturnsRow {
  cells: readonly string[];
  line: number;
}

/** A table of returns in a text that may hold several, as in Kenneth French's files. */
export interface ReturnsTable {
  /** The line above its column names, for example "Average Value Weighted Returns -- Daily"; empty if there is none. */
  title: string;
  /** Trimmed names of its columns, the dates' first. */
  columns: readonly string[];
  rows: readonly ReturnsRow[];
  /** What its first column counts. */
  frequency: 'day' | 'month' | 'year';
}

/** Formats that are no count: in these files a number of four or six digits is a year or a month. */
const formats = dateFormats.filter(({ id }) => !id.startsWith('unix') && !id.startsWith('excel'));

/** What a cell of the first column counts, undefined where it is no date. */
function frequencyReader(): (cell: string) => ReturnsTable['frequency'] | undefined {
  let usual = formats[0];
  return (cell) => {
    if (!/\d/.test(cell)) return undefined;
    if (usual && !Number.isNaN(usual.day(cell))) return 'day';
    if (/^(18|19|20|21)\d\d$/.test(cell)) return 'year';
    if (/^(18|19|20|21)\d\d[-/]?(0[1-9]|1[0-2])$/.test(cell)) return 'month';
    const found = formats.find((format) => !Number.isNaN(format.day(cell)));
    usual = found ?? usual;
    return found && 'day';
  };
}

const delimiters = [',', ';', '\t'] as const;

/** The delimiter of the first row that begins with a date: a preamble has commas of its own. */
function splitter(lines: readonly string[], frequencyOf: (cell: string) => unknown): (line: string) => string[] {
  const trimmed = (cell: string) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim();
  const by = (delimiter: string | RegExp) => (line: string) => line.split(delimiter).map(trimmed);
  for (const line of lines) {
    const delimiter = delimiters.find((one) => line.includes(one) && frequencyOf(by(one)(line)[0] ?? ''));
    if (delimiter) return by(delimiter);
    if (/\s/.test(line.trim()) && frequencyOf(line.trim().split(/\s+/)[0] ?? '')) break;
  }
  // Columns by blanks have names without any, and none above the dates.
  return (line) =>
    /^\s/.test(line) && !/^\s+\d/.test(line) ? ['', ...by(/\s+/)(line.trim())] : by(/\s+/)(line.trim());
}

/** Names of the columns: the nearest line above the rows, if it has as many cells. */
const namesIn = (above: readonly (readonly string[])[], width: number) => {
  const last = above.at(-1);
  return last && last.length > 1 && last.length >= width - 1 ? last : undefined;
};

/**
 * The tables of a text: each a run of rows that begin with a date, under the names of its columns and a title. Lines that belong
 * to no table (a preamble, a copyright) are left out.
 *
 * @param text - without a byte order mark
 */
export function returnsTables(text: string): ReturnsTable[] {
  const frequencyOf = frequencyReader();
  const lines = text.split(/\r\n|\n|\r/);
  const split = splitter(lines, frequencyOf);
  const tables: (ReturnsTable & { rows: ReturnsRow[] })[] = [];
  let above: string[][] = [];
  let open: (typeof tables)[number] | undefined;
  lines.forEach((text, i) => {
    if (text.trim() === '') return;
    const cells = split(text);
    const frequency = cells.length > 1 ? frequencyOf(cells[0] ?? '') : undefined;
    if (frequency === undefined) {
      open = undefined;
      above.push(cells);
      return;
    }
    if (!open) {
      const names = namesIn(above, cells.length);
      const title = (names ? above.at(-2) : above.at(-1))?.filter((cell) => cell !== '').join(' ') ?? '';
      const columns = names ?? cells.map((_, column) => (column === 0 ? '' : `column ${column + 1}`));
      open = { title, columns, rows: [], frequency };
      tables.push(open);
      above = [];
    }
    open.rows.push({ cells, line: i + 1 });
  });
  return tables;
}
