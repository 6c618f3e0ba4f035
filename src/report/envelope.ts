import type { Zod } from '../zod.ts';
import { schemaVersion } from './schema-version.ts';

/** What every report on one market begins with. */
export const envelope = (z: Zod) => ({
  schemaVersion: z.literal(schemaVersion),
  program: z.object({ name: z.string(), version: z.string() }),
  ok: z.boolean(),
  asOf: z.iso.date(),
  generatedAt: z.iso.datetime(),
});
