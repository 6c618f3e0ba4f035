/** What a renderer knows of its output. */
export interface RenderOptions {
  /** Columns of the terminal; Infinity in a pipe, where nothing is wrapped. */
  width: number;
  /** Whether the locale can show more than ASCII. */
  unicode: boolean;
  paint: Paint;
  /** Everything opened. */
  verbose: boolean;
  /** Rows of a long table, the last ones; all of them if left out. */
  lastRows?: number;
}

/** Turns a report into text that ends with a line end. A module that draws a report in one format exports it as `render`. */
export type Renderer<R> = (report: R, options: RenderOptions) => string;

/** Colour repeats what words and marks say; without colour each of these gives its text back. */
export type Paint = Record<'good' | 'bad' | 'warn' | 'dim' | 'strong', (text: string) => string>;

const same = (text: string) => text;

export const plainPaint: Paint = { good: same, bad: same, warn: same, dim: same, strong: same };
