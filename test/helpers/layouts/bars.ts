import { isoDate, weekday } from '../../../src/dates/civil-dates.ts';
import { type Random, seededRandom } from '../../../src/stats/random.ts';

/** One daily bar as text would write it: prices with two decimals. */
export interface Bar {
  /** YYYY-MM-DD */
  day: string;
  open: number;
  high: number;
  low: number;
  close: number;
  volume: number;
}

const cents = (value: number) => Math.round(value * 100) / 100;

/** Bars on weekdays from a Monday in 2024: each opens near the close before, and none stands still. */
export function randomBars(count: number, seed: number, level = 5000): Bar[] {
  const random = seededRandom(seed);
  const bars: Bar[] = [];
  let close = level;
  for (let day = 19_723; bars.length < count; day++) {
    if (weekday(day) > 4) continue;
    const open = cents(close * (1 + 0.002 * (random() - 0.5)));
    close = cents(open * (1 + 0.03 * (random() - 0.5)));
    const high = cents(Math.max(open, close) * (1 + 0.004 * random()) + 0.01);
    const low = cents(Math.min(open, close) * (1 - 0.004 * random()) - 0.01);
    bars.push({ day: isoDate(day), open, high, low, close, volume: 3e9 + Math.floor(1e9 * random()) });
  }
  return bars;
}

export const oneOf = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

/** The items in another order. */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const left = [...items];
  return items.map(() => left.splice(Math.floor(random() * left.length), 1)[0] as T);
}
