import { daysFromCivil, daysFromIso, isoDate } from '../../dates/civil-dates.ts';
import { countThrough } from '../../dates/count-through.ts';
import type { MacroSeries } from '../../market/macro-series.ts';
import { mean } from '../../stats/moments.ts';
import { valueAt } from '../../stats/value-at.ts';
import { fixed } from '../../words/numbers.ts';
import type { CheckContext, Finding } from '../claim.ts';
import { finding, notCheckable, yardstick } from '../finding.ts';
import { seriesHint } from './hints.ts';

const within = ({ days, values }: MacroSeries, year: number) =>
  values.subarray(countThrough(days, daysFromCivil(year - 1, 12, 31)), countThrough(days, daysFromCivil(year, 12, 31)));

/** Mean volatility of 2026 against that of 2025. */
export function volatility2026({ market }: CheckContext): Finding {
  const definition = 'the mean daily close of the VIX in 2026 above that in 2025';
  const vix = market.macro.get('vix');
  if (!vix) return notCheckable(definition, seriesHint('vix'));
  const [before, now] = [within(vix, 2025), within(vix, 2026)];
  if (before.length < 240 || now.length < 1) return notCheckable(definition, 'the file does not cover 2025 and 2026');
  const last = valueAt(vix.days, vix.days.length - 1);
  const top = (values: Float64Array) => values.reduce((a, b) => Math.max(a, b), 0);
  const found = `${fixed(mean(now), 1)} by ${isoDate(last)}, ${fixed(mean(before), 1)} in 2025`;
  const yardsticks = [
    yardstick(
      top(now) > top(before),
      'the highest close so far',
      `${fixed(top(now), 1)}, ${fixed(top(before), 1)} in 2025`,
    ),
  ];
  if (last < daysFromIso('2026-12-31')) return notCheckable(definition, 'open until 2026-12-31', { found, yardsticks });
  return finding(mean(now) > mean(before), definition, found, { yardsticks, dependsOn: 'what of the VIX is measured' });
}
