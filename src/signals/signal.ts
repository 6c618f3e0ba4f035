import type { Market } from '../market/market.ts';
import type * as ZodMini from '../zod.ts';
import type { SignalDetails } from './details/detail-table.ts';
import type { Family } from './names.ts';

/** The schema library, handed in by whoever has loaded it: a run that validates nothing never pays for it. */
export type Zod = typeof ZodMini;

/** A published statement that a signal rests on. */
export interface Source {
  publisher: string;
  title: string;
  /** ISO date or year and month. */
  date: string;
}

/** What a signal says on every session; row `t` reads rows `0..t` of the market and nothing later. */
export interface SignalColumns {
  /** The figure that the score is made of, in {@link Signal.unit}; NaN where unknown. */
  value: Float64Array;
  /** In [-1, 1]: +1 speaks wholly for a breakout, -1 wholly for a relief rally; NaN where unknown or no case. */
  score: Float64Array;
  /** 1 where the rule has nothing to say; none if absent. */
  notApplicable?: Uint8Array;
  /** 1 where the series that the signal needs had begun; everywhere if absent. */
  available?: Uint8Array;
}

/** Row `t` in words and figures. */
export interface SignalReading<E = Readonly<Record<string, unknown>>> {
  /** At most 37 characters, the width of the last column of the screen at 80 columns. */
  because: string;
  /** Why the score is unknown or there is no case, null if it is known. */
  reason: string | null;
  /** Figures behind the score; their units are in the signal's schema. */
  evidence: E;
}

/** How a score answers to one price or figure at the next close, all else unchanged. */
export type TurningPoints = { of: 'large' | 'small' | 'growth' | 'correlation' | 'discount' } & (
  | {
      /** The score moves with the figure. */
      kind: 'continuous';
      /** The figure at which the score is `score`; NaN where none makes it so. */
      at(score: number): number;
    }
  | {
      /** The score jumps: each step holds from its figure up to the next one's. */
      kind: 'steps';
      steps: readonly { from: number; score: number }[];
    }
);

/**
 * One rule: its words and sources, and how it is computed.
 *
 * @typeParam P - parameters, each a key of the configuration
 * @typeParam C - what it says on every session
 * @typeParam E - figures behind a reading
 */
export interface Signal<P = unknown, C extends SignalColumns = SignalColumns, E = Readonly<Record<string, unknown>>> {
  id: string;
  title: string;
  /** The title as a sentence speaks of it. */
  noun: string;
  family: Family;
  /** Part in the composite. */
  weight: number;
  /** Unit of the value. */
  unit: string;
  /** What the commentary says. */
  claim: string;
  sources: readonly Source[];
  /** Series that it reads: `large`, `small`, `growth` or the name of an observation. */
  needs: readonly string[];
  /** How to supply what prices do not hold; null for price signals. */
  providedBy: string | null;
  defaults: P;
  /** How the score is made, in a line of Markdown for the documents; S, R and N are the three indices. */
  scoring(params: P): string;
  /** What its scores come in, where they are fewer than the horizon would let one think: calendar years, watches, fifteen-year spans. */
  pieces?: 'years' | 'watches' | 'spans';
  /** @internal The library's types must not ask its users for the schema library. */
  params(z: Zod): ZodMini.ZodMiniType<P>;
  /** @internal */
  evidence(z: Zod): ZodMini.ZodMiniType;
  columns(market: Market, params: P): C;
  reading(columns: C, t: number, market: Market, params: P): SignalReading<E>;
  /** What of the next session the score hangs on; null where nothing that a reader can watch moves it. */
  turningPoints?(columns: C, t: number, market: Market, params: P): TurningPoints | null;
  /** The signal in full; loaded only when it is asked for. */
  details?(columns: C, t: number, market: Market, params: P, reading: SignalReading<E>): Promise<SignalDetails>;
}

/** Checks a signal's shape where it is written and keeps its types. */
export const defineSignal = <P, C extends SignalColumns, E = Readonly<Record<string, unknown>>>(
  signal: Signal<P, C, E>,
): Signal<P, C, E> => signal;
