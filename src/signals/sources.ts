import type { Source } from './signal.ts';

/** The commentary that the rules come from, and research that it leans on. */
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
