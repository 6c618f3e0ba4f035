import { errorShape } from '../../../../report/error.ts';
import { schemaVersion } from '../../../../report/schema-version.ts';
import type { Zod } from '../../../../zod.ts';
import { entryShape } from './manifest.ts';

/** Schema of the JSON of `rotation data fetch`: the manifest entry, if any, and the result for each file. */
export function fetchSchema(z: Zod) {
  const { file, series, ...entry } = entryShape(z);
  const { source, address, sha256, rows, time, first, last, pieces } = entry;
  return z.object({
    schemaVersion: z.literal(schemaVersion),
    ok: z.boolean(),
    folder: z.string(),
    files: z.array(
      z.object({
        ...{ file, series, source: z.optional(source), address: z.optional(address), sha256: z.optional(sha256) },
        ...{ rows: z.optional(rows), time: z.optional(time), first: z.optional(first), last: z.optional(last) },
        pieces,
        outcome: z.enum(['fetched', 'up-to-date', 'kept', 'failed']),
        reason: z.nullable(z.string()),
        error: z.nullable(z.object(errorShape(z))),
        warnings: z.array(z.string()),
      }),
    ),
    missing: z.array(z.string()),
    next: z.string(),
  });
}
