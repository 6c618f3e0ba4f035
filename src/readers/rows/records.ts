import { UserError } from '../../errors.ts';
import { quotedPath } from '../../words/quoted.ts';
import type { Layout } from '../detect/layout.ts';

/** One record of a CSV file. */
export interface CsvRecord {
  cells: readonly string[];
  /** Physical line on which it begins, from 1. */
  line: number;
}

/** Trimmed cell of a column, empty if the record does not reach it. */
export const cellAt = ({ cells }: CsvRecord, column: number): string => (cells[column] ?? '').trim();

interface Parsed {
  record: string[];
  info: { lines: number };
}

interface CsvError extends Error {
  code: string;
  lines?: number;
}

const isCsvError = (error: unknown): error is CsvError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /CSV_|QUOTE/.test(error.code);

/** Line of the opening quote that is never closed: quotes above it come in pairs. csv-parse itself names the last line. */
function unclosedQuoteLine(text: string): number | undefined {
  let opened: number | undefined;
  text.split(/\r\n|\n|\r/).forEach((line, i) => {
    const quotes = line.split('"').length - 1;
    if (quotes % 2 === 1) opened = opened === undefined ? i + 1 : undefined;
  });
  return opened;
}

/** True if blanks precede a quote, as WSJ writes them: csv-parse would not see the quote. */
const isSpaced = (text: string, delimiter: string) => text.includes(`${delimiter} "`);

const matchCount = (cells: readonly string[], pattern: RegExp) =>
  cells.reduce((count, cell) => count + (cell.match(pattern)?.length ?? 0), 0);

/** Records with the lines on which they begin: csv-parse gives those on which they end, and counts a CRLF in quotes twice. */
function withFirstLines(parsed: readonly Parsed[], isQuoted: boolean, above: number): CsvRecord[] {
  let extra = 0;
  return parsed.map(({ record, info }) => {
    const last = above + info.lines;
    if (!isQuoted) return { cells: record, line: last };
    extra += matchCount(record, /\r\n/g);
    return { cells: record, line: last - extra - matchCount(record, /\r\n|\r|\n/g) };
  });
}

/** A text below its first lines, whose quotes need not come in pairs. */
function belowLines(text: string, lines: number): string {
  const lineEnd = /\r\n|\n|\r/g;
  for (let line = 0; line < lines; line++) if (!lineEnd.test(text)) return '';
  return text.slice(lines === 0 ? 0 : lineEnd.lastIndex);
}

/** Lines with single blanks between cells, none of them outside quotes at the beginning or the end. */
const squeezed = (text: string) =>
  text.replace(/^[ \t]+|[ \t]+$/gm, '').replace(/"[^"\n]*"|[ \t]+/g, (found) => (found.startsWith('"') ? found : ' '));

/**
 * The rows of a CSV text with their physical lines.
 *
 * @throws UserError if a quote is misplaced or never closed
 */
export async function records(
  text: string,
  { file, delimiter, headerLines = 0 }: Pick<Layout, 'file' | 'delimiter'> & { headerLines?: number },
): Promise<CsvRecord[]> {
  const { parse } = await import('csv-parse/sync');
  const below = belowLines(text, headerLines);
  const body = delimiter === ' ' ? squeezed(below) : below;
  try {
    const parsed: unknown = parse(body, {
      bom: true,
      delimiter,
      info: true,
      ltrim: isSpaced(body, delimiter),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return withFirstLines(parsed as Parsed[], body.includes('"'), headerLines);
  } catch (error) {
    if (!isCsvError(error)) throw error;
    const found = error.code === 'CSV_QUOTE_NOT_CLOSED' ? unclosedQuoteLine(body) : error.lines;
    const line = found === undefined ? undefined : found + headerLines;
    throw new UserError(`${quotedPath(file)} line ${line ?? '?'}: a quote is misplaced or never closed`, {
      code: 'quotes',
      file,
      line,
      hint: 'open the file in a text editor at that line; a cell in quotes must begin and end with one',
      cause: error,
    });
  }
}
