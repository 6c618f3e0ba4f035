import { wrap } from './wrap.ts';

/** A text in lines with an indent, wrapped at words. */
export const indented = (text: string, width: number, by: number): string[] =>
  wrap(text, width - by).map((line) => `${' '.repeat(by)}${line}`);
