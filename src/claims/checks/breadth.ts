import { daysFromCivil, daysFromIso, isoDate } from '../../dates/civil-dates.ts';
import { countThrough } from '../../dates/count-through.ts';
import type { MacroSeries } from '../../market/macro-series.ts';
import { mean } from '../../stats/moments.ts';
import { valueAt } from '../../stats/value-at.ts';
import { count } from '../../words/counts.ts';
import { fixed, percent, signedPercent } from '../../words/numbers.ts';
import { decided, type Finding, type Known, otherwise, undecided } from '../claim.ts';
import { type Closes, gain, rowOfDay, yearEnd } from './closes.ts';
import { give } from './policy.ts';

const day = '2026-01-08';

const figureOn = (series: MacroSeries | undefined, iso: string) =>
  series ? valueAt(series.values, rowOfDay(series, iso)) : Number.NaN;

/** The share of stocks that rose on the day: the Russell's own, or the NYSE's, which is another thing. */
export function breadthThatDay({ market: { macro } }: Known): Finding {
  const definition = `share of the Russell 2000's stocks that rose on ${day}`;
  const own = figureOn(macro.get('breadth'), day);
  if (!Number.isNaN(own)) return decided(own > 60, definition, `${fixed(own, 1)}%`);
  const [up, down] = [figureOn(macro.get('advancing'), day), figureOn(macro.get('declining'), day)];
  const share = up / (up + down);
  if (Number.isNaN(share)) return undecided(definition, give('breadth'));
  const words = `${percent(share)} of the NYSE's rising and falling issues`;
  return undecided(definition, `${give('breadth')}: the NYSE is not the Russell 2000`, {
    found: `${words} rose`,
    alternatives: () => [
      otherwise(share > 0.6, 'the issues of the NYSE in their place', `${words} (${count(up)} and ${count(down)})`),
    ],
  });
}

const yearGain = ({ days, closes }: Closes, year: number) =>
  gain(closes, yearEnd({ days }, year - 1), yearEnd({ days }, year));

/** Banks against the large index, year by year. */
export function banksThreeYears({ market: { macro, own } }: Known): Finding {
  const definition = 'the index of banks ahead of the S&P 500 in each of 2023, 2024 and 2025, price only';
  const banks = macro.get('banks');
  const years = [2023, 2024, 2025].map((year) => ({
    year,
    banks: banks ? yearGain({ days: banks.days, closes: banks.values }, year) : Number.NaN,
    large: yearGain(own.large, year),
  }));
  if (!banks || years.some((one) => Number.isNaN(one.banks + one.large))) {
    return undecided(definition, banks ? 'needs closes from December 2022 to December 2025' : give('banks'));
  }
  const words = years.map((one) => `${one.year} ${signedPercent(one.banks, 1)} against ${signedPercent(one.large, 1)}`);
  return decided(
    years.every((one) => one.banks > one.large),
    definition,
    words.join(', '),
  );
}

/** The flows of a year, and whether they turned. */
export function flows2025({ market: { macro } }: Known): Finding {
  const definition = 'the sum of the weekly flows of 2025 below zero, and that of its last eight weeks above';
  const flows = macro.get('flows');
  if (!flows) return undecided(definition, give('flows'));
  const [from, to] = [
    countThrough(flows.days, daysFromIso('2024-12-31')),
    countThrough(flows.days, daysFromIso('2025-12-31')),
  ];
  if (to - from < 50) return undecided(definition, 'the flows do not cover 2025');
  const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
  const [year, last] = [sum(flows.values.subarray(from, to)), sum(flows.values.subarray(to - 8, to))];
  return decided(
    year < 0 && last > 0,
    definition,
    `${fixed(year, 1)} in 2025, ${fixed(last, 1)} in its last eight weeks`,
  );
}

const within = ({ days, values }: MacroSeries, year: number) =>
  values.subarray(countThrough(days, daysFromCivil(year - 1, 12, 31)), countThrough(days, daysFromCivil(year, 12, 31)));

/** Volatility of the year against the one before. */
export function volatility2026({ market }: Known): Finding {
  const definition = 'the mean daily close of the VIX in 2026 above that in 2025';
  const vix = market.macro.get('vix');
  if (!vix) return undecided(definition, give('vix'));
  const [before, now] = [within(vix, 2025), within(vix, 2026)];
  if (before.length < 240 || now.length < 1) return undecided(definition, 'the file does not cover 2025 and 2026');
  const last = valueAt(vix.days, vix.days.length - 1);
  const top = (values: Float64Array) => values.reduce((a, b) => Math.max(a, b), 0);
  const found = `${fixed(mean(now), 1)} by ${isoDate(last)}, ${fixed(mean(before), 1)} in 2025`;
  const alternatives = () => [
    otherwise(
      top(now) > top(before),
      'the highest close so far',
      `${fixed(top(now), 1)}, ${fixed(top(before), 1)} in 2025`,
    ),
  ];
  if (last < daysFromIso('2026-12-31')) return undecided(definition, 'open until 2026-12-31', { found, alternatives });
  return decided(mean(now) > mean(before), definition, found, { alternatives });
}
