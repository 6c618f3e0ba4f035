import { isoDate } from '../../dates/civil-dates.ts';
import { asOfRows, type MacroSeries } from '../../market/macro-series.ts';
import { clamp } from '../../stats/clamp.ts';
import { valueAt } from '../../stats/value-at.ts';
import { signedPercent } from '../../words/numbers.ts';
import { availableFrom, firstKnownDay, unavailable, whyStale, whyUnavailable } from '../availability.ts';
import { defineSignal, type SignalColumns } from '../signal.ts';
import { renaissance } from '../sources.ts';

export interface FlowsParams {
  /** Weeks of the mean flow, and of the mean size that it is measured in. */
  recent: number;
  usual: number;
}

export interface FlowsColumns extends SignalColumns {
  /** Row of the week in force, -1 where none is known. */
  inForce: Int32Array;
}

const id = 'flows';
/** A figure that is dated a day off, for a holiday, is still of its week. */
const leeway = 3;

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Whether `count` figures that end with a row are of as many weeks running. */
function isWeekly({ days }: MacroSeries, row: number, count: number): boolean {
  for (let i = row - count + 2; i <= row; i++)
    if (Math.abs(valueAt(days, i) - valueAt(days, i - 1) - 7) > leeway) return false;
  return row + 1 >= count;
}

/** Mean flow of the last weeks in units of the usual size of one; NaN where a week is missing, or nothing ever flowed. */
export function pressure(series: MacroSeries, { recent, usual }: FlowsParams): Float64Array {
  const { values } = series;
  return values.map((_, row) => {
    if (!isWeekly(series, row, Math.max(usual, recent))) return Number.NaN;
    const size = mean(values.subarray(row + 1 - usual, row + 1).map(Math.abs));
    return mean(values.subarray(row + 1 - recent, row + 1)) / (size > 0 ? size : Number.NaN);
  });
}

/** Whether money goes into small-cap funds or leaves them. */
export const flows = defineSignal<FlowsParams, FlowsColumns>({
  id,
  title: 'flows',
  noun: 'fund flows',
  family: 'fundamental',
  weight: 1,
  unit: 'fraction',
  claim: 'money left small-cap funds in 2025; a rotation that lasts brings it back',
  sources: [renaissance],
  needs: [id],
  providedBy: '--series flows=FILE (net flow of each week)',
  defaults: { recent: 4, usual: 13 },
  params: (z) =>
    z.strictObject({
      recent: z.int().check(z.gte(1), z.lte(104)),
      usual: z.int().check(z.gte(1), z.lte(104)),
    }),
  evidence: (z) =>
    z.object({
      week: z.nullable(z.string()),
      knownOn: z.nullable(z.string()),
      flow: z.nullable(z.number()).register(z.globalRegistry, { description: "of that week, in the file's unit" }),
      meanFlow: z.nullable(z.number()),
      usualSize: z.nullable(z.number()),
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
  reading({ value, inForce }, t, market, { recent, usual }) {
    const day = valueAt(market.days, t);
    const series = market.macro.get(id);
    const row = inForce[t] ?? -1;
    const part = valueAt(value, t);
    const known = series && row >= 0 ? series : undefined;
    const last = (count: number) =>
      known?.values.subarray(Math.max(0, row + 1 - count), row + 1) ?? new Float64Array(0);
    const absent = whyUnavailable({ [id]: series }, day) ?? (series && row < 0 ? whyStale(series, day) : null);
    const weeks = Math.max(recent, usual);
    return {
      because: Number.isNaN(part)
        ? 'unknown'
        : `${recent} weeks of ${part < 0 ? 'outflow' : 'inflow'}: ${signedPercent(part, 0)} of usual`,
      reason: !Number.isNaN(part)
        ? null
        : (absent ?? `the last ${weeks} weeks are not all there, or nothing flowed in them`),
      evidence: {
        week: known ? isoDate(valueAt(known.days, row)) : null,
        knownOn: known ? isoDate(valueAt(known.known, row)) : null,
        flow: valueAt(last(1), 0),
        meanFlow: Number.isNaN(part) ? Number.NaN : mean(last(recent)),
        usualSize: Number.isNaN(part) ? Number.NaN : mean(last(usual).map(Math.abs)),
      },
    };
  },
  turningPoints: () => null,
  async details(...given) {
    return (await import('./details.ts')).flowsDetails(...given);
  },
});
