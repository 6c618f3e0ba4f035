import type { MacroId } from './macro-kind.ts';

/** Macro series that `data fetch` downloads. */
export const fetchedSeries: readonly MacroId[] = ['vix', 'cpi', 'fed-funds', 'hy-spread'];
