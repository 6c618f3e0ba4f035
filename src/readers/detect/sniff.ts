const sniffedBytes = 1 << 13;
const sniffedLines = 40;
/** No line of a table is longer, nor are the blanks above one. */
const longestHead = 1 << 18;
/** A line of nothing but blanks, quotes and delimiters, as Excel leaves of an emptied row. */
const isEmpty = /^[\s,;|"]*$/;
const delimiters = [',', ';', '\t', '|', ' '] as const;

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
  /** Only if columns were named by their values: their names as written, and why one of them is the close. */
  byValues?: { written: readonly string[]; hasHeader: boolean; closeRule: string | undefined };
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
  if (delimiter === ' ') return (line.trim().match(/"[^"]*"|\S+/g) ?? []).map((cell) => cell.replace(/^"(.*)"$/, '$1'));
  if (!line.includes('"')) return line.split(delimiter).map((cell) => cell.trim());
  const fields = unquotedFields(line, delimiter) ?? line.split(delimiter);
  return fields.map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

/** The beginning of a file as text without a byte order mark: 8 KiB, or up to 256 KiB if that is not a whole line. */
export function leadingText(bytes: Uint8Array): string {
  // A character that is cut in two at the end is left out: it is no sign of another encoding.
  const start = new TextDecoder().decode(bytes.subarray(0, sniffedBytes), { stream: bytes.length > sniffedBytes });
  return start.trim() === '' || !start.includes('\n')
    ? new TextDecoder().decode(bytes.subarray(0, longestHead))
    : start;
}

const hasOpenQuote = (line: string) => line.includes('"') && (line.split('"').length - 1) % 2 === 1;
/** A heading of a few lines, in quotes. */
const maxQuotedLines = 4;

/** Lines with the number of their last physical line: a quoted heading of several lines is one. */
function withoutLineEndsInQuotes(physical: readonly string[]): { line: string; number: number }[] {
  const lines: { line: string; number: number }[] = [];
  for (let i = 0; i < physical.length; i++) {
    const line = physical[i] ?? '';
    const more = hasOpenQuote(line) ? physical.slice(i + 1, i + maxQuotedLines).findIndex(hasOpenQuote) + 1 : 0;
    lines.push({ line: more > 0 ? physical.slice(i, i + more + 1).join(' ') : line, number: i + more + 1 });
    i += more;
  }
  return lines;
}

/** True if blanks make cells and not words: the next line has as many, or one more, and some of them begin with a digit. */
function areAligned([first = [], second]: readonly (readonly string[])[]): boolean {
  if (second === undefined) return false;
  const more = second.length - first.length;
  return (more === 0 || more === 1) && second.filter((cell) => /^[+-]?\d/.test(cell)).length > 1;
}

/** The delimiter that makes the most of a line; blanks only if there is no other. */
function delimiterOf(line: string): Sniff['delimiter'] {
  const counts = delimiters.map((candidate) => (candidate === ' ' ? 1 : cells(line, candidate).length));
  const most = Math.max(...counts);
  return most === 1 && line.trim().includes(' ') ? ' ' : (delimiters[counts.indexOf(most)] ?? ',');
}

/**
 * The first lines of a text as cells, split by the delimiter that makes the most of the first line that is not empty.
 *
 * @param skip - lines above the column names to leave out, not counting blank ones
 */
export function sniff(text: string, skip = 0): Sniff {
  const lines = withoutLineEndsInQuotes(text.split(/\r\n|\n|\r/, sniffedLines));
  const written = lines.filter(({ line }) => !isEmpty.test(line)).slice(skip);
  const delimiter = delimiterOf(written[0]?.line ?? '');
  const rows = written.map(({ line }) => cells(line, delimiter));
  const isSentence = delimiter === ' ' && !areAligned(rows);
  return {
    delimiter: isSentence ? ',' : delimiter,
    columns: (isSentence ? [written[0]?.line.trim() ?? ''] : rows[0]) ?? [],
    rows: isSentence ? written.map(({ line }) => cells(line, ',')) : rows,
    lines: written.map(({ number }) => number),
  };
}
