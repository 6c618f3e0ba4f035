/** A risk note of the user's. It is never scored: while it is active it lowers the confidence. */
export interface RiskNote {
  /** First and last day, in days since 1970-01-01. */
  from: number;
  until: number;
  note: string;
}

/** A risk note on the as-of day. */
export interface RiskNoteSummary extends RiskNote {
  active: boolean;
}

/** Whether a risk note is active on a day. */
export const isActive = ({ from, until }: RiskNote, day: number): boolean => from <= day && day <= until;

/** The risk notes that had begun by a day, with whether they are active on it. */
export const riskNoteSummaries = (notes: readonly RiskNote[], day: number): RiskNoteSummary[] =>
  notes.filter(({ from }) => from <= day).map((note) => ({ ...note, active: isActive(note, day) }));
