import { type Paint, type Place, plainPaint } from '../report/format.ts';
import type { Io } from './io.ts';
import type { OutputFlags } from './output-options.ts';

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

async function colours(): Promise<Paint> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return { good: chalk.green, bad: chalk.red, warn: chalk.yellow, dim: chalk.dim, strong: chalk.bold };
}

/** The place where the answer goes. In a pipe or a file nothing is wrapped. */
export async function placeOf(io: Io, flags: OutputFlags): Promise<Place> {
  const onTerminal = io.stdout.isTerminal && flags.output === undefined;
  return {
    width: onTerminal ? (io.stdout.columns ?? 80) : Number.POSITIVE_INFINITY,
    unicode: isUnicode(io),
    paint: isColoured(io, flags) ? await colours() : plainPaint,
    verbose: flags.verbose === true,
  };
}
