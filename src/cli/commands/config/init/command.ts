import type { Command } from '../../../command.ts';

/** `rotation config init`: a first project file. */
export const configInit: Command = {
  name: 'init',
  summary: 'write rotation.config.json and the schema that explains it',
  examples: [
    ['rotation config init', 'writes both into this folder'],
    ['rotation schema config > rotation.config.schema.json', 'the schema alone'],
  ],
  run: () => import('./run.ts'),
};
