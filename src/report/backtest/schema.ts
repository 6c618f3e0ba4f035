import { gradedColumns, gradedStates, states } from '../../judgement/names.ts';
import type * as ZodMini from '../../zod.ts';
import type { Zod } from '../../zod.ts';
import { inputSchema, noteSchema } from '../input-schemas.ts';
import { cohortFields } from '../record/schema.ts';
import { schemaVersion } from '../schema-version.ts';

/** The JSON of `rotation backtest`: shares are fractions, means and differences log returns of small in excess of large. */
export function backtestSchema(z: Zod) {
  const number = z.nullable(z.number());
  const date = z.nullable(z.iso.date());
  const interval = z.tuple([number, number]);
  const stance = z.object({
    stance: z.enum(['breakout', 'neutral', 'relief-rally']),
    sessions: z.int(),
    mean: number,
    share: number,
  });
  const part = z.object({
    from: date,
    to: date,
    sessions: z.int(),
    rankCorrelation: number,
    interval95: interval,
    byStance: z.array(stance),
  });
  const drawn = z.object({ standardError: number, interval95: interval });
  return z.object({
    schemaVersion: z.literal(schemaVersion),
    program: z.object({ name: z.string(), version: z.string() }),
    ok: z.boolean(),
    asOf: z.iso.date(),
    generatedAt: z.iso.datetime(),
    sample: z.boolean(),
    labels: z.object({ large: z.string(), small: z.string(), growth: z.string() }),
    /** Whether closes include dividends, as the name of a file, column, symbol or label says. */
    totalReturn: z.object({ large: z.boolean(), small: z.boolean(), growth: z.boolean() }),
    /** Which column of verdicts was graded. */
    graded: z.enum(gradedColumns),
    /** Sessions whose verdicts were graded, and the last one whose close was known. */
    from: date,
    to: date,
    knownBy: date,
    horizons: z.array(z.int()),
    states: z.array(z.object({ state: z.enum(states), sessions: z.int(), share: number, runs: z.int() })),
    comparisons: z.int(),
    significant: z.int(),
    bases: z.array(z.object({ horizon: z.int(), sessions: z.int(), mean: number, share: number })),
    cohorts: z.array(z.object({ ...cohortFields(z), median: number, resampled: z.nullable(drawn) })),
    /** Draws and seed of the bootstrap that was asked for; null where the closed form alone was used. */
    resamples: z.nullable(z.object({ draws: z.int(), seed: z.int() })),
    findings: z.array(z.object({ state: z.enum(gradedStates), text: z.string() })),
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
    signals: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        horizon: z.int(),
        all: part,
        halves: z.tuple([part, part]),
      }),
    ),
    inputs: z.array(inputSchema(z)),
    warnings: z.array(noteSchema(z)),
    notes: z.array(noteSchema(z)),
  });
}

export type BacktestReport = ZodMini.infer<ReturnType<typeof backtestSchema>>;
export type BacktestPart = BacktestReport['signals'][number]['all'];
