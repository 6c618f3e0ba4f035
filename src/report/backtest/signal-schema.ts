import type { Zod } from '../../zod.ts';

/** Fields of scores against what followed over one horizon. */
export function correlationFields(z: Zod) {
  const number = z.nullable(z.number());
  const date = z.nullable(z.iso.date());
  return {
    horizon: z.int(),
    /** First and last session with a score and a known outcome. */
    from: date,
    to: date,
    sessions: z.int(),
    /** What the sessions come to where those that overlap count once. */
    independentPieces: z.int(),
    /** Of midranks of the score with midranks of what followed. */
    rankCorrelation: number,
    shifts: z.int(),
    p: number,
    /** What the rank correlation has to exceed at 5%. */
    needed05: number,
    interval95: z.tuple([number, number]),
  };
}

/** The same of a signal, with what followed each of its stances. */
export function signalRecordFields(z: Zod) {
  const number = z.nullable(z.number());
  return {
    ...correlationFields(z),
    byStance: z.array(
      z.object({
        stance: z.enum(['breakout', 'neutral', 'relief-rally']),
        sessions: z.int(),
        mean: number,
        share: number,
      }),
    ),
  };
}
