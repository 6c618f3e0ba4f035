/** Names that `--series NAME=FILE` takes. */
export const macroIds = [
  'vix',
  'cpi',
  'fed-funds',
  'hy-spread',
  'breadth',
  'advancing',
  'declining',
  'banks',
  'equal-weight',
  'flows',
] as const;

export type MacroId = (typeof macroIds)[number];

/** A kind of macro series: what it is, when its figures become known, and how long they count. */
export interface MacroKind {
  id: MacroId;
  description: string;
  unit: string;
  /** Column names in files of several series, best first: upper case, letters and digits only. */
  columns: readonly string[];
  /** Series that are easily mistaken for it, each with what it is instead. */
  lookalikes?: Readonly<Record<string, string>>;
  frequency: 'day' | 'week' | 'month';
  /** When a figure becomes known: days after its date, or after the last day of its month. */
  publicationLag: { after: 'day' | 'month'; days: number };
  /** Days after its date up to which a figure still counts for a session. */
  staleAfter: number;
  sign: 'positive' | 'not negative' | 'any';
  /** The largest plausible figure: anything above it is in another unit. */
  max: number;
  /** Every figure is a multiple of this. */
  step?: number;
}
