import { maxParsedBytes } from '../errors/refuse-too-large.ts';

const sniffedBytes = 1 << 13;
const sniffedLines = 40;
const delimiters = [',', ';', '\t', '|'] as const;

/** The first lines of a file, split into cells: all that a reader sees to detect its layout. */
export interface Sniff {
  /** Field delimiter. */
  delimiter: (typeof delimiters)[number];
  /** Trimmed cells of the first line that is not blank: the column names, if the file has a header. */
  columns: readonly string[];
  /** Trimmed cells of the first 40 lines that are not blank, the header included. */
  rows: readonly (readonly string[])[];
  /** Physical line number of each of these rows, from 1. */
  lines: readonly number[];
}

/** Fields of a line, split at delimiters outside quotes; undefined if a quote is not closed. */
function unquotedFields(line: string, delimiter: string): string[] | undefined {
  const fields: string[] = [];
  let isQuoted = false;
  let from = 0;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (c === '"') isQuoted = !isQuoted;
    else if (c === delimiter && !isQuoted) {
      fields.push(line.slice(from, i));
      from = i + 1;
    }
  }
  return isQuoted ? undefined : [...fields, line.slice(from)];
}

/** Trimmed cells of one line, without enclosing quotes: good enough to detect a layout, not to read a file. */
function cells(line: string, delimiter: string): string[] {
  if (!line.includes('"')) return line.split(delimiter).map((cell) => cell.trim());
  const fields = unquotedFields(line, delimiter) ?? line.split(delimiter);
  return fields.map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

/** The beginning of a file as text without a byte order mark: 8 KiB, or more if that is not a whole line. */
export function leadingText(bytes: Uint8Array): string {
  const start = new TextDecoder().decode(bytes.subarray(0, sniffedBytes));
  return start.trim() === '' || !start.includes('\n')
    ? new TextDecoder().decode(bytes.subarray(0, maxParsedBytes))
    : start;
}

/**
 * The first lines of a text as cells, split by the delimiter that makes the most of the first line that is not blank.
 *
 * @param skip - lines above the column names to leave out, not counting blank ones
 */
export function sniff(text: string, skip = 0): Sniff {
  const lines = text.split(/\r\n|\n|\r/, sniffedLines).map((line, i) => ({ line, number: i + 1 }));
  const written = lines.filter(({ line }) => line.trim() !== '').slice(skip);
  const first = written[0]?.line ?? '';
  const counts = delimiters.map((candidate) => cells(first, candidate).length);
  const delimiter = delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
  const rows = written.map(({ line }) => cells(line, delimiter));
  return { delimiter, columns: rows[0] ?? [], rows, lines: written.map(({ number }) => number) };
}
