import type { RenderOptions } from '../../renderer.ts';
import { wrap } from './wrap.ts';

const labelWidth = 11;
const gap = 3;
/** Greatest width of sentences, for readability. */
const widest = 80;

export interface LabelledText {
  label: string;
  text: string;
  /** Style, applied after wrapping. */
  colour?: ((line: string) => string) | undefined;
  /** Command that shows more, at the end of the last line, or below it if it does not fit. */
  command?: string | undefined;
}

/** A label and its text, wrapped with a hanging indent. */
export function labelledLines(
  { label, text, colour = (line) => line, command }: LabelledText,
  options: RenderOptions,
): string[] {
  const { paint } = options;
  const width = Number.isFinite(options.width) ? Math.min(options.width, widest) : options.width;
  const lines = wrap(text, width - labelWidth);
  const painted = lines.map(
    (line, i) => `${i === 0 ? `  ${label}`.padEnd(labelWidth) : ' '.repeat(labelWidth)}${colour(line)}`,
  );
  if (command === undefined) return painted;
  const used = labelWidth + (lines.at(-1) ?? '').length;
  const last = painted.length - 1;
  const room = Number.isFinite(width) ? width - used - command.length : gap;
  if (room >= gap) painted[last] += `${' '.repeat(room)}${paint.dim(command)}`;
  else painted.push(`${' '.repeat(Math.max(0, width - command.length))}${paint.dim(command)}`);
  return painted;
}
