import type { Command } from '../../command.ts';
import type { CompletionFlags } from './run.ts';

const shells = ['bash', 'zsh', 'fish'] as const;

/** `rotation completion`: scripts that complete commands, options, choices, signals and claims. */
export const completion: Command<CompletionFlags> = {
  name: 'completion',
  summary: 'completion for bash, zsh and fish',
  arguments: [{ name: 'shell', key: 'shell', description: 'bash, zsh or fish', choices: shells }],
  examples: [
    ['rotation completion bash > ~/.local/share/bash-completion/completions/rotation', 'in every new bash'],
    ['rotation completion zsh > ~/.zsh/completions/_rotation', 'for zsh, if that folder is on its fpath'],
    ['rotation completion fish > ~/.config/fish/completions/rotation.fish', 'for fish'],
    ['source <(rotation completion bash)', 'for this bash only'],
  ],
  run: () => import('./run.ts'),
};
