import type { Command } from '../../command.ts';
import type { HelpFlags } from './run.ts';

/** `rotation help`: a command or a topic. `main` turns the help of a command into its `--help`. */
export const help: Command<HelpFlags> = {
  name: 'help',
  summary: 'show help on a command or a topic',
  arguments: [
    {
      name: 'topic',
      key: 'words',
      description: 'exit-codes, environment, files, glossary, or a command',
      variadic: true,
      values: async ({ commands = [] }) =>
        [...(await import('./topics.ts')).topics, ...commands].map(({ name }) => name),
    },
  ],
  examples: [
    ['rotation help check', 'the help of a command'],
    ['rotation help data fetch', 'the help of a nested command'],
    ['rotation help glossary', 'every term that a screen uses'],
    ['rotation help exit-codes', 'what a script learns from the exit status'],
  ],
  run: () => import('./run.ts'),
};
