import { Argument, Command } from 'commander';
import type { Io } from '../../../io.ts';

const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

const examples = `
Examples:
  rotation completion bash > ~/.local/share/bash-completion/completions/rotation
  rotation completion zsh > ~/.zsh/completions/_rotation
  rotation completion fish > ~/.config/fish/completions/rotation.fish
  source <(rotation completion bash)
`;

/** `rotation completion`: what a shell needs to complete commands, options, choices and names of signals. */
export const completion = (io: Io, finish: (status: number) => void): Command =>
  new Command('completion')
    .addArgument(new Argument('<shell>', 'for which shell').choices(shells))
    .addHelpText('after', examples)
    .action(async (shell: Shell) => {
      const { runCompletion } = await import('./run.ts');
      finish(runCompletion(io, shell));
    });
