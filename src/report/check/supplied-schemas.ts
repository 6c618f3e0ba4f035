import { roles } from '../../series/series.ts';
import type { Zod } from '../../zod.ts';

/** What a user can add that is not scored, or only in part: targets, risk notes, observations. */
export function suppliedSchemas(z: Zod) {
  const date = z.nullable(z.iso.date());
  const text = z.nullable(z.string());
  return {
    targets: z.array(
      z.object({
        role: z.enum(roles),
        level: z.number(),
        from: z.iso.date(),
        by: date,
        source: z.string(),
        close: z.number(),
        move: z
          .nullable(z.number())
          .register(z.globalRegistry, { description: 'that it takes from the close, a fraction; null with a reason' }),
        reached: z
          .nullable(z.iso.date())
          .register(z.globalRegistry, { description: 'first session at or above since `from`' }),
        everReached: date,
        reason: text.register(z.globalRegistry, {
          description: 'why the level says nothing of these closes: a fund, or another base',
        }),
      }),
    ),
    riskNotes: z.array(z.object({ from: z.iso.date(), until: z.iso.date(), note: z.string(), active: z.boolean() })),
    observations: z.array(
      z.object({
        date: z.iso.date(),
        series: z.string(),
        value: z.number(),
        unit: z.string(),
        basis: z.string(),
        provider: z.string(),
        index: text,
        source: text,
        url: text,
        note: text,
      }),
    ),
  };
}
