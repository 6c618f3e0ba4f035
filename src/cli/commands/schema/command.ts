import type { Command } from '../../command.ts';
import { schemaNames } from './names.ts';
import type { SchemaFlags } from './run.ts';

/** `rotation schema`: JSON Schemas of outputs and of the configuration. */
export const schema: Command<SchemaFlags> = {
  name: 'schema',
  summary: 'the JSON Schema of an output or an input',
  arguments: [
    { name: 'what', key: 'what', description: 'whose schema', choices: schemaNames, optional: true, default: 'check' },
  ],
  examples: [
    ['rotation schema > rotation-check.schema.json', 'of the JSON of rotation check'],
    ['rotation schema inputs', 'of a row of dated observations'],
    ['rotation schema config > rotation.config.schema.json', 'of a configuration file'],
  ],
  run: () => import('./run.ts'),
};
