import type * as ZodMini from '../zod.ts';
import type { Zod } from '../zod.ts';
import { settingOrigins } from './check/schema.ts';
import { schemaVersion } from './schema-version.ts';

/** The JSON of `rotation config`. */
export function settingsSchema(z: Zod) {
  return z.object({
    schemaVersion: z.literal(schemaVersion),
    files: z.array(z.object({ file: z.string(), origin: z.enum(settingOrigins) })),
    settings: z.array(
      z.object({
        key: z.string(),
        value: z.unknown(),
        origin: z.enum(['default', ...settingOrigins]),
        /** File, variable or flag; null for a default. */
        from: z.nullable(z.string()),
      }),
    ),
  });
}

export type SettingsReport = ZodMini.infer<ReturnType<typeof settingsSchema>>;
