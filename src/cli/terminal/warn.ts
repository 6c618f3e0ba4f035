import type { Io } from '../../io.ts';
import type { Report } from '../../report/check/schema.ts';
import { noteWords } from '../../words/notes.ts';
import type { OutputFlags } from '../options/output.ts';

/**
 * Writes warnings to stderr, unless `--quiet` is set or the screen shows them.
 *
 * @param isOnScreen - whether the table of the command shows the warnings itself
 */
export function warn(
  io: Io,
  { warnings }: Pick<Report, 'warnings'>,
  flags: OutputFlags,
  { isOnScreen }: { isOnScreen: boolean },
): void {
  const isTable = flags.format === undefined || flags.format === 'table';
  const isShown = isOnScreen && isTable && flags.output === undefined && io.stdout.isTerminal;
  if (flags.quiet || isShown || warnings.length === 0) return;
  io.stderr.write(warnings.map((warning) => `warning: ${noteWords(warning)}\n`).join(''));
}
