import type { Io } from '../../io.ts';
import { type Paint, plainPaint, type RenderOptions } from '../../render/renderer.ts';
import type { OutputFlags } from '../options/output.ts';
import { columnsOf } from './columns.ts';

/** Whether to colour: the flag, then NO_COLOR, then FORCE_COLOR, then TERM=dumb, then the stream being a terminal. */
export function isColoured({ env, stdout }: Io, { color, output }: OutputFlags): boolean {
  if (color !== undefined) return color;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '')
    return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.TERM === 'dumb') return false;
  return stdout.isTerminal && output === undefined;
}

/** Whether the locale can show more than ASCII: without one it is POSIX's "C", which cannot. */
export function isUnicode({ env }: Io): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return /utf-?8/i.test(locale);
}

/** Chalk prints every argument that it gets: of `lines.map(paint.dim)` only the line must reach it. */
async function colours(): Promise<Paint> {
  const { Chalk } = await import('chalk');
  const { green, red, yellow, dim, bold } = new Chalk({ level: 1 });
  return {
    good: (text) => green(text),
    bad: (text) => red(text),
    warn: (text) => yellow(text),
    dim: (text) => dim(text),
    strong: (text) => bold(text),
  };
}

/** How the answer is drawn. In a pipe or a file nothing is wrapped. */
export async function renderOptions(io: Io, flags: OutputFlags): Promise<RenderOptions> {
  const onTerminal = io.stdout.isTerminal && flags.output === undefined;
  return {
    width: onTerminal ? columnsOf(io) : Number.POSITIVE_INFINITY,
    unicode: isUnicode(io),
    paint: isColoured(io, flags) ? await colours() : plainPaint,
    verbose: flags.verbose === true,
  };
}
