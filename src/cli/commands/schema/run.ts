import { exitStatus } from '../../../exit-status.ts';
import type { Io } from '../../../io.ts';
import { observationSchema } from '../../../readers/observations/observations.ts';
import { json } from '../../../render/json.ts';
import { backtestSchema } from '../../../report/backtest/schema.ts';
import { reportSchema } from '../../../report/check/schema.ts';
import { claimsSchema } from '../../../report/claims/schema.ts';
import { dataCheckSchema } from '../../../report/data-check/schema.ts';
import { errorSchema } from '../../../report/error.ts';
import { historySchema } from '../../../report/history/schema.ts';
import { journalLineSchema } from '../../../report/journal/line.ts';
import { recordedHistorySchema } from '../../../report/journal/schema.ts';
import { poolSchema } from '../../../report/pool/schema.ts';
import { settingsSchema } from '../../../report/settings.ts';
import { showSchema } from '../../../report/show/schema.ts';
import { signalListSchema } from '../../../report/signal-list.ts';
import { signals } from '../../../signals/index.ts';
import type { Zod } from '../../../zod.ts';
import { configSchema } from '../../config/json-schema.ts';
import { manifestSchema } from '../data/fetch/manifest.ts';
import { fetchSchema } from '../data/fetch/schema.ts';
import type { SchemaName } from './names.ts';

export interface SchemaFlags {
  what: SchemaName;
}

const schemas = {
  check: (z: Zod) => reportSchema(z, signals),
  show: showSchema,
  backtest: backtestSchema,
  pool: poolSchema,
  history: historySchema,
  claims: claimsSchema,
  'history-journal': recordedHistorySchema,
  journal: journalLineSchema,
  signals: signalListSchema,
  inputs: observationSchema,
  'data-check': dataCheckSchema,
  'data-fetch': fetchSchema,
  'data-manifest': manifestSchema,
  error: errorSchema,
  settings: settingsSchema,
} satisfies Record<Exclude<SchemaName, 'config'>, unknown>;

/** Prints one of the published schemas. */
export async function run(io: Io, { what }: SchemaFlags): Promise<number> {
  const z = await import('../../../zod.ts');
  const schema =
    what === 'config'
      ? configSchema(z)
      : z.toJSONSchema(schemas[what](z), { io: what === 'inputs' ? 'input' : 'output' });
  io.stdout.write(json(schema));
  return exitStatus.ok;
}
