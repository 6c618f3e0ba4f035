/** What a signal is made of. */
export const families = ['technical', 'seasonal', 'fundamental', 'macro'] as const;
export type Family = (typeof families)[number];

/** What a score says, in a word. */
export const stances = ['breakout', 'relief-rally', 'neutral', 'no-case', 'unknown'] as const;
export type Stance = (typeof stances)[number];

/** Five years: the last 1,260 known values including today's, or all there are from 252 up; fewer are unknown. */
export const fiveYears = { window: 1260, minimum: 252 } as const;

/** Sessions over which the gate measures the lead of small caps. */
export const gateLookback = 21;
