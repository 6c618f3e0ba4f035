import type { Market } from '../market/market.ts';
import type * as ZodMini from '../zod.ts';
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
export interface SignalReading {
  /** At most 37 characters, the width of the last column of the screen at 80 columns. */
  because: string;
  /** Why the score is unknown or there is no case, null if it is known. */
  reason: string | null;
  /** Figures behind the score; their units are in the signal's schema. */
  evidence: Readonly<Record<string, unknown>>;
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

/** What stands in a table behind a signal; NaN and null are unknown. */
export type Cell = string | number | boolean | null;

/** A column of such a table. Rows may hold more than the columns show. */
export interface DetailColumn {
  /** Key of its figures in the rows. */
  id: string;
  title: string;
  /** How they read on a screen: `percent`, `points` (percentage points) and `score` with a sign, `share` without. */
  as: 'text' | 'count' | 'percent' | 'points' | 'share' | 'number' | 'score';
  decimals?: number;
  /** Keys of the ends of an interval, printed behind the figure. */
  interval?: readonly [low: string, high: string];
  /** Whether a bar stands behind the figure. */
  bar?: boolean;
  /** The word for unknown. */
  unknown?: string;
}

export interface DetailTable {
  id: string;
  title: string;
  columns: readonly DetailColumn[];
  /** Every row, in the order of reading. */
  rows: readonly Readonly<Record<string, Cell>>[];
  /** Rows that the screen shows where not everything is opened; all if absent. */
  shown?: number;
  /** Sentences under it. */
  notes?: readonly string[];
}

/** A signal in full on row `t`, as data: what `rotation show` prints. Figures are unrounded, only known by row `t`. */
export interface SignalDetails {
  /** What it says, in a sentence or two with figures. */
  says: string;
  /** The rule with the parameters in force. */
  rule: string;
  /** What turns it where no price does; see {@link Signal.turningPoints}. */
  turns?: string;
  /** Sessions of the chart of its value; a year if absent. */
  chart?: number;
  tables: readonly DetailTable[];
  /** Cautions at the end. */
  notes?: readonly string[];
}

export interface Signal<P = unknown, C extends SignalColumns = SignalColumns> {
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
  /** @internal The library's types must not ask its users for the schema library. */
  params(z: Zod): ZodMini.ZodMiniType<P>;
  /** @internal */
  evidence(z: Zod): ZodMini.ZodMiniType;
  columns(market: Market, params: P): C;
  reading(columns: C, t: number, market: Market, params: P): SignalReading;
  /** What of the next session the score hangs on; null where nothing that a reader can watch moves it. */
  turningPoints?(columns: C, t: number, market: Market, params: P): TurningPoints | null;
  /** The signal in full; loaded only when it is asked for. */
  details?(columns: C, t: number, market: Market, params: P): Promise<SignalDetails>;
}

/** Checks a signal's shape where it is written and keeps its types. */
export const defineSignal = <P, C extends SignalColumns>(signal: Signal<P, C>): Signal<P, C> => signal;
/** Size of a score from which it takes a side. */
export const stanceFrom = 0.25;

/** The word for a known score. */
export function stanceOf(score: number): 'breakout' | 'relief-rally' | 'neutral' {
  if (score >= stanceFrom) return 'breakout';
  return score <= -stanceFrom ? 'relief-rally' : 'neutral';
}
