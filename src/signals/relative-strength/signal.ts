import { isoDate } from '../../dates/civil-dates.ts';
import { clampedColumn } from '../../stats/clamp.ts';
import { highestRow } from '../../stats/highest-row.ts';
import { mean } from '../../stats/moments.ts';
import { rollingZScore } from '../../stats/rolling/rolling-moments.ts';
import { snapToZero } from '../../stats/tolerance.ts';
import { valueAt } from '../../stats/value-at.ts';
import { plural } from '../../words/counts.ts';
import { fixed } from '../../words/numbers.ts';
import { smallOverLarge } from '../market-columns.ts';
import { defineSignal } from '../signal.ts';
import { breakoutOrRelief, jegadeeshTitman1993 } from '../sources.ts';
import type { RelativeStrengthColumns, RelativeStrengthEvidence, RelativeStrengthParams } from './evidence.ts';
import { quadrants } from './evidence.ts';

const momentumOver = 21;
const threeYears = 756;

/** Quadrant of a z-score and its monthly change; null if one of them is 0 or unknown. */
function quadrant(z: number, momentum: number): (typeof quadrants)[number] | null {
  if (!(z !== 0 && momentum !== 0) || Number.isNaN(z + momentum)) return null;
  if (z > 0) return momentum > 0 ? 'leading' : 'weakening';
  return momentum > 0 ? 'improving' : 'lagging';
}

/** The log ratio with z-score `z` in a window of itself and the other n - 1 values; NaN if there is none. */
function ratioAt(z: number, others: Float64Array): number {
  const n = others.length + 1;
  const centre = mean(others);
  const spread = others.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const part = (n - 1) / n;
  const rest = part * part * (n - 1) - z * z * part;
  return rest > 0 ? centre + Math.sign(z) * Math.sqrt((z * z * spread) / rest) : Number.NaN;
}

/** The ratio of small to large caps against its mean of a year. */
export const relativeStrength = defineSignal<RelativeStrengthParams, RelativeStrengthColumns, RelativeStrengthEvidence>(
  {
    id: 'relative-strength',
    title: 'relative strength',
    noun: 'relative strength',
    family: 'technical',
    weight: 1,
    unit: 'standard deviations',
    claim: 'small caps that already lead go on leading',
    sources: [breakoutOrRelief, jegadeeshTitman1993],
    needs: ['large', 'small'],
    hint: null,
    defaults: { lookback: 252 },
    params: (z) => z.strictObject({ lookback: z.int().check(z.gte(20), z.lte(2520)) }),
    evidence: (z) =>
      z.object({
        quadrant: z.nullable(z.enum(quadrants)),
        change21: z.nullable(z.number()).register(z.globalRegistry, { description: 'log return over 21 sessions' }),
        excess3y: z.nullable(z.number()).register(z.globalRegistry, { description: '3-year return, small less large' }),
        peakSince: z.string(),
        peakOn: z.string(),
        sincePeak: z
          .number()
          .register(z.globalRegistry, { description: 'small over large against its peak, fraction' }),
      }),
    columns(market, { lookback }) {
      const ratio = smallOverLarge(market);
      const value = rollingZScore(ratio, lookback);
      return { value, score: clampedColumn(value, 0.5), ratio };
    },
    reading({ value, ratio }, t, market, { lookback }) {
      const z = valueAt(value, t);
      const { large, small } = market.labels;
      const momentum = snapToZero(valueAt(ratio, t) - valueAt(ratio, t - momentumOver));
      const total = (closes: Float64Array) => valueAt(closes, t) / valueAt(closes, t - threeYears) - 1;
      const highest = highestRow(ratio, t);
      const side = z < 0 ? 'below' : 'above';
      return {
        because: Number.isNaN(z)
          ? 'unknown'
          : `${small.short}/${large.short} ${fixed(Math.abs(z), 1)} sd ${side} 1-year mean`,
        reason: !Number.isNaN(z)
          ? null
          : t + 1 < lookback
            ? `needs ${plural(lookback, 'common session')}, has ${t + 1}`
            : 'the ratio has not moved for a year',
        evidence: {
          quadrant: quadrant(snapToZero(z), momentum),
          change21: momentum,
          excess3y: total(market.small) - total(market.large),
          peakSince: isoDate(valueAt(market.days, 0)),
          peakOn: isoDate(valueAt(market.days, highest)),
          sincePeak: Math.expm1(valueAt(ratio, t) - valueAt(ratio, highest)),
        },
      };
    },
    turningPoints({ ratio }, t, market, { lookback }) {
      if (t + 1 < lookback) return null;
      const others = ratio.subarray(t - lookback + 2, t + 1);
      const large = valueAt(market.large, t);
      return { quantity: 'small', kind: 'continuous', at: (score) => large * Math.exp(ratioAt(score * 2, others)) };
    },
    async details(...row) {
      return (await import('./details.ts')).relativeStrengthDetails(...row);
    },
  },
);
