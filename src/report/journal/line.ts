import { confidences, states } from '../../judgement/names.ts';
import type * as ZodMini from '../../zod.ts';
import type { Zod } from '../../zod.ts';

/** One line of a journal, as `check --journal` writes it: without words, which may change. */
export function journalLineSchema(z: Zod) {
  const number = z.nullable(z.number());
  const date = z.iso.date();
  const file = { file: z.string(), sha256: z.nullable(z.string()) };
  return z.object({
    schemaVersion: z.literal(2),
    /** Version of the program. */
    rotation: z.string(),
    /** When it was recorded. */
    recordedAt: z.iso.datetime(),
    session: date,
    state: z.enum(states),
    /** Null with figures of the command line, which are no history. */
    since: z.nullable(date),
    composite: number,
    confidence: z.nullable(z.enum(confidences)),
    pricesAlone: z.enum(states),
    closes: z.object({ large: z.number(), small: z.number(), growth: z.nullable(z.number()) }),
    /** By signal; null where unknown or not applicable. */
    scores: z.record(z.string(), number),
    /** Verdicts are compared only with those of the same settings. */
    settings: z.object({
      indices: z.array(z.string()),
      rules: z.unknown(),
      signals: z.record(z.string(), z.unknown()),
    }),
    /** Codes of what was learnt about the data. */
    warnings: z.array(z.string()),
    inputs: z.array(
      z.union([
        z.object({ role: z.literal('observations'), ...file }),
        z.object({ role: z.string(), first: date, last: date, rows: z.int(), ...file }),
      ]),
    ),
  });
}

export type JournalEntry = ZodMini.infer<ReturnType<typeof journalLineSchema>>;
