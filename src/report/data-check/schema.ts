import { macroIds } from '../../series/macro-kind.ts';
import { severities } from '../../series/problem.ts';
import { roles } from '../../series/series.ts';
import type * as ZodMini from '../../zod.ts';
import type { Zod } from '../../zod.ts';
import { errorShape } from '../error.ts';
import { schemaVersion } from '../schema-version.ts';

/** The JSON of `rotation data check`: fractions, ISO dates, null for what does not apply. */
export function dataCheckSchema(z: Zod) {
  const text = z.nullable(z.string());
  const day = z.iso.date();
  const days = z.object({ count: z.int(), days: z.array(day) });
  const writing = z.object({ id: z.string(), example: z.string() });
  const index = z.object({
    role: z.enum(roles),
    kind: z.enum(['index', 'proxy']),
    name: z.string(),
    /** What says so: the option, a symbol in the file, its name, or closes that are the published ones. */
    identifiedBy: z.enum(['option', 'symbol', 'name', 'closes']),
  });
  const dialect = z.object({
    reader: z.string(),
    vendor: z.string(),
    encoding: z.string(),
    delimiter: z.string(),
    lineEnds: z.string(),
    headerLines: z.int(),
    order: z.enum(['ascending', 'descending', 'shuffled']),
    dates: writing,
    numbers: writing,
  });
  const content = z.object({
    dialect,
    /** The column that the closes are taken from, and why. */
    column: z.object({ date: z.string(), close: z.string(), rule: z.string() }),
    symbol: text,
    rows: z.int(),
    first: day,
    last: day,
    /** Rows without a price, and duplicate rows. */
    missingPrices: z.int(),
    duplicateRows: z.int(),
    /** NYSE sessions that have closed since the last row. */
    age: z.int(),
    /**
     * Against the sessions of the NYSE from 1971 on, with the rows too many that only repeat the close before them; null where the rows keep another exchange's days.
     */
    calendar: z.nullable(z.object({ missing: days, extra: days, forwardFilled: z.int() })),
    /** Rows that are no close yet: of today's unfinished session, or of days to come. */
    futureRows: days,
    moves: z.array(
      z.object({
        kind: z.enum(['unit-slip', 'bad-tick', 'split', 'jump']),
        first: day,
        last: day,
        close: z.number(),
        change: z.number(),
        /** Times the median move of the sessions around, for a wrong price. */
        medianMoves: z.nullable(z.number()),
      }),
    ),
    stalePrices: z.array(z.object({ first: day, last: day, rows: z.int(), close: z.number() })),
    /** Year ends compared with the published closes of the index; null where none is published. */
    yearEnds: z.nullable(
      z.object({
        compared: z.int(),
        mismatches: z.array(z.object({ day, close: z.number(), published: z.number(), basisPoints: z.number() })),
      }),
    ),
  });
  return z.object({
    schemaVersion: z.literal(schemaVersion),
    program: z.object({ name: z.string(), version: z.string() }),
    /** Whether nothing is wrong: no error, and with --strict no warning. */
    ok: z.boolean(),
    generatedAt: z.iso.datetime(),
    counts: z.object({
      files: z.int(),
      series: z.int(),
      unreadable: z.int(),
      passedOver: z.int(),
      errors: z.int(),
      warnings: z.int(),
    }),
    files: z.array(
      z.object({
        file: z.string(),
        /** Weekly and slower bars that lie in a folder beside daily ones are passed over. */
        status: z.enum(['ok', 'warning', 'error', 'passed-over']),
        index: z.nullable(index),
        /** Its macro series by --series. */
        series: z.nullable(z.enum(macroIds)),
        /** Null where the file cannot be read: then `error` says why. */
        content: z.nullable(content),
        error: z.nullable(z.object(errorShape(z))),
        problems: z.array(z.object({ code: z.string(), severity: z.enum(severities), message: z.string() })),
      }),
    ),
    /** Files of one index compared with the longest of them, on common days. */
    agreement: z.array(
      z.object({
        role: z.enum(roles),
        file: z.string(),
        against: z.string(),
        days: z.int(),
        overHalf: z.int(),
        overOne: z.int(),
        overFifty: z.int(),
        /** With how many more files of the index say the one or the other. */
        worst: z.nullable(
          z.object({
            day,
            close: z.number(),
            against: z.number(),
            basisPoints: z.number(),
            alsoClose: z.int(),
            alsoAgainst: z.int(),
          }),
        ),
      }),
    ),
  });
}

export type DataCheck = ZodMini.infer<ReturnType<typeof dataCheckSchema>>;
export type CheckedFile = DataCheck['files'][number];
