import { quoted, UserError } from '../errors.ts';
import { toDay, toNumber } from './cells.ts';
import type { Layout, Rows } from './reader.ts';

interface Line {
  cells: readonly string[];
  line: number;
}

interface CsvError extends Error {
  code: string;
  lines?: number;
}

const isCsvError = (error: unknown): error is CsvError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /CSV_|QUOTE/.test(error.code);

/** The line on which the quote opens that nothing closes: up to it, quotes come in pairs. csv-parse names the last line. */
function neverClosed(text: string): number | undefined {
  let opened: number | undefined;
  text.split(/\r\n|\n|\r/).forEach((line, i) => {
    const quotes = line.split('"').length - 1;
    if (quotes % 2 === 1) opened = opened === undefined ? i + 1 : undefined;
  });
  return opened;
}

/** All records with their physical lines. @throws UserError where the quoting is broken */
export async function records(text: string, { file, delimiter }: Pick<Layout, 'file' | 'delimiter'>): Promise<Line[]> {
  const { parse } = await import('csv-parse/sync');
  try {
    const parsed: unknown = parse(text, {
      bom: true,
      delimiter,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return (parsed as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      cells: record,
      line: info.lines,
    }));
  } catch (error) {
    if (!isCsvError(error)) throw error;
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? neverClosed(text) : error.lines;
    throw new UserError(`${quoted(file)} line ${line ?? '?'}: a quote is misplaced or never closed`, {
      code: 'quotes',
      file,
      line,
      hint: 'open the file in a text editor at that line; a cell in quotes must begin and end with one',
      cause: error,
    });
  }
}

type Mistake = { kind: 'width' | 'date' | 'price'; line: number; cells: readonly string[] };

const plural = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** One error for the first mistake, which also says how many more there are of its kind. */
function explain(mistakes: readonly Mistake[], layout: Layout): UserError {
  const { file, width, names } = layout;
  const [{ kind, line, cells }] = mistakes as [Mistake];
  const others = mistakes.filter((mistake) => mistake.kind === kind).length - 1;
  const more = others > 0 ? ` (and ${plural(others, 'more such row')})` : '';
  const at = `${quoted(file)} line ${line}`;
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
  const value = toNumber(cell.trim());
  const wrong = kind === 'date' ? 'a date' : Number.isNaN(value) ? 'a number' : 'a positive finite price';
  return new UserError(`${at}, column ${quoted(column)}: ${quoted(cell)} is not ${wrong}${more}`, {
    code: kind === 'date' ? 'not-a-date' : Number.isNaN(value) ? 'not-a-number' : 'not-a-price',
    file,
    line,
    column,
    hint:
      kind === 'date'
        ? 'dates are read as YYYY-MM-DD, from 1800 to 2200; correct or delete that line'
        : 'correct or delete that line: a gap is allowed, a wrong number is not',
  });
}

/** Whether a line has nothing in it; csv-parse itself skips only those without even a blank. */
const isBlank = (cells: readonly string[]) => cells.length === 1 && cells[0]?.trim() === '';

/**
 * Reads any delimited text with csv-parse, quoted or not, and explains what it cannot read.
 *
 * @returns rows in the order of the file, with their physical lines
 * @throws UserError with file, line, column and cell
 */
export async function delimitedRows(text: string, layout: Layout): Promise<Rows & { lines: Int32Array }> {
  const body = (await records(text, layout)).filter(({ line }) => line > layout.headerLines);
  const days: number[] = [];
  const closes: number[] = [];
  const lines: number[] = [];
  const mistakes: Mistake[] = [];
  let missing = 0;
  const leastWidth = layout.width - (layout.lastMayBeAbsent ? 1 : 0);
  for (const { cells, line } of body) {
    if (isBlank(cells)) continue;
    if (cells.length < leastWidth || cells.length > layout.width) {
      mistakes.push({ kind: 'width', line, cells });
      continue;
    }
    const date = toDay((cells[layout.date] ?? '').trim());
    const cell = (cells[layout.close] ?? '').trim();
    const close = toNumber(cell);
    if (Number.isNaN(date)) mistakes.push({ kind: 'date', line, cells });
    else if (cell === '' || layout.missing.includes(cell)) missing++;
    else if (!(close > 0 && close < Number.POSITIVE_INFINITY)) mistakes.push({ kind: 'price', line, cells });
    else {
      days.push(date);
      closes.push(close);
      lines.push(line);
    }
  }
  if (mistakes.length > 0) throw explain(mistakes, layout);
  return { days: Int32Array.from(days), closes: Float64Array.from(closes), lines: Int32Array.from(lines), missing };
}
