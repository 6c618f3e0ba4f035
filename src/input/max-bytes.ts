/**
 * Max bytes of a file, by what it holds: a larger one is the wrong file. Prices are refused by their beginning before that; the
 * others are read whole, and take several times their size in memory.
 */
export const maxBytes = { prices: 1 << 30, journal: 1 << 27, returns: 1 << 26, observations: 1 << 23 };
