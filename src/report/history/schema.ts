import { states } from '../../judgement/names.ts';
import type * as ZodMini from '../../zod.ts';
import type { Zod } from '../../zod.ts';
import { envelope } from '../envelope.ts';
import { noteSchema } from '../input-schemas.ts';

/** One session: a line of NDJSON, an item of JSON. */
function sessionSchema(z: Zod) {
  const number = z.nullable(z.number());
  return z.object({
    date: z.iso.date(),
    state: z.enum(states),
    /** The verdict on prices alone, which is the one that is graded. */
    pricesAlone: z.enum(states),
    gate: z.boolean(),
    composite: number,
    coverage: number,
    agreement: number,
    large: z.number(),
    small: z.number(),
    growth: z.nullable(z.number()),
    /** By signal; null where unknown or not applicable. */
    scores: z.record(z.string(), number),
    /** By signal: the figure behind the score, in the unit that `rotation signals` names; null where unknown. */
    values: z.record(z.string(), number),
    /** By horizon: log return of small in excess of large from the next close on; null where not known yet. */
    forward: z.record(z.string(), number),
  });
}

/** The JSON of `rotation history`. */
export const historySchema = (z: Zod) =>
  z.object({
    ...envelope(z),
    sample: z.boolean(),
    /** The verdicts of the whole span, also where only changes or the last rows are listed. */
    summary: z.object({
      first: z.iso.date(),
      last: z.iso.date(),
      /** Since when the last verdict holds. */
      since: z.iso.date(),
      sessions: z.int(),
      changes: z.int(),
      states: z.array(z.object({ state: z.enum(states), sessions: z.int() })),
    }),
    sessions: z.array(sessionSchema(z)),
    warnings: z.array(noteSchema(z)),
  });

export type SessionReport = ZodMini.infer<ReturnType<typeof sessionSchema>>;
export type HistoryReport = ZodMini.infer<ReturnType<typeof historySchema>>;
