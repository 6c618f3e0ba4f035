/** Colour codes, which have no width on a screen. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape is what a colour code begins with
const colourCodes = /\u001b\[[\d;]*m/g;

/** Width of a text: that of its longest line, without colour codes. */
export const columnsOf = (text: string): number =>
  Math.max(
    ...text
      .replace(colourCodes, '')
      .split('\n')
      .map((line) => [...line].length),
  );

/** A row in columns of these widths; null if a cell is too wide or not ASCII. */
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
