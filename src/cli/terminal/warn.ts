import type { Io } from '../../io.ts';
import type { Report } from '../../report/check/schema.ts';
import { noteWords } from '../../words/notes.ts';
import type { OutputFlags } from '../options/output.ts';

/**
 * Warnings go to stderr, unless silence was asked for or a screen tells them itself.
 *
 * @param isTold - whether the table of the command tells the warnings
 */
export function warn(
  io: Io,
  { warnings }: Pick<Report, 'warnings'>,
  flags: OutputFlags,
  { isTold }: { isTold: boolean },
): void {
  const isTable = flags.format === undefined || flags.format === 'table';
  const onScreen = isTold && isTable && flags.output === undefined && io.stdout.isTerminal;
  if (flags.quiet || onScreen || warnings.length === 0) return;
  io.stderr.write(warnings.map((warning) => `warning: ${noteWords(warning)}\n`).join(''));
}
