import { contrasts } from '../../judgement/names.ts';
import type * as ZodMini from '../../zod.ts';
import type { Zod } from '../../zod.ts';
import { inputSchema, noteSchema } from '../input-schemas.ts';
import { callSchema } from '../record/schema.ts';
import { schemaVersion } from '../schema-version.ts';

/** Whether the rules were written on a market's days. */
const samples = ['in-sample', 'out-of-sample'] as const;

/** Fields of rotations and of the calls made of them. */
function callFields(z: Zod) {
  return {
    rotations: z.object({ count: z.int(), lasted: z.int(), gaveBack: z.int(), open: z.int() }),
    calls: z.array(callSchema(z)),
  };
}

/** Fields of a difference, and of what shifting the verdicts says of it. */
function differenceFields(z: Zod) {
  const number = z.nullable(z.number());
  return { difference: number, p: number, needed05: number };
}

/** Fields of some markets together. */
function pooledFields(z: Zod) {
  const number = z.nullable(z.number());
  return {
    contrast: z.enum(contrasts),
    horizon: z.int(),
    ...differenceFields(z),
    needed025: number,
    interval95: z.tuple([number, number]),
    /** Adjusted for the horizons of breakout less relief rally; null of the other contrast, which is exploratory. */
    adjustedP: number,
    /** Share of the spread between markets that chance does not explain, and the variance between them. */
    i2: number,
    tau2: number,
    /** Names of the markets that are pooled; those of one list are shifted together. */
    clusters: z.array(z.array(z.string())),
    /** The largest weight first. */
    markets: z.array(
      z.object({
        name: z.string(),
        weight: z.number(),
        sessions: z.int(),
        breakouts: z.int(),
        reliefRallies: z.int(),
        from: z.nullable(z.iso.date()),
        to: z.nullable(z.iso.date()),
        ...differenceFields(z),
        /** Of the market's own shifted differences. */
        variance: number,
      }),
    ),
  };
}

function robustnessSchema(z: Zod) {
  const number = z.nullable(z.number());
  const difference = z.object({ markets: z.int(), ...differenceFields(z) });
  return z.object({
    /** The market of the largest weight, and the figures without it. */
    largest: z.nullable(z.string()),
    withoutLargest: difference,
    /** Entered 22 sessions after the verdict, not at the next close. */
    late: difference,
    /** The largest market by halves of its span: the difference up to a day, and after it. */
    halves: z.nullable(z.object({ until: z.iso.date(), first: number, second: number })),
  });
}

/** The JSON of `rotation pool`: differences are log returns of small in excess of large. */
export function poolSchema(z: Zod) {
  return z.object({
    schemaVersion: z.literal(schemaVersion),
    program: z.object({ name: z.string(), version: z.string() }),
    /** Whether any market is pooled. */
    ok: z.boolean(),
    /** The last day that counts; null for all days of the files. */
    asOf: z.nullable(z.iso.date()),
    generatedAt: z.iso.datetime(),
    horizons: z.array(z.int()),
    /** What the pool comes to, in sentences. */
    summary: z.array(z.string()),
    /** When and by which rules it was computed, for the pool that comes with the program; null for folders of your own. */
    evidence: z.nullable(z.object({ computed: z.iso.date(), rules: z.string() })),
    markets: z.array(
      z.object({
        name: z.string(),
        /** Where the figures are from, for the pool that comes with the program. */
        source: z.nullable(z.string()),
        /** Null where it was not read from a folder. */
        folder: z.nullable(z.string()),
        sample: z.enum(samples),
        labels: z.object({ large: z.string(), small: z.string(), growth: z.nullable(z.string()) }),
        totalReturn: z.object({ large: z.boolean(), small: z.boolean(), growth: z.boolean() }),
        /** Common sessions, the first and the last of them. */
        sessions: z.int(),
        first: z.iso.date(),
        last: z.iso.date(),
        ...callFields(z),
        inputs: z.array(inputSchema(z)),
      }),
    ),
    /** Markets on whose days the rules were not written. */
    outOfSample: z.object({
      ...callFields(z),
      /** Wilson, 95%, with markets taken as independent. */
      lasted95: z.tuple([z.nullable(z.number()), z.nullable(z.number())]),
      contrasts: z.array(z.object({ ...pooledFields(z), robustness: robustnessSchema(z) })),
    }),
    /** The same of all markets; null where the rules were written on none of them. */
    all: z.nullable(
      z.object({
        ...callFields(z),
        lasted95: z.tuple([z.nullable(z.number()), z.nullable(z.number())]),
        contrasts: z.array(z.object(pooledFields(z))),
      }),
    ),
    warnings: z.array(noteSchema(z)),
    notes: z.array(noteSchema(z)),
  });
}

export type PoolReport = ZodMini.infer<ReturnType<typeof poolSchema>>;
export type PooledReport = PoolReport['outOfSample'];
export type PoolContrastReport = PooledReport['contrasts'][number];
