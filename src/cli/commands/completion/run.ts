import { exitStatus } from '../../../exit-status.ts';
import type { Io } from '../../../io.ts';
import { program } from '../../commands.ts';
import { bashCompletion } from '../../completion/bash.ts';
import { commandTree } from '../../completion/command-tree.ts';
import { fishCompletion } from '../../completion/fish.ts';
import { zshCompletion } from '../../completion/zsh.ts';
import type { CompletionFlags } from './command.ts';

const completions = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

/** Prints the completion of a shell. */
export async function run(io: Io, { shell }: CompletionFlags): Promise<number> {
  io.stdout.write(completions[shell](await commandTree(program)));
  return exitStatus.ok;
}
