import { statuses } from '../../claims/claim.ts';
import { confidenceReasons, confidences, leadPeriods, states, supports } from '../../judgement/names.ts';
import { families, stances } from '../../signals/names.ts';
import type { Signal } from '../../signals/signal.ts';
import type * as ZodMini from '../../zod.ts';
import type { Zod } from '../../zod.ts';
import { envelope } from '../envelope.ts';
import { inputSchema, noteSchema, settingOrigins } from '../input-schemas.ts';
import { recordSchema } from '../record/schema.ts';
import { worldSchema } from '../world/schema.ts';
import { suppliedSchemas } from './supplied-schemas.ts';

/**
 * The JSON of `rotation check`: fractions (0.01 is one percent), ISO dates, null with a reason for what is unknown.
 *
 * @param signals - every registered one: each has an evidence of its own
 */
export function reportSchema(z: Zod, signals: readonly Signal[]) {
  const number = z.nullable(z.number());
  const date = z.nullable(z.iso.date());
  const state = z.enum(states);
  const index = z.object({
    label: z.string(),
    short: z.string(),
    close: z.number(),
    change1: number,
    changeYtd: number,
    /** Highest close of the index's own file so far. */
    recordClose: z.boolean(),
    /** Whether its closes include dividends, as the name of its file, column, symbol or label says. */
    totalReturn: z.boolean(),
  });
  const level = z.object({
    quantity: z.enum(['large', 'small', 'growth', 'correlation', 'discount']),
    value: z.number(),
    move: z.number(),
  });
  const claim = { id: z.string(), published: z.string(), found: z.string() };
  const signal = ({ id, evidence }: Signal) =>
    z.object({
      id: z.literal(id),
      title: z.string(),
      noun: z.string(),
      family: z.enum(families),
      weight: z.number(),
      value: number,
      unit: z.string(),
      score: number,
      stance: z.enum(stances),
      known: z.boolean(),
      reason: z.nullable(z.string()),
      hint: z.nullable(z.string()),
      because: z.string(),
      evidence: evidence(z),
    });
  return z.object({
    ...envelope(z),
    sample: z.boolean(),
    market: z.object({
      sessions: z.int(),
      first: z.iso.date(),
      last: z.iso.date(),
      missingSessions: z.int(),
      /** What the sessions are held against: the exchange's calendar, or the days that any of the three has. */
      calendar: z.enum(['NYSE', 'own days']),
      /** Exchange sessions closed since the last one, by the clock; null for a replayed day and for the sample. */
      age: z.nullable(z.int()),
      /** The folder that `--data` names; null without one. */
      folder: z.nullable(z.string()),
      /** Return of small less that of large over each period, a difference of fractions; null where it began before the files. */
      leads: z.array(z.object({ period: z.enum(leadPeriods), sessions: z.int(), lead: number })),
      large: index,
      small: index,
      /** Null where there is none. */
      growth: z.nullable(index),
    }),
    gate: z.object({
      on: z.boolean(),
      since: date,
      lead21: number,
      overGrowth21: number,
      percentile: number,
      /** The close of the small index above which a rotation begins at the next session. */
      opening: z.nullable(z.object({ lead: z.number(), small: z.number(), move: z.number() })),
      /** The one without which the next session ends it; null where it cannot, its figures null where no close is enough. */
      closing: z.nullable(z.object({ lead: number, small: number, move: number })),
      /** The close below which the next session counts towards ending it, and the sessions in a row that count so far; null while it is closed. */
      countdown: z.nullable(z.object({ lead: number, small: number, move: number, sessions: z.int() })),
    }),
    verdict: z.object({
      state,
      reasons: z.array(z.string()),
      /** Null with figures of the command line, which are no history: then `sinceReason` says so. */
      since: date,
      sessions: z.nullable(z.int()),
      sinceReason: z.nullable(z.string()),
      composite: number,
      confidence: z.nullable(z.enum(confidences)),
      confidenceReasons: z.array(z.enum(confidenceReasons)),
      previous: z.nullable(z.object({ state, since: z.iso.date() })),
      /** The verdict without figures of the command line, and its run; null where there are none. */
      withoutByHand: z.nullable(z.object({ state, composite: number, since: z.iso.date(), sessions: z.int() })),
      pricesAlone: z.object({ state, composite: number }),
      /** What the signals would make of it if a rotation were under way; null while one is, and without a verdict. */
      ifRotation: z.nullable(state),
      known: z.int(),
      available: z.int(),
      coverage: number,
      agreement: number,
      support: z.enum(supports),
      sensitivity: z.object({
        agreeing: z.int(),
        variants: z.int(),
        dependsOn: z.array(z.string()),
        changedBy: z.array(z.object({ variant: z.string(), state })),
        unchangedBy: z.array(z.string()),
      }),
      turningPoints: z.array(
        z.object({
          signal: z.string(),
          score: z.number(),
          direction: z.enum(['above', 'below']),
          to: state,
          level: z.nullable(level),
        }),
      ),
    }),
    /** The thresholds in force. */
    rules: z.object({
      verdict: z.object({ enter: z.number(), exit: z.number(), minCoverage: z.number() }),
      gate: z.object({
        openPercentile: z.number(),
        closePercentile: z.number(),
        minLead: z.number(),
        closeSessions: z.int(),
      }),
    }),
    /** What was set, and by what; nothing where all is as it comes. */
    configuration: z.object({
      files: z.array(z.string()),
      settings: z.array(
        z.object({ key: z.string(), value: z.unknown(), origin: z.enum(settingOrigins), from: z.string() }),
      ),
    }),
    signals: z.array(z.discriminatedUnion('id', signals.map(signal) as [ReturnType<typeof signal>])),
    record: recordSchema(z),
    /** What the same rules earned in other markets; null for other rules or indices. */
    world: z.nullable(worldSchema(z)),
    /** How many published claims hold, and those that bear on a signal that is known; null where none can be checked. */
    claims: z.nullable(
      z.object({
        confirmed: z.int(),
        contradicted: z.int(),
        inconclusive: z.int(),
        notCheckable: z.int(),
        firstContradicted: z.nullable(z.object(claim)).register(z.globalRegistry, {
          description: 'the first contradicted one that bears on a signal that speaks',
        }),
        relevant: z.array(z.object({ ...claim, status: z.enum(statuses) })),
      }),
    ),
    inputs: z.array(inputSchema(z)),
    ...suppliedSchemas(z),
    warnings: z.array(noteSchema(z)),
    notes: z.array(noteSchema(z)),
  });
}

export type Report = ZodMini.infer<ReturnType<typeof reportSchema>>;
export type SignalReport = Report['signals'][number];
