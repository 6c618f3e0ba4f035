import type { RenderOptions } from '../../renderer.ts';
import { indented } from './indented.ts';
import { narrow, textWidth } from './widths.ts';
import { wrap } from './wrap.ts';

const labelWidth = 11;
const gap = 2;

export interface LabelledText {
  label: string;
  /** Each begins a line. */
  texts: readonly string[];
  /** Style, applied after wrapping. */
  colour?: ((line: string) => string) | undefined;
  /** Command that shows more, at the end of the last line, or below it if it does not fit. */
  command?: string | undefined;
}

/** A command behind the last line, at the right edge, if need be without "run"; on a line of its own if it does not fit. */
function withCommand(lines: readonly string[], used: number, command: string, options: RenderOptions): string[] {
  const { paint } = options;
  const width = textWidth(options);
  const text = `run: ${command}`;
  const short = [text, command].find((one) => used + gap + one.length <= width);
  if (short !== undefined) {
    const room = Number.isFinite(width) ? width - used - short.length : gap;
    return [...lines.slice(0, -1), `${lines.at(-1) ?? ''}${' '.repeat(room)}${paint.dim(short)}`];
  }
  const below = width < narrow ? indented(text, width, 4) : [`${' '.repeat(Math.max(0, width - text.length))}${text}`];
  return [...lines, ...below.map(paint.dim)];
}

/** A label and its texts, wrapped with a hanging indent; below 60 columns the texts stand under the label. */
export function labelledLines(
  { label, texts, colour = (line) => line, command }: LabelledText,
  options: RenderOptions,
): string[] {
  const width = textWidth(options);
  const isNarrow = width < narrow;
  const indent = isNarrow ? 4 : labelWidth;
  const plain = texts.flatMap((text) => wrap(text, width - indent));
  const lines = plain.map((line, i) => {
    const start = i === 0 && !isNarrow ? `  ${label}`.padEnd(labelWidth) : ' '.repeat(indent);
    return `${start}${colour(line)}`;
  });
  const whole =
    command === undefined ? lines : withCommand(lines, indent + (plain.at(-1) ?? '').length, command, options);
  return isNarrow ? [`  ${label}`, ...whole] : whole;
}
