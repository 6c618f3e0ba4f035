import type { Market } from '../../market/market.ts';
import { hasGrowth } from '../../series/labels.ts';
import { clampedColumn } from '../../stats/clamp.ts';
import { rollingOpposition } from '../../stats/rolling/rolling-opposition.ts';
import { snapToZero } from '../../stats/tolerance.ts';
import { valueAt } from '../../stats/value-at.ts';
import { plural } from '../../words/counts.ts';
import { fitting } from '../../words/fitting.ts';
import { needsGrowth, unavailable } from '../availability.ts';
import { defineSignal, type SignalColumns } from '../signal.ts';
import { breakoutOrRelief } from '../sources.ts';
import type { DivergenceEvidence } from './evidence.ts';
import { type DivergenceParams, runsEvidence, runsEvidenceSchema, steepness } from './evidence.ts';

const moveAt = (closes: Float64Array, t: number) => snapToZero(valueAt(closes, t) / valueAt(closes, t - 1) - 1);

/** Days in the window on which small rose and growth fell, and on which small fell and growth rose. */
function oppositeDays({ small, growth }: Market, t: number, window: number) {
  let up = 0;
  let down = 0;
  for (let i = Math.max(1, t - window + 1); i <= t; i++) {
    const [r, n] = [moveAt(small, i), moveAt(growth, i)];
    if (r > 0 && n < 0) up++;
    else if (r < 0 && n > 0) down++;
  }
  return { up, down };
}

/** On how many days of the window small caps moved against the growth index, and mostly which way. */
function oppositeWords(up: number, down: number, window: number, growth: string): string {
  if (up + down === 0) return `never against ${growth} in ${window} days`;
  return `against ${growth} ${up + down} of ${window} days: ${up >= down ? `${up} up` : `${down} down`}`;
}

/** Days on which small caps rise and the Nasdaq falls, less days of the reverse. */
export const divergence = defineSignal<DivergenceParams, SignalColumns, DivergenceEvidence>({
  id: 'divergence',
  title: 'divergence',
  noun: 'the divergence',
  family: 'technical',
  weight: 1,
  unit: 'fraction',
  claim: 'small caps that rise on days on which the Nasdaq falls show money moving from one to the other',
  sources: [breakoutOrRelief],
  needs: ['large', 'small', 'growth'],
  hint: null,
  defaults: { window: 21 },
  params: (z) => z.strictObject({ window: z.int().check(z.gte(5), z.lte(99)) }),
  evidence: (z) =>
    z.object({
      up: z.int().register(z.globalRegistry, { description: 'days of the window with small up and growth down' }),
      down: z.int().register(z.globalRegistry, { description: 'days of the window with small down and growth up' }),
      ...runsEvidenceSchema(z),
    }),
  columns(market, { window }) {
    const { small, growth, labels } = market;
    if (!hasGrowth(labels)) return unavailable(market);
    const value = rollingOpposition(small, growth, window);
    return { value, score: clampedColumn(value, steepness) };
  },
  reading({ score }, t, market, { window }) {
    const isUnknown = Number.isNaN(valueAt(score, t));
    const { up, down } = oppositeDays(market, t, window);
    return {
      because: isUnknown
        ? 'unknown'
        : fitting(
            oppositeWords(up, down, window, market.labels.growth.short),
            oppositeWords(up, down, window, 'growth'),
          ),
      reason: !hasGrowth(market.labels)
        ? needsGrowth
        : isUnknown
          ? `needs ${plural(window + 1, 'common session')}, has ${t + 1}`
          : null,
      evidence: {
        up,
        down,
        ...runsEvidence(market, t),
      },
    };
  },
  async details(...row) {
    return (await import('./details.ts')).divergenceDetails(...row);
  },
});
