import { Command } from 'commander';
import { exitStatus } from '../../../exit-status.ts';
import type { Io } from '../../../io.ts';
import { signals } from '../../../signals/index.ts';
import { commands } from '../../commands.ts';
import { bashCompletion } from '../../completion/bash.ts';
import { spoken } from '../../completion/command-tree.ts';
import { fishCompletion } from '../../completion/fish.ts';
import { zshCompletion } from '../../completion/zsh.ts';
import type { Shell } from './command.ts';

const completions = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

/** Prints the completion of a shell, made of the commands themselves. */
export function runCompletion(io: Io, shell: Shell): number {
  const program = new Command('rotation').option('-V, --version', 'the version');
  for (const { make, summary } of commands) {
    program.addCommand(make(io, () => undefined).description(summary));
  }
  io.stdout.write(completions[shell](spoken(program, { signal: signals.map(({ id }) => id) })));
  return exitStatus.ok;
}
