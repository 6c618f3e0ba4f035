import { isoDate } from '../../dates/civil-dates.ts';
import { asOfColumn, asOfRows } from '../../market/macro-series.ts';
import type { Market } from '../../market/market.ts';
import { valueAt } from '../../stats/value-at.ts';
import { count } from '../../words/counts.ts';
import { fetchCommand } from '../../words/fetch-command.ts';
import { fixed } from '../../words/numbers.ts';
import type { Zod } from '../../zod.ts';
import { availableFrom, firstKnownDay, unavailable, whyStale, whyUnavailable } from '../availability.ts';
import { lastKnown, percentileOver } from '../five-years.ts';
import { fiveYears } from '../names.ts';
import { defineSignal } from '../signal.ts';
import { strategicShift, structuralShift } from '../sources.ts';
import type { Measure, StressColumns, StressParams } from './evidence.ts';

const names: Readonly<Record<string, string>> = { vix: 'VIX', 'hy-spread': 'spread' };

const measuresOf = (market: Market): Measure[] =>
  Object.keys(names).flatMap((id) => {
    const series = market.macro.get(id);
    if (!series) return [];
    const level = asOfColumn(series, market.days);
    return [{ id, level, percentile: percentileOver(level, fiveYears) }];
  });

/** The measure with the highest percentile in five years; undefined if none is known. */
const highest = (measures: readonly Measure[], t: number): Measure | undefined =>
  measures
    .filter(({ percentile }) => !Number.isNaN(valueAt(percentile, t)))
    .reduce<Measure | undefined>(
      (a, b) => (a && valueAt(a.percentile, t) >= valueAt(b.percentile, t) ? a : b),
      undefined,
    );

function whyUnknown(measures: readonly Measure[], t: number, market: Market): string {
  const day = valueAt(market.days, t);
  const series = Object.fromEntries(Object.keys(names).map((id) => [id, market.macro.get(id)]));
  const begun = measures.filter(({ id }) => firstKnownDay(series[id]) <= day);
  const [first] = begun;
  if (!first) return whyUnavailable(series, day) ?? '';
  const known = begun.find(({ level }) => !Number.isNaN(valueAt(level, t)));
  const firstSeries = series[first.id];
  if (!known) return firstSeries ? whyStale(firstSeries, day) : '';
  const has = lastKnown(known.level, t, { ...fiveYears, minimum: 1 }).length;
  return `${known.id} is known on ${has} sessions, ${fiveYears.minimum} are needed for a rank`;
}

const measureSchema = (z: Zod) =>
  z.nullable(
    z.object({
      level: z.number(),
      date: z.string(),
      percentile: z.nullable(z.number()),
      observations: z.int().register(z.globalRegistry, { description: 'sessions behind the rank' }),
    }),
  );

/** Fear in the markets: a rotation into small caps is a rotation into risk. */
export const stress = defineSignal<StressParams, StressColumns>({
  id: 'stress',
  title: 'stress',
  noun: 'market stress',
  family: 'macro',
  weight: 1,
  unit: 'rank',
  claim: 'volatility and credit spreads that run high end a rotation into small caps',
  sources: [structuralShift, strategicShift],
  needs: ['vix', 'hy-spread'],
  hint: `run: ${fetchCommand()}; or add --series vix=FILE, --series hy-spread=FILE or both`,
  defaults: { elevated: 0.75, extreme: 0.9 },
  params: (z) =>
    z.strictObject({
      elevated: z.number().check(z.gt(0), z.lt(1)),
      extreme: z.number().check(z.gt(0), z.lt(1)),
    }),
  evidence: (z) => z.object({ vix: measureSchema(z), hySpread: measureSchema(z) }),
  columns(market, { elevated, extreme }) {
    const measures = measuresOf(market);
    const [one, other] = measures;
    if (!one) return { ...unavailable(market), measures };
    const value = one.percentile.slice();
    if (other) {
      for (let t = 0; t < value.length; t++) {
        const percentile = valueAt(other.percentile, t);
        if (percentile > valueAt(value, t) || Number.isNaN(valueAt(value, t))) value[t] = percentile;
      }
    }
    const score = new Float64Array(value.length);
    for (let t = 0; t < score.length; t++) {
      const percentile = valueAt(value, t);
      score[t] = percentile > extreme ? -1 : percentile > elevated ? -0.5 : Number.isNaN(percentile) ? Number.NaN : 0;
    }
    const first = Math.min(...measures.map(({ id }) => firstKnownDay(market.macro.get(id))));
    return { value, score, available: availableFrom(market, first), measures };
  },
  reading({ measures }, t, market) {
    const high = highest(measures, t);
    const used = ({ level }: Measure) => lastKnown(level, t, { ...fiveYears, minimum: 1 }).length;
    const measured = (id: string) => {
      const measure = measures.find((one) => one.id === id);
      const series = market.macro.get(id);
      if (!measure || !series || Number.isNaN(valueAt(measure.level, t))) return null;
      const row = valueAt(asOfRows(series, market.days.subarray(t, t + 1)), 0);
      const date = isoDate(valueAt(series.days, row));
      return {
        level: valueAt(measure.level, t),
        date,
        percentile: valueAt(measure.percentile, t),
        observations: used(measure),
      };
    };
    return {
      because: high
        ? `${names[high.id]} ${fixed(valueAt(high.level, t), 2)}: above ${Math.floor(valueAt(high.percentile, t) * 100)}% of ${count(used(high))} days`
        : 'unknown',
      reason: high ? null : whyUnknown(measures, t, market),
      evidence: { vix: measured('vix'), hySpread: measured('hy-spread') },
    };
  },
  turningPoints: () => null,
  async details(...row) {
    return (await import('./details.ts')).stressDetails(...row);
  },
});
