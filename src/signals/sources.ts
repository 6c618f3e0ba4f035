import type { Source } from './signal.ts';

/** The commentary that the rules come from, and the research that it cites. */
export const breakoutOrRelief: Source = {
  publisher: 'AInvest',
  title: 'Small-cap breakout: historical rotation or temporary relief rally?',
  date: '2026-01',
};

export const strategicShift: Source = {
  publisher: 'AInvest',
  title: 'Small-cap rotation: a strategic shift in 2026',
  date: '2026-01-08',
};

export const renaissance: Source = {
  publisher: 'AInvest',
  title: 'The small-cap renaissance in 2026',
  date: '2026-01-01',
};

export const structuralShift: Source = {
  publisher: 'AInvest',
  title: "The S&P 500's 6,900 Rally and the Structural Shift to AI-Driven Growth",
  date: '2025-11',
};

export const greatRotation: Source = {
  publisher: 'AInvest',
  title: 'The Great Rotation: 2026 and the Small-Cap Reawakening',
  date: '2026-01-13',
};

export const tradersAlmanac: Source = {
  publisher: "Stock Trader's Almanac",
  title: "January's first five days, an early warning system",
  date: '2026',
};

export const jegadeeshTitman1993: Source = {
  publisher: 'Journal of Finance 48(1)',
  title: 'Returns to Buying Winners and Selling Losers (Jegadeesh, Titman)',
  date: '1993',
};
