/** Properties of the output that a renderer may depend on. */
export interface RenderOptions {
  /** Columns of the terminal; infinite in a pipe, where nothing is wrapped. */
  width: number;
  /** Whether the locale has more than ASCII. */
  unicode: boolean;
  paint: Paint;
  /** Whether to show every section in full. */
  verbose: boolean;
  /** Number of last rows of a long table; all if absent. */
  lastRows?: number;
  /** Whether a chart was asked for: then one is drawn also in a pipe. */
  chart?: boolean;
}

/** Renders a report as text with a final line end. A module of one format exports it as `render`. */
export type Renderer<R> = (report: R, options: RenderOptions) => string;

/** Text styles. Colour only repeats words and marks; without colour each style returns its text. */
export type Paint = Record<'good' | 'bad' | 'warn' | 'dim' | 'strong', (text: string) => string>;

const same = (text: string) => text;

export const plainPaint: Paint = { good: same, bad: same, warn: same, dim: same, strong: same };
