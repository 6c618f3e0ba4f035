import { quotedPath, UserError } from '../../errors.ts';
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
function withFirstLines(parsed: readonly Parsed[], isQuoted: boolean): CsvRecord[] {
  let extra = 0;
  return parsed.map(({ record, info }) => {
    if (!isQuoted) return { cells: record, line: info.lines };
    extra += matchCount(record, /\r\n/g);
    return { cells: record, line: info.lines - extra - matchCount(record, /\r\n|\r|\n/g) };
  });
}

/**
 * All records of a CSV text with their physical lines.
 *
 * @throws UserError if a quote is misplaced or never closed
 */
export async function records(
  text: string,
  { file, delimiter }: Pick<Layout, 'file' | 'delimiter'>,
): Promise<CsvRecord[]> {
  const { parse } = await import('csv-parse/sync');
  try {
    const parsed: unknown = parse(text, {
      bom: true,
      delimiter,
      info: true,
      ltrim: isSpaced(text, delimiter),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return withFirstLines(parsed as Parsed[], text.includes('"'));
  } catch (error) {
    if (!isCsvError(error)) throw error;
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? unclosedQuoteLine(text) : error.lines;
    throw new UserError(`${quotedPath(file)} line ${line ?? '?'}: a quote is misplaced or never closed`, {
      code: 'quotes',
      file,
      line,
      hint: 'open the file in a text editor at that line; a cell in quotes must begin and end with one',
      cause: error,
    });
  }
}
