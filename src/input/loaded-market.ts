import type { SeriesFile } from '../market/assemble.ts';
import type { Market } from '../market/market.ts';
import type { Role } from '../series/series.ts';
import type { MacroFile } from './macro-files.ts';

/** A market with the files that it was read from. */
export interface LoadedMarket {
  market: Market;
  files: Record<Role, readonly SeriesFile[]>;
  /** Macro series in the order of the flags. */
  macro: readonly MacroFile[];
  sample: boolean;
  /** Exchange sessions closed since the last common row, up to now or the as-of day. */
  age: number;
}
