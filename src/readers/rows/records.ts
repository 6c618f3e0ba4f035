import type { Layout } from '../detect/layout.ts';
import { tooLong } from '../errors/refuse-long-lines.ts';
import { openQuote, unclosedQuoteLine } from '../errors/refuse-open-quote.ts';

/** One record of a CSV file. */
export interface CsvRecord {
  cells: readonly string[];
  /** Physical line on which it begins, from 1. */
  line: number;
}

/** Trimmed cell of a column, empty if the record does not reach it. */
export const cellAt = ({ cells }: CsvRecord, column: number): string => (cells[column] ?? '').trim();

/** Characters of a record: a quote that nothing closes makes a longer one, or a line that is none of a table. */
const maxRecordSize = 1 << 18;

interface CsvError extends Error {
  code: string;
  lines?: number;
}

const isCsvError = (error: unknown): error is CsvError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /CSV_|QUOTE/.test(error.code);

/** True if blanks precede a quote, as WSJ writes them: csv-parse would not see the quote. */
const isSpaced = (text: string, delimiter: string) => text.includes(`${delimiter} "`);

const matchCount = (cells: readonly string[], pattern: RegExp) =>
  cells.reduce((count, cell) => count + (cell.match(pattern)?.length ?? 0), 0);

/**
 * Takes a record as csv-parse gives it and adds the line on which it begins: csv-parse gives that on which it ends, and counts a
 * CRLF in quotes twice. Nothing else of it is kept, since a million records fill the memory.
 */
function withFirstLine(isQuoted: boolean, above: number): (record: string[], info: { lines: number }) => CsvRecord {
  let extra = 0;
  return (cells, { lines }) => {
    const last = above + lines;
    if (!isQuoted) return { cells, line: last };
    extra += matchCount(cells, /\r\n/g);
    return { cells, line: last - extra - matchCount(cells, /\r\n|\r|\n/g) };
  };
}

/** The line of a text that csv-parse counts as another: it counts a CRLF in quotes twice. */
function physicalLine(text: string, counted: number): number {
  let [line, seen, isQuoted] = [1, 1, false];
  for (const [token] of text.matchAll(/"|\r\n|\r|\n/g)) {
    if (token === '"') isQuoted = !isQuoted;
    else if (seen >= counted) break;
    else {
      seen += isQuoted ? token.length : 1;
      line++;
    }
  }
  return line;
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
    const found: CsvRecord[] = [];
    const toRecord = withFirstLine(body.includes('"'), headerLines);
    parse(body, {
      bom: true,
      delimiter,
      ltrim: isSpaced(body, delimiter),
      max_record_size: maxRecordSize,
      on_record: (cells, info) => {
        found.push(toRecord(cells, info));
        return null;
      },
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return found;
  } catch (error) {
    if (!isCsvError(error)) throw error;
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
    const found = isOpen ? unclosedQuoteLine(body) : error.lines && physicalLine(body, error.lines);
    if (isOpen && found === undefined) throw tooLong(file, (error.lines ?? 0) + headerLines);
    throw openQuote(file, found === undefined ? undefined : found + headerLines, error);
  }
}
