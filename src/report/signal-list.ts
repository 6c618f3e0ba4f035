import type { Signal } from '../signals/signal.ts';
import type { Zod } from '../zod.ts';
import { schemaVersion } from './schema-version.ts';

/** The JSON of `rotation signals`. */
export function signalListSchema(z: Zod) {
  return z.object({
    schemaVersion: z.literal(schemaVersion),
    signals: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        family: z.string(),
        weight: z.number(),
        unit: z.string(),
        needs: z.array(z.string()),
        hint: z.nullable(z.string()),
        claim: z.string(),
        sources: z.array(z.object({ publisher: z.string(), title: z.string(), date: z.string() })),
        defaults: z.record(z.string(), z.unknown()),
      }),
    ),
  });
}

/** Every signal with its needs and claim. */
export const signalList = (signals: readonly Signal[]) => ({
  schemaVersion,
  signals: signals.map(({ id, title, family, weight, unit, needs, hint, claim, sources, defaults }) => ({
    id,
    title,
    family,
    weight,
    unit,
    needs,
    hint,
    claim,
    sources,
    defaults,
  })),
});
