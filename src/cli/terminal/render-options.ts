import type { Io } from '../../io.ts';
import { type Paint, plainPaint, type RenderOptions } from '../../render/renderer.ts';
import type { OutputFlags } from '../options/output.ts';
import { columnsOf } from './columns.ts';

/** Whether to colour: by the flag, then NO_COLOR, FORCE_COLOR, TERM=dumb, and whether the stream is a terminal. */
export function isColoured({ env, stdout }: Io, { color, output }: OutputFlags): boolean {
  if (color !== undefined) return color;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '')
    return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.TERM === 'dumb') return false;
  return stdout.isTerminal && output === undefined;
}

/** Whether the locale has more than ASCII; without one it is the POSIX locale, which has not. */
export function isUnicode({ env }: Io): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return /utf-?8/i.test(locale);
}

/** A style of one argument: chalk would also print the index that `lines.map(paint.dim)` passes. */
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

/** Render options of the output stream. In a pipe or a file nothing is wrapped. */
export async function renderOptions(io: Io, flags: OutputFlags): Promise<RenderOptions> {
  const onTerminal = io.stdout.isTerminal && flags.output === undefined;
  return {
    width: onTerminal ? columnsOf(io) : Number.POSITIVE_INFINITY,
    unicode: isUnicode(io),
    paint: isColoured(io, flags) ? await colours() : plainPaint,
    verbose: flags.verbose === true,
    ...(flags.chart === true && { chart: true }),
  };
}
