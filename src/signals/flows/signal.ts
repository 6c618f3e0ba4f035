import { isoDate } from '../../dates/civil-dates.ts';
import { asOfRows } from '../../market/macro-series.ts';
import { clamp } from '../../stats/clamp.ts';
import { valueAt } from '../../stats/value-at.ts';
import { signedPercent } from '../../words/numbers.ts';
import { availableFrom, firstKnownDay, unavailable, whyStale, whyUnavailable } from '../availability.ts';
import { defineSignal } from '../signal.ts';
import { renaissance } from '../sources.ts';
import type { FlowsEvidence } from './evidence.ts';
import { type FlowsColumns, type FlowsParams, mean, pressure } from './evidence.ts';

const id = 'flows';

/** Whether money flows into small-cap funds or out of them. */
export const flows = defineSignal<FlowsParams, FlowsColumns, FlowsEvidence>({
  id,
  title: 'flows',
  noun: 'fund flows',
  family: 'fundamental',
  weight: 1,
  unit: 'fraction',
  claim: 'money left small-cap funds in 2025; a rotation that lasts brings it back',
  sources: [renaissance],
  needs: [id],
  hint: 'add --series flows=FILE (net flow of each week)',
  defaults: { shortWindow: 4, longWindow: 13 },
  params: (z) =>
    z.strictObject({
      shortWindow: z.int().check(z.gte(1), z.lte(104)),
      longWindow: z.int().check(z.gte(1), z.lte(104)),
    }),
  evidence: (z) =>
    z.object({
      week: z.nullable(z.string()),
      knownOn: z.nullable(z.string()),
      flow: z.nullable(z.number()).register(z.globalRegistry, { description: "of that week, in the file's unit" }),
      meanFlow: z.nullable(z.number()),
      meanAbsoluteFlow: z.nullable(z.number()),
    }),
  columns(market, params) {
    const series = market.macro.get(id);
    if (!series) return { ...unavailable(market), inForce: new Int32Array(0) };
    const ofWeek = pressure(series, params);
    const inForce = asOfRows(series, market.days);
    const value = new Float64Array(inForce.length);
    const score = new Float64Array(inForce.length);
    for (let t = 0; t < value.length; t++) {
      value[t] = valueAt(ofWeek, inForce[t] ?? -1);
      score[t] = clamp(valueAt(value, t));
    }
    return { value, score, available: availableFrom(market, firstKnownDay(series)), inForce };
  },
  reading({ value, inForce }, t, market, { shortWindow, longWindow }) {
    const day = valueAt(market.days, t);
    const series = market.macro.get(id);
    const row = inForce[t] ?? -1;
    const part = valueAt(value, t);
    const known = series && row >= 0 ? series : undefined;
    const last = (count: number) =>
      known?.values.subarray(Math.max(0, row + 1 - count), row + 1) ?? new Float64Array(0);
    const absent = whyUnavailable({ [id]: series }, day) ?? (series && row < 0 ? whyStale(series, day) : null);
    const weeks = Math.max(shortWindow, longWindow);
    return {
      because: Number.isNaN(part)
        ? 'unknown'
        : `${shortWindow} weeks of ${part < 0 ? 'outflow' : 'inflow'}: ${signedPercent(part, 0)} of usual`,
      reason: !Number.isNaN(part)
        ? null
        : (absent ?? `the last ${weeks} weeks are not all there, or nothing flowed in them`),
      evidence: {
        week: known ? isoDate(valueAt(known.days, row)) : null,
        knownOn: known ? isoDate(valueAt(known.known, row)) : null,
        flow: valueAt(last(1), 0),
        meanFlow: Number.isNaN(part) ? Number.NaN : mean(last(shortWindow)),
        meanAbsoluteFlow: Number.isNaN(part) ? Number.NaN : mean(last(longWindow).map(Math.abs)),
      },
    };
  },
  turningPoints: () => null,
  async details(...row) {
    return (await import('./details.ts')).flowsDetails(...row);
  },
});
