import type { Market } from '../market/market.ts';
import type { QualityNote } from '../series/quality-note.ts';
import type { Zod, ZodMiniType } from '../zod.ts';
import type { SignalDetails } from './details/detail-table.ts';
import type { Family } from './names.ts';

/** A publication that a signal is based on. */
export interface Source {
  publisher: string;
  title: string;
  /** ISO date or year and month. */
  date: string;
}

/** Columns of a signal, one value per session; row `t` reads rows `0..t` of the market and nothing later. */
export interface SignalColumns {
  /** The figure behind the score, in {@link Signal.unit}; NaN where unknown. */
  value: Float64Array;
  /** In [-1, 1]: +1 is full support for a breakout, -1 for a relief rally; NaN where unknown or not applicable. */
  score: Float64Array;
  /** 1 where the rule does not apply; nowhere if absent. */
  notApplicable?: Uint8Array;
  /** 1 where the series that the signal needs have begun; everywhere if absent. */
  available?: Uint8Array;
}

/** Row `t` in words and figures. */
export interface SignalReading<E = Readonly<Record<string, unknown>>> {
  /** At most 37 characters, the width of the last column of the screen at 80 columns. */
  because: string;
  /** Why the score is unknown or the rule not applicable; null if there is a score. */
  reason: string | null;
  /** Figures behind the score; their units are in the signal's schema. */
  evidence: E;
  /** What bears on how far to trust it, if anything. */
  warnings?: readonly QualityNote[];
}

/** How a score depends on one price or figure at the next close, all else unchanged. */
export type TurningPoints = { quantity: 'large' | 'small' | 'growth' | 'correlation' | 'discount' } & (
  | {
      /** The score moves with the figure. */
      kind: 'continuous';
      /** The figure at which the score is `score`; NaN if there is none. */
      at(score: number): number;
    }
  | {
      /** The score jumps: each step holds from its figure up to the next one's. */
      kind: 'steps';
      steps: readonly { from: number; score: number }[];
    }
);

/**
 * A rule: its texts and sources, and its computation.
 *
 * @typeParam P - parameters, each a key of the configuration
 * @typeParam C - its columns
 * @typeParam E - figures behind a reading
 */
export interface Signal<P = unknown, C extends SignalColumns = SignalColumns, E = Readonly<Record<string, unknown>>> {
  id: string;
  title: string;
  /** The title as a noun phrase within a sentence. */
  noun: string;
  family: Family;
  /** Weight in the composite. */
  weight: number;
  /** Unit of the value. */
  unit: string;
  /** The claim in the commentary. */
  claim: string;
  sources: readonly Source[];
  /** Series that it reads: `large`, `small`, `growth` or the name of an observation. */
  needs: readonly string[];
  /** How to supply its data, verb first; null for signals of prices alone. */
  hint: string | null;
  defaults: P;
  /** What its scores come in, where they are fewer than the horizon would let one think: calendar years, watches, fifteen-year spans. */
  pieces?: 'years' | 'watches' | 'spans';
  /** @internal The library's types must not ask its users for the schema library. */
  params(z: Zod): ZodMiniType<P>;
  /** @internal */
  evidence(z: Zod): ZodMiniType;
  columns(market: Market, params: P): C;
  reading(columns: C, t: number, market: Market, params: P): SignalReading<E>;
  /** How the score depends on the next close; null if it depends on no price or figure that a reader can watch. */
  turningPoints?(columns: C, t: number, market: Market, params: P): TurningPoints | null;
  /** Sentence, rule and tables for `rotation show`, loaded on demand. */
  details?(columns: C, t: number, market: Market, params: P, reading: SignalReading<E>): Promise<SignalDetails>;
}

/** Checks the shape of a signal in its own file and keeps its types. */
export const defineSignal = <P, C extends SignalColumns, E = Readonly<Record<string, unknown>>>(
  signal: Signal<P, C, E>,
): Signal<P, C, E> => signal;
