import { daysFromIso, isoDate } from '../../dates/civil-dates.ts';
import { countThrough } from '../../dates/count-through.ts';
import type { MacroSeries } from '../../market/macro-series.ts';
import { type Market, rowOn } from '../../market/market.ts';
import { yearOnYear } from '../../signals/inflation/year-on-year.ts';
import { valueAt } from '../../stats/value-at.ts';
import { fixed, signedPercent } from '../../words/numbers.ts';
import type { CheckContext, Finding } from '../claim.ts';
import { alternative, finding, notCheckable, yardstick } from '../finding.ts';
import { gain, yearEnd } from './closes.ts';
import { seriesHint } from './hints.ts';

/** A month's rate of inflation in percent, as it is published, with the day from which it was known. */
interface Rate {
  month: string;
  known: number;
  tenths: number;
}

/** The rates of the months since 2024, oldest first; a month without one is left out. */
function ratesOf(series: MacroSeries): Rate[] {
  const first = Math.max(countThrough(series.days, daysFromIso('2023-12-31')) - 13, 0);
  const latest = { ...series, days: series.days.subarray(first), values: series.values.subarray(first) };
  const { tenths } = yearOnYear(latest, 1);
  return Array.from(tenths, (rate, i) => ({
    month: isoDate(valueAt(latest.days, i)).slice(0, 7),
    known: valueAt(series.known, first + i),
    tenths: rate,
  })).filter(({ month, tenths: rate }) => month >= '2024' && !Number.isNaN(rate));
}

const words = ({ month, tenths }: Rate) => `${fixed(tenths / 10, 1)}% in ${month}`;
const ratesIn = ({ macro }: Market) => {
  const series = macro.get('cpi');
  return series && ratesOf(series);
};

/** Whether inflation was falling by the rates known when the articles came out. */
export function inflationCooling({ market }: CheckContext): Finding {
  const definition = 'the latest year-on-year rate known on 2026-01-08 below that of September 2025';
  const rates = ratesIn(market);
  const then = rates?.filter(({ known }) => known <= daysFromIso('2026-01-08')) ?? [];
  const now = then.at(-1);
  const earlier = then.find(({ month }) => month === '2025-09');
  if (!rates || !now || !earlier || now.month <= earlier.month) {
    return notCheckable(definition, rates ? 'the index ends before November 2025' : seriesHint('cpi'));
  }
  const latest = rates.at(-1);
  const before = (month: string, name: string) => {
    const other = then.find((rate) => rate.month === month);
    return other ? [yardstick(now.tenths < other.tenths, `below the rate ${name} before`, words(other))] : [];
  };
  const since = latest && latest !== now ? `; since then ${words(latest)}` : '';
  return finding(now.tenths < earlier.tenths, definition, `${words(now)}, ${words(earlier)}${since}`, {
    dependsOn: 'how far back one looks',
    yardsticks: [...before('2025-05', 'half a year'), ...before('2024-11', 'a year')],
    alternatives: () =>
      since !== '' && latest
        ? [alternative(latest.tenths < now.tenths, 'and it went on cooling since', `${words(latest)}, ${words(now)}`)]
        : [],
  });
}

/** Smallest rise of the rate that counts as one, in tenths of a point. */
const risk = 10;

/** Whether small caps fell behind after a new rise of inflation, once there is one. */
export function inflationRisk({ market }: CheckContext): Finding {
  const definition =
    "a rise of a point or more above January 2026: small caps then behind large ones since the year's start";
  const rates = ratesIn(market);
  const start = rates?.find(({ month }) => month === '2026-01');
  const base = yearEnd(market, 2025);
  if (!rates || !start || Number.isNaN(base)) {
    return notCheckable(definition, rates ? 'no rate of January 2026 is known' : seriesHint('cpi'));
  }
  const since = rates.filter(({ month }) => month > start.month);
  const highest = since.reduce((a, b) => (b.tenths > a.tenths ? b : a), start);
  const found = `${words(start)}, ${words(highest)}`;
  const came = since.find(({ tenths }) => tenths >= start.tenths + risk);
  if (!came) return notCheckable(definition, 'the risk has not come', { found });
  const t = market.days.length - 1;
  const both = (from: number) => {
    const [small, large] = [gain(market.small, from, t), gain(market.large, from, t)];
    return { holds: small < large, found: `Russell ${signedPercent(small, 1)}, S&P ${signedPercent(large, 1)}` };
  };
  const whole = both(base);
  const row = rowOn(market, came.known);
  const later = both(row);
  return finding(
    whole.holds,
    definition,
    `${found}: it came; ${whole.found} in 2026 by ${isoDate(valueAt(market.days, t))}`,
    {
      dependsOn: 'when one begins to count',
      yardsticks: [
        yardstick(later.holds, `since the rise was known, ${isoDate(valueAt(market.days, row))}`, later.found),
      ],
      alternatives: () => [
        alternative(
          gain(market.small, base, t) < 0,
          "the Russell 2000 alone, since the year's start",
          signedPercent(gain(market.small, base, t), 1),
        ),
      ],
    },
  );
}
