import { type MacroId, macroIds } from '../../../series/macro-kind.ts';
import { macroKind } from '../../../series/macro-kinds.ts';
import type * as ZodMini from '../../../zod.ts';
import type { Zod } from '../../../zod.ts';
import { defineSection, described } from './section.ts';

export type SeriesValues = Record<MacroId, string | null>;

/** A file for each macro series. */
export const series = defineSection<SeriesValues>({
  path: ['series'],
  defaults: Object.fromEntries(macroIds.map((id) => [id, null])) as SeriesValues,
  reads: macroIds,
  schema: (z: Zod) =>
    z.strictObject(
      Object.fromEntries(
        macroIds.map((id) => [
          id,
          described(z, z.nullable(z.string().check(z.minLength(1))), `file of ${macroKind(id)?.description ?? id}`),
        ]),
      ),
    ) as unknown as ZodMini.ZodMiniType<SeriesValues>,
});
