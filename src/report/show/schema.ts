import type * as ZodMini from '../../zod.ts';
import type { Zod } from '../../zod.ts';
import { signalRecordFields } from '../backtest/signal-schema.ts';
import { inputSchema, noteSchema } from '../input-schemas.ts';
import { schemaVersion } from '../schema-version.ts';

/** The JSON of `rotation show`: fractions (0.01 is one percent) unless a title says otherwise, ISO dates, null for unknown. */
export function showSchema(z: Zod) {
  const number = z.nullable(z.number());
  const date = z.nullable(z.iso.date());
  const label = z.object({ name: z.string(), short: z.string() });
  const column = z.object({
    /** Key of its figures in the rows. */
    id: z.string(),
    title: z.string(),
    as: z.enum(['text', 'count', 'percent', 'points', 'share', 'number', 'score']),
  });
  const turn = z.object({
    quantity: z.enum(['large', 'small', 'growth', 'correlation', 'discount']),
    direction: z.enum(['above', 'below']),
    value: z.number(),
    /** Fraction of today's price, difference of a correlation or a discount. */
    move: z.number(),
    /** What it then says, all else unchanged. */
    stance: z.enum(['breakout', 'relief-rally', 'neutral']),
    /** The score that it then jumps to; null where it moves with the figure. */
    score: number,
  });
  return z.object({
    schemaVersion: z.literal(schemaVersion),
    program: z.object({ name: z.string(), version: z.string() }),
    ok: z.literal(true),
    asOf: z.iso.date(),
    generatedAt: z.iso.datetime(),
    sample: z.boolean(),
    labels: z.object({ large: label, small: label, growth: z.nullable(label) }),
    signal: z.object({
      id: z.string(),
      title: z.string(),
      family: z.string(),
      weight: z.number(),
      unit: z.string(),
      /** Parameters in force. */
      params: z.record(z.string(), z.unknown()),
      needs: z.array(z.string()),
      /** How to supply what is missing; null where nothing is. */
      hint: z.nullable(z.string()),
      claim: z.string(),
      sources: z.array(z.object({ publisher: z.string(), title: z.string(), date: z.string() })),
      value: number,
      score: number,
      stance: z.enum(['breakout', 'relief-rally', 'neutral', 'not-applicable', 'unknown']),
      reason: z.nullable(z.string()),
      because: z.string(),
      evidence: z.unknown(),
    }),
    session: date,
    says: z.string(),
    rule: z.string(),
    turningPoints: z.array(turn),
    /** What turns it where no price does. */
    otherTurningPoints: z.nullable(z.string()),
    tables: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        columns: z.array(column),
        /** Every row; it may hold more than the columns show. */
        rows: z.array(z.record(z.string(), z.nullable(z.union([z.string(), z.number(), z.boolean()])))),
        notes: z.array(z.string()),
      }),
    ),
    notes: z.array(z.string()),
    record: z.array(
      z.object({
        ...signalRecordFields(z),
        /** Part of all these sessions after which small was ahead. */
        baseRate: number,
      }),
    ),
    /** The value over the last year, or five where it moves slowly. */
    history: z.array(z.object({ date: z.iso.date(), value: number, score: number })),
    inputs: z.array(inputSchema(z)),
    warnings: z.array(noteSchema(z)),
    dataNotes: z.array(noteSchema(z)),
  });
}

export type ShowReport = ZodMini.infer<ReturnType<typeof showSchema>>;
