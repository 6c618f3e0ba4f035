/** An unbreakable piece of a line, and its style. */
export interface Piece {
  text: string;
  colour?: (text: string) => string;
}

/**
 * Pieces on a line with `gap` between them, wrapped at `width` characters to lines with `indent`. A longer piece is not
 * broken.
 */
export function flow(pieces: readonly Piece[], gap: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let room = 0;
  for (const { text, colour } of pieces) {
    const painted = colour ? colour(text) : text;
    room -= gap.length + text.length;
    if (lines.length > 0 && room >= 0) {
      lines[lines.length - 1] += `${gap}${painted}`;
      continue;
    }
    const start = lines.length === 0 ? '' : indent;
    lines.push(`${start}${painted}`);
    room = width - start.length - text.length;
  }
  return lines;
}
