import { statuses } from '../../claims/claim.ts';
import type * as ZodMini from '../../zod.ts';
import type { Zod } from '../../zod.ts';
import { envelope } from '../envelope.ts';
import { inputSchema, noteSchema } from '../input-schemas.ts';

/** The JSON of `rotation claims`: each published statement with what the data says of it. */
export function claimsSchema(z: Zod) {
  const text = z.nullable(z.string());
  const status = z.enum(statuses);
  const source = z.object({ publisher: z.string(), title: z.string(), date: z.string() });
  const alternative = z.object({
    definition: z.string(),
    status,
    found: z.string(),
    decides: z.boolean().register(z.globalRegistry, {
      description: 'as good a definition as the first: where it answers otherwise, the claim is inconclusive',
    }),
  });
  return z.object({
    ...envelope(z),
    /** Last common session: nothing later was known. */
    last: z.iso.date(),
    /** Of all claims, also where only some of them are listed. */
    counts: z.object({ confirmed: z.int(), contradicted: z.int(), inconclusive: z.int(), notCheckable: z.int() }),
    claims: z.array(
      z.object({
        id: z.string(),
        statement: z.string().register(z.globalRegistry, { description: 'in our words' }),
        sources: z.array(source),
        published: z.iso.date().register(z.globalRegistry, { description: 'day from which it counts as published' }),
        needs: z.string(),
        signals: z.array(z.string()).register(z.globalRegistry, { description: 'signals that rest on it' }),
        status,
        found: text,
        definition: text.register(z.globalRegistry, { description: 'what exactly was checked' }),
        reason: text.register(z.globalRegistry, { description: 'why it cannot be checked, and what would supply it' }),
        alternatives: z
          .array(alternative)
          .register(z.globalRegistry, { description: 'the same claim by other definitions' }),
      }),
    ),
    inputs: z.array(inputSchema(z)),
    warnings: z.array(noteSchema(z)),
    notes: z.array(noteSchema(z)),
  });
}

export type ClaimsReport = ZodMini.infer<ReturnType<typeof claimsSchema>>;
export type ClaimReport = ClaimsReport['claims'][number];
