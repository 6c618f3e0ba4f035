import { UserError } from '../../../../errors.ts';
import { exitStatus } from '../../../../exit-status.ts';
import type { Io } from '../../../../io.ts';
import { json } from '../../../../render/json.ts';
import { quotedPath } from '../../../../words/quoted.ts';
import { configSchema } from '../../../config/json-schema.ts';
import { projectFileName } from '../../../config/layers/paths.ts';
import { deliver } from '../../../terminal/output.ts';

const schemaFileName = 'rotation.config.schema.json';

/** An empty configuration, so that it pins no default; the schema beside it lets an editor suggest keys. */
const beginning = { $schema: `./${schemaFileName}`, data: null, inputs: [], signals: {} };

/** Writes a first project file and its schema into the current folder; never overwrites a file. */
export async function run(io: Io): Promise<number> {
  if (io.files.kind(projectFileName) !== 'none') {
    throw new UserError(`${quotedPath(projectFileName)} is there already`, {
      code: 'file-exists',
      status: exitStatus.usage,
      file: projectFileName,
      hint: 'change it, or move it away first; rotation config shows what it sets',
    });
  }
  const hasSchema = io.files.kind(schemaFileName) !== 'none';
  if (!hasSchema) await deliver(io, json(configSchema(await import('../../../../zod.ts'))), schemaFileName, []);
  await deliver(io, json(beginning), projectFileName, []);
  io.stdout.write(hasSchema ? `${projectFileName}\n` : `${projectFileName}\n${schemaFileName}\n`);
  return exitStatus.ok;
}
