import { exitStatus } from '../../../exit-status.ts';
import type { Io } from '../../../io.ts';
import type { Command, Formats } from '../../command.ts';
import { bashCompletion } from '../../completion/bash.ts';
import { commandTree } from '../../completion/command-tree.ts';
import { fishCompletion } from '../../completion/fish.ts';
import { zshCompletion } from '../../completion/zsh.ts';

const completions = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

export interface CompletionFlags {
  shell: keyof typeof completions;
}

/** Prints the completion script of a shell. */
export async function run(io: Io, { shell }: CompletionFlags, _: Formats<never>, program: Command): Promise<number> {
  io.stdout.write(completions[shell](await commandTree(program)));
  return exitStatus.ok;
}
