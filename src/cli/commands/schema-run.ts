import { observationSchema } from '../../readers/observations.ts';
import { errorSchema } from '../../report/error.ts';
import { json } from '../../report/json.ts';
import { reportSchema } from '../../report/schema.ts';
import { signalListSchema } from '../../report/signal-list.ts';
import { exitStatus } from '../exit-status.ts';
import type { Io } from '../io.ts';

const schemas = { check: reportSchema, signals: signalListSchema, inputs: observationSchema, error: errorSchema };

/** Prints one of the published schemas. */
export async function runSchema(io: Io, what: keyof typeof schemas): Promise<number> {
  const z = await import('../../zod.ts');
  io.stdout.write(json(z.toJSONSchema(schemas[what](z), { io: what === 'inputs' ? 'input' : 'output' })));
  return exitStatus.ok;
}
