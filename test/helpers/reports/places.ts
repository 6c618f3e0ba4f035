import { Chalk } from 'chalk';
import { type Paint, plainPaint, type RenderOptions } from '../../../src/render/renderer.ts';

const { green, red, yellow, dim, bold } = new Chalk({ level: 1 });

/** Real escape codes. */
export const colours: Paint = {
  good: (text) => green(text),
  bad: (text) => red(text),
  warn: (text) => yellow(text),
  dim: (text) => dim(text),
  strong: (text) => bold(text),
};

/** A terminal of so many columns, without colour. */
export const terminal = (width: number, given: Partial<RenderOptions> = {}): RenderOptions => ({
  width,
  unicode: true,
  paint: plainPaint,
  verbose: false,
  ...given,
});

/** A pipe: nothing is wrapped. */
export const pipe = terminal(Number.POSITIVE_INFINITY);

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what this takes away
const escapeCodes = /\u001b\[[0-9;]*m/g;

/** Text as it is seen: without escape codes. */
export const seen = (text: string): string => text.replace(escapeCodes, '');

/** The lines of a text that ends with a line end. */
export const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n');
