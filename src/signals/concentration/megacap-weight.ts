import type { Market } from '../../market/market.ts';
import { plural } from '../../words/counts.ts';
import { percent } from '../../words/numbers.ts';
import { availableFrom } from '../availability.ts';

export interface MegacapRule {
  minWeight: number;
  weightLookback: number;
  maxAge: number;
}

/** Published weight of the mega caps in the large index, on every session. */
export interface MegacapColumns {
  /** Fraction; NaN where none is known or the last figure is stale. */
  weight: Float64Array;
  /** The weight `weightLookback` sessions before. */
  before: Float64Array;
  /** +0.5 where the weight is above `minWeight` and lower than before, else 0; NaN where either is unknown. */
  score: Float64Array;
  available: Uint8Array;
}

/** The last figure known on each row, unless it is stale; null if there are no figures. Row `t` reads observations up to its day. */
export function megacapColumns(
  { days, observations, ...market }: Market,
  id: string,
  rule: MegacapRule,
): MegacapColumns | null {
  const figures = observations.filter(({ series }) => series === id);
  const [first] = figures;
  if (!first) return null;
  const n = days.length;
  const weight = new Float64Array(n).fill(Number.NaN);
  const before = new Float64Array(n).fill(Number.NaN);
  const score = new Float64Array(n).fill(Number.NaN);
  const inForce = new Int32Array(n).fill(-1);
  let next = 0;
  for (let t = 0; t < n; t++) {
    const day = days[t] ?? 0;
    while (next < figures.length && (figures[next]?.day ?? 0) <= day) next++;
    const figure = figures[next - 1];
    if (!figure || day - figure.day > rule.maxAge) continue;
    inForce[t] = next - 1;
    const now = figure.value / 100;
    const other = figures[inForce[t - rule.weightLookback] ?? -1];
    // Providers count different companies: figures of two providers do not compare.
    const then = other?.provider === figure.provider ? other.value / 100 : Number.NaN;
    weight[t] = now;
    before[t] = then;
    if (!Number.isNaN(then)) score[t] = now > rule.minWeight && now < then ? 0.5 : 0;
  }
  return { weight, before, score, available: availableFrom({ days, observations, ...market }, first.day) };
}

/** The weights in words, at most 37 characters. */
export function megacapStanding({ weight, before, score }: MegacapColumns, t: number): string {
  if (Number.isNaN(score[t] ?? Number.NaN)) return 'unknown';
  return `mega caps ${percent(weight[t] ?? 0)}, ${percent(before[t] ?? 0)} before`;
}

/** Why the score is unknown on row `t`; null if it is known. */
export function whyNoWeight(
  { weight, score, available }: MegacapColumns,
  t: number,
  { weightLookback, maxAge }: MegacapRule,
): string | null {
  if (!Number.isNaN(score[t] ?? Number.NaN)) return null;
  if (available[t] !== 1) return 'no weight of the mega caps is known by this day';
  return Number.isNaN(weight[t] ?? Number.NaN)
    ? `the last weight of the mega caps is more than ${plural(maxAge, 'day')} old`
    : `that provider's weight of ${plural(weightLookback, 'session')} before is not known`;
}
