/** Widths of Arial's characters in thousandths of the size, from the blank to the tilde. */
// biome-ignore format: a table in the order of the code points
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
  556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
  556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** Characters beyond ASCII that pictures use; any other is taken to be as wide as the size. */
const others: Readonly<Record<string, number>> = {
  '−': 584,
  '–': 556,
  '’': 222,
  '±': 584,
  '≤': 549,
  '≥': 549,
  '·': 278,
  '×': 584,
};

const widthOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return others[character] ?? (code < 32 || code > 126 ? (code < 0x250 ? 600 : 1000) : (widths[code - 32] ?? 1000));
};

/** Other sans-serif fonts are a little wider than Arial, and bold ones more so. */
const wider = { regular: 1.04, bold: 1.1 };

/** About how wide a text is, in pixels, in any of the fonts that a page may be shown in. */
export function textWidth(text: string, size: number, isBold = false): number {
  let sum = 0;
  for (const character of text) sum += widthOf(character);
  return (sum * size * (isBold ? wider.bold : wider.regular)) / 1000;
}

/** Kept free beside a text that has to fit. */
const reserve = 1.12;

/** Whether a text fits into so many pixels in every font. */
const fits = (text: string, width: number, size: number, isBold = false): boolean =>
  textWidth(text, size, isBold) * reserve <= width;

/** A text in lines of at most so many pixels. A word that is longer than a line has one of its own. */
export function wrapped(text: string, width: number, size: number, isBold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && fits(longer, width, size, isBold)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
