/** A cell as it stands in a text, quotes included. */
interface RawCell {
  start: number;
  /** Behind its last character. */
  end: number;
}

/** A record as it stands in a text. */
export interface RawRecord {
  cells: readonly RawCell[];
  /** Physical line on which it begins, from 1. */
  line: number;
  start: number;
  /** Before its line end. */
  end: number;
}

/** Where the records of a CSV text stand, so that one can be changed and all else stays as it is. Quotes may span lines. */
export function rawRecords(text: string, delimiter: string): RawRecord[] {
  const records: RawRecord[] = [];
  const first = text.startsWith('\ufeff') ? 1 : 0;
  let [line, start, cellStart, isQuoted] = [1, first, first, false];
  let cells: RawCell[] = [];
  let begins = 1;
  for (let i = first; i <= text.length; i++) {
    const c = text[i];
    if (c === '"') isQuoted = !isQuoted;
    const isEnd = i === text.length || (!isQuoted && (c === '\n' || c === '\r'));
    if (isEnd || (!isQuoted && c === delimiter)) cells.push({ start: cellStart, end: i });
    if (!isQuoted && c === delimiter) cellStart = i + 1;
    if (isEnd && (i > start || i < text.length)) records.push({ cells, line: begins, start, end: i });
    const isPair = c === '\r' && text[i + 1] === '\n';
    if (c === '\n' || (c === '\r' && !isPair)) line++;
    if (!isEnd) continue;
    if (isPair) {
      i++;
      line++;
    }
    [cells, start, cellStart, begins] = [[], i + 1, i + 1, line];
  }
  return records;
}

/** The content of a cell without its quotes. */
export function unquoted(text: string): string {
  const trimmed = text.trim();
  return /^".*"$/s.test(trimmed) ? trimmed.slice(1, -1).replaceAll('""', '"') : trimmed;
}

/** A cell in quotes if it needs them. */
export const quotedCell = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
