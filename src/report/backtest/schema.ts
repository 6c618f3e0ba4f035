import { gradedColumns, gradedStates, states } from '../../judgement/names.ts';
import type * as ZodMini from '../../zod.ts';
import type { Zod } from '../../zod.ts';
import { envelope } from '../envelope.ts';
import { inputSchema, noteSchema } from '../input-schemas.ts';
import { callFields, cohortFields, rotationFields } from '../record/schema.ts';
import { worldSchema } from '../world/schema.ts';
import { signalRecordFields } from './signal-schema.ts';
import { yardstickSchema } from './yardstick-schema.ts';

/** The JSON of `rotation backtest`: shares are fractions, means and differences log returns of small in excess of large. */
export function backtestSchema(z: Zod) {
  const number = z.nullable(z.number());
  const date = z.nullable(z.iso.date());
  /** The difference in samples drawn anew: its interval, and the share of them in which it has the other sign. */
  const resampled = z.object({ interval95: z.tuple([number, number]), otherSide: number });
  return z.object({
    ...envelope(z),
    sample: z.boolean(),
    /** Growth is null where there is no such index. */
    labels: z.object({ large: z.string(), small: z.string(), growth: z.nullable(z.string()) }),
    /** Whether closes include dividends, as the name of a file, column, symbol or label says. */
    totalReturn: z.object({ large: z.boolean(), small: z.boolean(), growth: z.boolean() }),
    /** Which column of verdicts was graded. */
    graded: z.enum(gradedColumns),
    /** Sessions whose verdicts were graded, and the last one whose close was known. */
    from: date,
    to: date,
    knownBy: date,
    horizons: z.array(z.int()),
    /** What the record comes to, in sentences. */
    summary: z.array(z.string()),
    states: z.array(z.object({ state: z.enum(states), sessions: z.int(), share: number, runs: z.int() })),
    ...callFields(z),
    cohorts: z.array(z.object({ ...cohortFields(z), median: number, resampled: z.nullable(resampled) })),
    /** Draws and seed of the bootstrap that was asked for; null without one. */
    resamples: z.nullable(z.object({ draws: z.int(), seed: z.int() })),
    decades: z.array(
      z.object({
        decade: z.int(),
        horizon: z.int(),
        /** `any` is the base of the decade. */
        state: z.enum(['any', ...gradedStates]),
        sessions: z.int(),
        mean: number,
        share: number,
      }),
    ),
    /** Sessions since the rules were published, from 2026-01-14 on: they are part of the figures above too. Null where there is none. */
    sincePublication: z.nullable(
      z.object({
        from: z.iso.date(),
        to: z.iso.date(),
        states: z.array(z.object({ state: z.enum(gradedStates), sessions: z.int() })),
        ...rotationFields(z),
        outcomes: z.array(
          z.object({
            horizon: z.int(),
            state: z.enum(['any', ...gradedStates]),
            sessions: z.int(),
            mean: number,
            share: number,
          }),
        ),
      }),
    ),
    signals: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        ...signalRecordFields(z),
        /** Adjusted for all signals, over half a year. */
        adjustedP: number,
      }),
    ),
    yardstick: z.array(yardstickSchema(z)),
    /** What the same rules earned in other markets; null for other rules or indices. */
    world: z.nullable(worldSchema(z)),
    inputs: z.array(inputSchema(z)),
    warnings: z.array(noteSchema(z)),
    notes: z.array(noteSchema(z)),
  });
}

export type BacktestReport = ZodMini.infer<ReturnType<typeof backtestSchema>>;
export type BacktestSignal = BacktestReport['signals'][number];
