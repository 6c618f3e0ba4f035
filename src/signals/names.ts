/** Kinds of data that a signal is made of. */
export const families = ['technical', 'seasonal', 'fundamental', 'macro'] as const;
export type Family = (typeof families)[number];

/** A score in one word. */
export const stances = ['breakout', 'relief-rally', 'neutral', 'not-applicable', 'unknown'] as const;
export type Stance = (typeof stances)[number];

/** Five years: the last 1,260 known values including today's, or all if there are at least 252; fewer give NaN. */
export const fiveYears = { window: 1260, minimum: 252 } as const;

/** Sessions over which the gate measures the lead of small caps. */
export const gateLookback = 21;
