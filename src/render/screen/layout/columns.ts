/** Colour codes, which take no column on a screen. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape is what a colour code begins with
const colourCodes = /\u001b\[[\d;]*m/g;

/** Columns that a text takes: the longest of its lines, a column per character. */
export const columnsOf = (text: string): number =>
  Math.max(
    ...text
      .replace(colourCodes, '')
      .split('\n')
      .map((line) => [...line].length),
  );

/** A row in columns of these widths, or null where a cell needs more than that: it is too wide, or not all ASCII. */
export function plainRow(row: readonly string[], widths: readonly number[]): string | null {
  let line = '';
  for (const [i, width] of widths.entries()) {
    const cell = row[i] ?? '';
    const seen = cell.includes('\u001b') ? cell.replace(colourCodes, '') : cell;
    if (seen.length > width || !/^[ -~]*$/.test(seen)) return null;
    line += cell + ' '.repeat(width - seen.length);
  }
  return line.trimEnd();
}
