import { isoDate } from '../../dates/civil-dates.ts';
import { asOfRows } from '../../market/macro-series.ts';
import { valueAt } from '../../stats/value-at.ts';
import { fetchCommand } from '../../words/fetch-command.ts';
import { fixed } from '../../words/numbers.ts';
import { availableFrom, firstKnownDay, unavailable, whyStale, whyUnavailable } from '../availability.ts';
import { defineSignal } from '../signal.ts';
import { breakoutOrRelief, greatRotation, strategicShift } from '../sources.ts';
import type { InflationEvidence } from './evidence.ts';
import { changeScore, type InflationColumns, type InflationParams, isoMonth, yearOfMonth } from './evidence.ts';
import { yearOnYear } from './year-on-year.ts';

const id = 'cpi';

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const nameOf = (month: number) => monthNames[month % 12] ?? '';
const rate = (tenths: number) => `${fixed(tenths / 10, 1)}%`;

const adjustments: Readonly<Record<string, string>> = {
  CPIAUCNS: 'not seasonally adjusted',
  CPIAUCSL: 'seasonally adjusted',
};

/** Whether inflation cools or comes back, the main risk to a rotation in the commentary. */
export const inflation = defineSignal<InflationParams, InflationColumns, InflationEvidence>({
  id: 'inflation',
  title: 'inflation',
  noun: 'inflation',
  family: 'macro',
  weight: 1,
  unit: 'fraction',
  claim: 'cooling inflation carries a rotation into small caps; inflation that comes back breaks it',
  sources: [breakoutOrRelief, strategicShift, greatRotation],
  needs: [id],
  hint: `run: ${fetchCommand()}; or add --series cpi=FILE (CPIAUCNS, or CPIAUCSL)`,
  defaults: { lookback: 3, rising: 3, soaring: 6, cooling: 3 },
  params: (z) =>
    z.strictObject({
      lookback: z.int().check(z.gte(1), z.lte(24)),
      rising: z.int().check(z.gte(1), z.lte(100)),
      soaring: z.int().check(z.gte(1), z.lte(100)),
      cooling: z.int().check(z.gte(1), z.lte(100)),
    }),
  evidence: (z) =>
    z.object({
      month: z.nullable(z.string()),
      knownOn: z.nullable(z.string()),
      rate: z.nullable(z.number()).register(z.globalRegistry, { description: 'year on year to 0.001, fraction' }),
      before: z.nullable(z.object({ month: z.string(), rate: z.nullable(z.number()) })),
      column: z.nullable(z.string()),
      adjustment: z.nullable(z.string()),
    }),
  columns(market, params) {
    const series = market.macro.get(id);
    if (!series) return { ...unavailable(market), inForce: new Int32Array(0) };
    const { change } = yearOnYear(series, params.lookback);
    const inForce = asOfRows(series, market.days);
    const value = new Float64Array(inForce.length);
    const score = new Float64Array(inForce.length);
    for (let t = 0; t < value.length; t++) {
      const points = valueAt(change, inForce[t] ?? -1);
      value[t] = points / 1000;
      score[t] = changeScore(points, params);
    }
    return { value, score, available: availableFrom(market, firstKnownDay(series)), inForce };
  },
  reading({ score, inForce }, t, market, { lookback }) {
    const day = valueAt(market.days, t);
    const series = market.macro.get(id);
    const row = inForce[t] ?? -1;
    if (!series || row < 0) {
      return {
        because: 'unknown',
        reason: whyUnavailable({ [id]: series }, day) ?? (series ? whyStale(series, day) : null),
        evidence: { month: null, knownOn: null, rate: null, before: null, column: null, adjustment: null },
      };
    }
    const { months, tenths } = yearOnYear(series, lookback);
    const month = valueAt(months, row);
    const earlier = valueAt(tenths, months.indexOf(month - lookback));
    const now = valueAt(tenths, row);
    const missing = [month, month - lookback].filter((one) => Number.isNaN(valueAt(tenths, months.indexOf(one))));
    const column = series.origins[0]?.column ?? null;
    return {
      because: Number.isNaN(valueAt(score, t))
        ? 'unknown'
        : `CPI ${rate(now)} in ${nameOf(month)} ${yearOfMonth(month)}, ${rate(earlier)} in ${nameOf(month - lookback)}`,
      reason: Number.isNaN(valueAt(score, t))
        ? `no rate of ${missing.map(isoMonth).join(' and ')}: that month or its year before is missing`
        : null,
      evidence: {
        month: isoMonth(month),
        knownOn: isoDate(valueAt(series.known, row)),
        rate: now / 1000,
        before: { month: isoMonth(month - lookback), rate: earlier / 1000 },
        column,
        adjustment: adjustments[column?.toUpperCase() ?? ''] ?? null,
      },
    };
  },
  turningPoints: () => null,
  async details(...row) {
    return (await import('./details.ts')).inflationDetails(...row);
  },
});
