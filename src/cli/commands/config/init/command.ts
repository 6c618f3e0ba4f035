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
    { flags: '--user', key: 'user', description: 'write the user file, which applies in every folder' },
    { flags: '-v, --verbose', key: 'verbose', description: 'show the stack trace of an error' },
  ]),
  notes: `Existing files are never overwritten. Relative paths start at the folder of the
file; the user file ($XDG_CONFIG_HOME or ~/.config, then rotation/config.json)
has absolute ones. The project file is searched in the current folder and, in a
repository, in the folders above it.`,
  examples: [
    ['rotation config init', 'writes both into this folder'],
    ['rotation config init --data prices --inputs pe.csv', 'from now on: rotation check'],
    ['rotation config init --user --data ~/prices', 'from now on, in every folder: rotation check'],
    ['rotation schema config > rotation.config.schema.json', 'the schema alone'],
  ],
  run: () => import('./run.ts'),
};
