import { quotedPath, UserError } from '../../errors.ts';
import type { Layout } from '../reader.ts';

export interface Line {
  cells: readonly string[];
  /** Physical line on which it begins, from 1. */
  line: number;
}

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

/** The line on which the quote opens that nothing closes: up to it, quotes come in pairs. csv-parse names the last line. */
function neverClosed(text: string): number | undefined {
  let opened: number | undefined;
  text.split(/\r\n|\n|\r/).forEach((line, i) => {
    const quotes = line.split('"').length - 1;
    if (quotes % 2 === 1) opened = opened === undefined ? i + 1 : undefined;
  });
  return opened;
}

/** Blanks after a delimiter and before a quote, as WSJ writes them, keep csv-parse from seeing the quote. */
const isSpaced = (text: string, delimiter: string) => text.includes(`${delimiter} "`);

const countOf = (cells: readonly string[], pattern: RegExp) =>
  cells.reduce((count, cell) => count + (cell.match(pattern)?.length ?? 0), 0);

/** csv-parse counts the line on which a record ends, and CRLF inside of quotes as two. */
function beginnings(parsed: readonly Parsed[], isQuoted: boolean): Line[] {
  let twice = 0;
  return parsed.map(({ record, info }) => {
    if (!isQuoted) return { cells: record, line: info.lines };
    twice += countOf(record, /\r\n/g);
    return { cells: record, line: info.lines - twice - countOf(record, /\r\n|\r|\n/g) };
  });
}

/** All records with their physical lines. @throws UserError where the quoting is broken */
export async function records(text: string, { file, delimiter }: Pick<Layout, 'file' | 'delimiter'>): Promise<Line[]> {
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
    return beginnings(parsed as Parsed[], text.includes('"'));
  } catch (error) {
    if (!isCsvError(error)) throw error;
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? neverClosed(text) : error.lines;
    throw new UserError(`${quotedPath(file)} line ${line ?? '?'}: a quote is misplaced or never closed`, {
      code: 'quotes',
      file,
      line,
      hint: 'open the file in a text editor at that line; a cell in quotes must begin and end with one',
      cause: error,
    });
  }
}
