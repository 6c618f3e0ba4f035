import fc from 'fast-check';
import { yearOf } from '../../../src/dates/civil-dates.ts';
import { align, type Market } from '../../../src/market/market.ts';
import { usLabels } from '../../../src/series/labels.ts';
import type { Observation } from '../../../src/series/observation.ts';
import type { Role } from '../../../src/series/series.ts';
import { normalDeviate, type Random, seededRandom } from '../../../src/stats/random.ts';
import { type Closes, seriesOf, sessionsFrom } from './markets.ts';
import { randomMacro } from './random-macro.ts';

/** Closes of three walks: small and large returns have the given correlation, growth ones 0.8 with the large. */
export function walks(random: Random, sessions: number, correlation: number): Closes {
  const closes = {
    large: new Float64Array(sessions),
    small: new Float64Array(sessions),
    growth: new Float64Array(sessions),
  };
  const level = { large: 3000, small: 1500, growth: 9000 };
  for (let t = 0; t < sessions; t++) {
    const [x, y, z] = [normalDeviate(random), normalDeviate(random), normalDeviate(random)];
    closes.large[t] = level.large *= Math.exp(0.011 * x);
    closes.small[t] = level.small *= Math.exp(0.013 * (correlation * x + Math.sqrt(1 - correlation ** 2) * y));
    closes.growth[t] = level.growth *= Math.exp(0.014 * (0.8 * x + 0.6 * z));
  }
  return closes;
}

export interface RandomMarket {
  seed: number;
  /** Sessions of the small index; the large one has 300 more before them. */
  sessions: number;
  correlation?: number;
  /** Whether each index lacks one session in a hundred of its own, published figures come now and then, and macro series too. */
  untidy?: boolean;
}

const earlier = 300;

/** Expected growth of this year or the next, now and then of a quarter, from two providers. */
function publishedGrowth(random: Random, days: Int32Array): Observation[] {
  return Array.from(days).flatMap((day) => {
    if (random() > 0.03) return [];
    const series = random() < 0.5 ? 'eps-growth-large' : 'eps-growth-small';
    const year = yearOf(day) + (random() < 0.5 ? 1 : 0);
    const basis = random() < 0.9 ? String(year) : `${year}-q2`;
    const value = Math.floor(40 * random()) - 10;
    return [{ day, series, value, unit: 'percent', basis, provider: random() < 0.7 ? 'A' : 'B' }];
  });
}

function published(random: Random, days: Int32Array): Observation[] {
  return Array.from(days).flatMap((day) => {
    if (random() > 0.03) return [];
    const series = random() < 0.5 ? 'pe-large' : 'pe-small';
    const value = (series === 'pe-large' ? 18 : 15) + Math.floor(6 * random());
    const basis = random() < 0.85 ? 'forward' : 'trailing';
    return [{ day, series, value, unit: 'ratio', basis, provider: random() < 0.7 ? 'A' : 'B' }];
  });
}

/** A reproducible market from 2005 on in which no index knows of the others but by correlation. */
export function randomMarket({ seed, sessions, correlation = 0.87, untidy = false }: RandomMarket): Market {
  const random = seededRandom(seed);
  const days = sessionsFrom('2005-03-01', sessions + earlier);
  const closes = walks(random, days.length, correlation);
  const own = (role: Role) => {
    const has = days.map((_, t) => ((role !== 'large' && t < earlier) || (untidy && random() < 0.01) ? 0 : 1));
    return seriesOf(
      days.filter((_, t) => has[t] === 1),
      closes[role].filter((_, t) => has[t] === 1),
    );
  };
  const since = days.subarray(earlier);
  const observations = untidy ? [...published(random, since), ...publishedGrowth(random, since)] : [];
  const macro = untidy ? randomMacro(random, days.subarray(earlier)) : undefined;
  return align({ large: own('large'), small: own('small'), growth: own('growth') }, observations, usLabels, macro);
}

/** Random markets, most of them long enough for a verdict. */
export const markets: fc.Arbitrary<Market> = fc
  .record({
    seed: fc.nat(4294967295),
    sessions: fc.oneof(
      { arbitrary: fc.noBias(fc.integer({ min: 300, max: 1800 })), weight: 4 },
      { arbitrary: fc.nat(300), weight: 1 },
    ),
    correlation: fc.constantFrom(0, 0.6, 0.8, 0.87, 0.95),
    untidy: fc.boolean(),
  })
  .map(randomMarket);

/** A market and one of its rows, all equally likely: fast-check prefers small numbers, and early rows know nothing. */
export const marketsWithRow: fc.Arbitrary<[Market, number]> = markets
  .filter(({ days }) => days.length > 0)
  .chain((market) => fc.tuple(fc.constant(market), fc.noBias(fc.nat(market.days.length - 1))));
