import { mostCareful } from '../errors/too-large.ts';
import type { Head } from '../reader.ts';

const sniffed = 1 << 13;
const shownLines = 40;
const delimiters = [',', ';', '\t', '|'] as const;

/** The parts between delimiters that stand outside of quotes; undefined where a quote is not closed. */
function outsideQuotes(line: string, delimiter: string): string[] | undefined {
  const parts: string[] = [];
  let isQuoted = false;
  let from = 0;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (c === '"') isQuoted = !isQuoted;
    else if (c === delimiter && !isQuoted) {
      parts.push(line.slice(from, i));
      from = i + 1;
    }
  }
  return isQuoted ? undefined : [...parts, line.slice(from)];
}

/** Cells of one line; quotes are taken off where they enclose a whole cell. Good enough to recognise a file, not to read it. */
function cells(line: string, delimiter: string): string[] {
  if (!line.includes('"')) return line.split(delimiter).map((cell) => cell.trim());
  const parts = outsideQuotes(line, delimiter) ?? line.split(delimiter);
  return parts.map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

/** The beginning as text, without a byte order mark: enough of it to know a file by, all of it where that is no line. */
export function headText(bytes: Uint8Array): string {
  const start = new TextDecoder().decode(bytes.subarray(0, sniffed));
  return start.trim() === '' || !start.includes('\n')
    ? new TextDecoder().decode(bytes.subarray(0, mostCareful))
    : start;
}

/**
 * Splits the first lines into cells, by the delimiter that makes most of the first one that is not blank.
 *
 * @param above - lines that are not blank to leave out above the columns
 */
export function readHead(text: string, above = 0): Head {
  const shown = text.split(/\r\n|\n|\r/, shownLines).map((line, i) => ({ line, number: i + 1 }));
  const written = shown.filter(({ line }) => line.trim() !== '').slice(above);
  const first = written[0]?.line ?? '';
  const counts = delimiters.map((each) => cells(first, each).length);
  const delimiter = delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
  const rows = written.map(({ line }) => cells(line, delimiter));
  return { delimiter, columns: rows[0] ?? [], rows, lines: written.map(({ number }) => number) };
}
