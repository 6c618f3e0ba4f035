import type { Market } from '../../../src/market/market.ts';
import { normalDeviate, type Random, seededRandom } from '../../../src/stats/random.ts';
import { marketOf } from './markets.ts';
import { walks } from './random-market.ts';

const sessions = 900;
const random = seededRandom(11);
const { large, small, growth } = walks(random, sessions, 0.87);

/** Relative noise far below the tolerance. */
const noise = (source: Random) => 1 + 1e-13 * normalDeviate(source);

const noisy = (closes: Float64Array) => closes.map((close) => close * noise(random));
const flat = (level: number) => new Float64Array(sessions).fill(level);
const part = large.map((close) => 0.37 * close);

/** Row of the last move of the market that halts. */
export const haltedAfter = 599;
const halted = (closes: Float64Array) => closes.map((close, t) => closes[Math.min(t, haltedAfter)] ?? close);

/** Markets of 900 rows, each without a rotation in its own way. */
export const stillMarkets = {
  flat: marketOf({ large: flat(3000), small: flat(1500), growth: flat(9000) }),
  'flat with noise': marketOf({ large: noisy(flat(3000)), small: noisy(flat(1500)), growth: noisy(flat(9000)) }),
  'R = S': marketOf({ large, small: large.slice(), growth }),
  'R = 0.37 S': marketOf({ large, small: part, growth }),
  'R = 0.37 S with noise': marketOf({ large, small: noisy(part), growth }),
  'S frozen': marketOf({ large: flat(3000), small, growth }),
  'R frozen': marketOf({ large, small: flat(1500), growth }),
  'N frozen': marketOf({ large, small, growth: flat(9000) }),
  halted: marketOf({ large: halted(large), small: halted(small), growth: halted(growth) }),
} satisfies Record<string, Market>;

export type StillMarket = keyof typeof stillMarkets;
