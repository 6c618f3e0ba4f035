import { asOfColumn } from '../../market/macro-series.ts';
import type { Market } from '../../market/market.ts';
import { clamp } from '../../stats/clamp.ts';
import { rollingMean } from '../../stats/rolling/rolling-moments.ts';
import { valueAt } from '../../stats/value-at.ts';
import { percent } from '../../words/numbers.ts';
import { availableFrom, firstKnownDay, unavailable, whyUnavailable } from '../availability.ts';
import { defineSignal } from '../signal.ts';
import { breakoutOrRelief } from '../sources.ts';
import type { BreadthColumns, BreadthEvidence, BreadthParams } from './evidence.ts';

/** Published for 2026-01-08: more than this share of the stocks in the Russell 2000 rose. */
const published = 0.6;

/** Series that the share is made of: that of small caps if supplied, else advancing and declining NYSE issues, a proxy. */
function needed({ macro }: Market) {
  const breadth = macro.get('breadth');
  return breadth ? { breadth } : { advancing: macro.get('advancing'), declining: macro.get('declining') };
}

const isProxy = ({ macro }: Market) => !macro.has('breadth');

/** Share of rising stocks on each session, a fraction; undefined without the series for it. */
function shares({ macro, days }: Market): Float64Array | undefined {
  const breadth = macro.get('breadth');
  if (breadth) return asOfColumn(breadth, days).map((percents) => percents / 100);
  const [advancing, declining] = [macro.get('advancing'), macro.get('declining')];
  if (!advancing || !declining) return undefined;
  const [up, down] = [asOfColumn(advancing, days), asOfColumn(declining, days)];
  for (let t = 0; t < up.length; t++) up[t] = valueAt(up, t) / (valueAt(up, t) + valueAt(down, t));
  return up;
}

/** Whether many stocks carry the move or a few. */
export const breadth = defineSignal<BreadthParams, BreadthColumns, BreadthEvidence>({
  id: 'breadth',
  title: 'breadth',
  noun: 'breadth',
  family: 'technical',
  weight: 1,
  unit: 'fraction',
  claim: 'a breakout on which more than 60% of small caps rise is broad enough to last',
  sources: [breakoutOrRelief],
  needs: ['breadth', 'advancing', 'declining'],
  hint: 'add --series breadth=FILE, or --series advancing=FILE --series declining=FILE',
  defaults: { window: 21, span: 0.2 },
  params: (z) =>
    z.strictObject({ window: z.int().check(z.gte(1), z.lte(252)), span: z.number().check(z.gt(0), z.lte(0.5)) }),
  evidence: (z) =>
    z.object({
      share: z.nullable(z.number()).register(z.globalRegistry, { description: "the day's own, fraction" }),
      mean: z.nullable(z.number()),
      published: z.number(),
      abovePublished: z.nullable(z.boolean()),
      universe: z.enum(['small caps', 'NYSE']),
      proxy: z.boolean(),
    }),
  columns(market, { window, span }) {
    const share = shares(market);
    if (!share) return { ...unavailable(market), share: unavailable(market).value };
    const value = rollingMean(share, window);
    const score = new Float64Array(value.length);
    for (let t = 0; t < score.length; t++) score[t] = clamp((valueAt(value, t) - 0.5) / span);
    const first = Math.max(...Object.values(needed(market)).map(firstKnownDay));
    return { value, score, available: availableFrom(market, first), share };
  },
  reading({ value, share }, t, market, { window }) {
    const [mean, day] = [valueAt(value, t), valueAt(share, t)];
    const proxy = isProxy(market);
    const known = share.subarray(Math.max(0, t - window + 1), t + 1).filter((x) => !Number.isNaN(x)).length;
    const what = proxy ? 'NYSE' : 'small caps';
    return {
      because: Number.isNaN(mean)
        ? 'unknown'
        : `${percent(mean, 0)} of ${what} up, ${window}-day mean${proxy ? ' (proxy)' : ''}`,
      reason: !Number.isNaN(mean)
        ? null
        : (whyUnavailable(needed(market), valueAt(market.days, t)) ??
          `known on ${known} of the last ${window} sessions`),
      evidence: {
        share: day,
        mean,
        published,
        abovePublished: Number.isNaN(day) ? null : day > published,
        universe: what,
        proxy,
      },
    };
  },
  turningPoints: () => null,
  async details(...row) {
    return (await import('./details.ts')).breadthDetails(...row);
  },
});
