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
