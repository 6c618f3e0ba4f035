import { type AuxiliaryId, auxiliaryIds, auxiliaryKind } from '../../series/macro-kinds.ts';
import type { Zod } from '../../signals/signal.ts';
import type * as ZodMini from '../../zod.ts';
import { definePart, described } from './section.ts';

export type SeriesValues = Record<AuxiliaryId, string | null>;

/** A file of each further series. */
export const series = definePart<SeriesValues>({
  path: ['series'],
  defaults: Object.fromEntries(auxiliaryIds.map((id) => [id, null])) as SeriesValues,
  reads: auxiliaryIds,
  schema: (z: Zod) =>
    z.strictObject(
      Object.fromEntries(
        auxiliaryIds.map((id) => [
          id,
          described(z, z.nullable(z.string().check(z.minLength(1))), `file of ${auxiliaryKind(id)?.is ?? id}`),
        ]),
      ),
    ) as unknown as ZodMini.ZodMiniType<SeriesValues>,
});
