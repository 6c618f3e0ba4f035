/** Version of the journal's lines: raised only by a change that could break a program that reads them. */
export const schemaVersion = 2;

/** Beginning of every line, by which a truncated first line is recognised. */
export const lineBeginning = '{"schemaVersion":';

/** No line comes near it: a longer one is none of ours, and is not kept in memory. */
export const maxLineBytes = 1 << 20;

/** One line of a journal: the result of a run and what identifies it. */
export interface JournalLine {
  schemaVersion: number;
  [field: string]: unknown;
}

const decoder = new TextDecoder();

/** A line of a journal from its bytes; undefined if they are something else. */
export function lineOf(bytes: Uint8Array): JournalLine | undefined {
  if (bytes.length > maxLineBytes) return undefined;
  try {
    const line: JournalLine | null = JSON.parse(decoder.decode(bytes));
    return Number.isInteger(line?.schemaVersion) ? (line ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}
