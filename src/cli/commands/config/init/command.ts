import { type Command, inGroup } from '../../../command.ts';
import type { InitFlags } from './run.ts';

/** `rotation config init`: a first configuration file. */
export const configInit: Command<InitFlags> = {
  name: 'init',
  summary: 'write rotation.config.json and the schema that explains it',
  options: inGroup('Content', [
    {
      flags: '--data <folder>',
      key: 'data',
      description: 'folder of the prices, so that rotation check needs no --data',
    },
    {
      flags: '--inputs <file>',
      key: 'inputs',
      description: 'file of dated observations, created if missing; repeat for more',
      repeatable: true,
    },
    { flags: '--user', key: 'user', description: 'write the user file, which holds in every folder' },
    { flags: '-v, --verbose', key: 'verbose', description: 'with an error, its stack' },
  ]),
  notes: `A file is never written over. Relative paths in it start at its folder; in the
user file ($XDG_CONFIG_HOME or ~/.config, rotation/config.json) they are written
as absolute ones. A project file is found in the current folder or, in a
repository, in a folder above it.`,
  examples: [
    ['rotation config init', 'writes both into this folder'],
    ['rotation config init --data prices --inputs pe.csv', 'from now on: rotation check'],
    ['rotation config init --user --data ~/prices', 'from now on, in every folder: rotation check'],
    ['rotation schema config > rotation.config.schema.json', 'the schema alone'],
  ],
  run: () => import('./run.ts'),
};
