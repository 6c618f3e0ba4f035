/** A piece of a line that is never broken, and its colour, which takes no room. */
export interface Piece {
  text: string;
  colour?: (text: string) => string;
}

/**
 * Pieces side by side, `gap` between them, and on further lines under `indent` what `width` characters do not hold. A piece
 * that is longer by itself stays whole.
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
