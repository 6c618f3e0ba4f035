/** A stretch of text in one style. */
export interface StyledRun {
  text: string;
  /** Column of its first character, from 0. */
  column: number;
  colour: 'red' | 'green' | 'yellow' | null;
  bold: boolean;
  dim: boolean;
}

type Style = Pick<StyledRun, 'colour' | 'bold' | 'dim'>;

/** What each escape sequence of the screen changes; 22 ends both bold and dim. */
const changes: Readonly<Record<string, Partial<Style>>> = {
  '1': { bold: true },
  '2': { dim: true },
  '22': { bold: false, dim: false },
  '31': { colour: 'red' },
  '32': { colour: 'green' },
  '33': { colour: 'yellow' },
  '39': { colour: null },
};

/**
 * A line of a terminal as runs of one style each. A style does not last beyond its line.
 *
 * @throws Error at an escape sequence that the screen was not known to print
 */
export function styledRuns(line: string): StyledRun[] {
  const runs: StyledRun[] = [];
  let style: Style = { colour: null, bold: false, dim: false };
  let column = 0;
  // The text of the line lies at even places, the code of the sequence after it at odd ones.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what a terminal is sent
  for (const [i, part] of line.split(/\u001b\[(\d+)m/).entries()) {
    if (i % 2 === 1) {
      const change = changes[part];
      if (!change) throw new Error(`no colour is known for the escape sequence ${part}`);
      style = { ...style, ...change };
    } else if (part !== '') {
      runs.push({ text: part, column, ...style });
      column += [...part].length;
    }
  }
  return runs;
}
