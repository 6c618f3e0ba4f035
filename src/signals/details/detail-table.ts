/** A cell in a table of a signal's details; NaN and null are unknown. */
export type Cell = string | number | boolean | null;

/** A column of such a table. Rows may hold keys that no column shows. */
export interface DetailColumn {
  /** Key of its cells in the rows. */
  id: string;
  title: string;
  /** Format on the screen: `percent`, `points` (percentage points) and `score` have a sign, `share` has none. */
  as: 'text' | 'count' | 'percent' | 'points' | 'share' | 'number' | 'score';
  decimals?: number;
  /** Keys of the ends of an interval, printed after the figure. */
  interval?: readonly [low: string, high: string];
  /** Whether a bar is drawn after the figure. */
  bar?: boolean;
  /** Word for an unknown cell. */
  unknown?: string;
}

export interface DetailTable {
  id: string;
  title: string;
  columns: readonly DetailColumn[];
  /** All rows, in the order in which they are read. */
  rows: readonly Readonly<Record<string, Cell>>[];
  /** Rows on the screen without `--verbose`; all if absent. */
  shown?: number;
  /** Sentences below the table. */
  notes?: readonly string[];
}

/** Details of a signal on row `t`, as data: what `rotation show` prints. Figures are unrounded and known by row `t`. */
export interface SignalDetails {
  /** The reading, in a sentence or two with figures. */
  says: string;
  /** The rule with the parameters in force. */
  rule: string;
  /** What changes the score if no price does; see {@link Signal.turningPoints}. */
  otherTurningPoints?: string;
  /** Sessions in the chart of the value; a year if absent. */
  chart?: number;
  tables: readonly DetailTable[];
  /** Caveats at the end. */
  notes?: readonly string[];
}
