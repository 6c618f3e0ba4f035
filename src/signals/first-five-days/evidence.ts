import type { Zod } from '../../zod.ts';
import type { SignalColumns } from '../signal.ts';

export interface FirstFiveDaysParams {
  /** Sessions of the year over which its start is measured. */
  sessions: number;
  /** First year in the evidence: before it the S&P 500 had 90 members. */
  from: number;
  /** Last year in the published figures. */
  publishedTo: number;
  /** An up start counts as reversed once a close is below the old year's close by more than this fraction. */
  reversedBelow: number;
}

export interface FirstFiveDaysColumns extends SignalColumns {
  /** Last close of the old year; NaN where there is none. */
  base: Float64Array;
}

const groupSchema = (z: Zod) =>
  z.object({
    years: z.int(),
    up: z.int(),
    hitRate: z.nullable(z.number()),
    hitRate95: z.array(z.nullable(z.number())),
    meanWholeYear: z.nullable(z.number()),
    meanRestOfYear: z.nullable(z.number()),
    restUp: z.int(),
  });

const recordSchema = (z: Zod) =>
  z.object({
    from: z.nullable(z.int()),
    to: z.nullable(z.int()),
    all: groupSchema(z),
    afterUpStart: groupSchema(z),
    afterDownStart: groupSchema(z),
    fisherP: z.nullable(z.number()),
  });

/** Schema of the evidence: rates and returns are fractions. */
export const firstFiveDaysEvidenceSchema = (z: Zod) =>
  z.object({
    oldYearClose: z.nullable(z.number()),
    sinceOldYear: z.nullable(z.number()),
    completed: recordSchema(z),
    published: recordSchema(z),
    lastSeven: z.object({ years: z.int(), startedUp: z.int(), agreed: z.int() }),
    smallCapsAfterUpStarts: z.object({
      from: z.nullable(z.int()),
      years: z.int(),
      ahead: z.int(),
      mean: z.nullable(z.number()),
    }),
  });
