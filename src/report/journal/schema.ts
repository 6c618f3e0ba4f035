import { comparisons, confidences, raceOutcomes, states } from '../../judgement/names.ts';
import type * as ZodMini from '../../zod.ts';
import type { Zod } from '../../zod.ts';
import { callSchema } from '../record/schema.ts';
import { schemaVersion } from '../schema-version.ts';

/** One recorded verdict: a line of NDJSON, an item of JSON. */
function recordedSchema(z: Zod) {
  const number = z.nullable(z.number());
  return z.object({
    /** In the journal, from 1. */
    line: z.int(),
    session: z.iso.date(),
    recordedAt: z.iso.datetime(),
    rotation: z.string(),
    state: z.enum(states),
    composite: number,
    confidence: z.nullable(z.enum(confidences)),
    pricesAlone: z.enum(states),
    /** Whether it is graded: the first record of a session under its settings, with a verdict. */
    graded: z.boolean(),
    /** The first session that closed after it was recorded; null where the files have none. */
    entryDate: z.nullable(z.iso.date()),
    /** By horizon: log return of small in excess of large from there on; null where not known. */
    forward: z.record(z.string(), number),
    /** Whether the rotation lasted, from there on, and when that was decided; null for a verdict that does not say. */
    call: z.nullable(z.object({ outcome: z.enum(raceOutcomes), decided: z.nullable(z.iso.date()) })),
    /** Null without files to compare it with. */
    today: z.nullable(
      z.object({
        comparison: z.enum(comparisons),
        state: z.nullable(z.enum(states)),
        composite: number,
        /** Largest change of the three closes of the session, a fraction. */
        maxCloseChange: number,
        /** Signals whose score is another one. */
        signals: z.array(z.string()),
      }),
    ),
  });
}

/** The JSON of `rotation history --journal`. */
export function recordedHistorySchema(z: Zod) {
  return z.object({
    schemaVersion: z.literal(schemaVersion),
    program: z.object({ name: z.string(), version: z.string() }),
    ok: z.boolean(),
    generatedAt: z.iso.datetime(),
    journal: z.string(),
    /** The last session of the files; null without files. */
    asOf: z.nullable(z.iso.date()),
    horizons: z.array(z.int()),
    records: z.array(recordedSchema(z)),
    /** What followed the graded records, by verdict and for all of them together. */
    outcomes: z.array(
      z.object({
        state: z.enum(['any', ...states]),
        horizon: z.int(),
        /** Records whose outcome is known. */
        records: z.int(),
        /** Log return of small in excess of large. */
        mean: z.number(),
        /** After how many of them small was ahead. */
        ahead: z.int(),
      }),
    ),
    /** How the calls ended that were recorded, by verdict: none of one verdict while another of it is open. */
    calls: z.array(callSchema(z)),
    warnings: z.array(z.string()),
  });
}

export type Recorded = ZodMini.infer<ReturnType<typeof recordedSchema>>;
export type RecordedHistory = ZodMini.infer<ReturnType<typeof recordedHistorySchema>>;
