import { isoDate } from '../../dates/civil-dates.ts';
import type { Market } from '../../market/market.ts';
import { valueAt } from '../../stats/value-at.ts';
import { plural } from '../../words/counts.ts';
import { fixed } from '../../words/numbers.ts';
import { number, score, text } from '../details/columns.ts';
import type { DetailTable, SignalDetails } from '../details/detail-table.ts';
import type { SignalReading } from '../signal.ts';
import type { InflationEvidence } from './evidence.ts';
import { changeScore, type InflationColumns, type InflationParams, isoMonth } from './evidence.ts';
import { yearOnYear } from './year-on-year.ts';

/** Every month known by row `t`, latest first. */
function months(market: Market, t: number, params: InflationParams): DetailTable['rows'] {
  const series = market.macro.get('cpi');
  if (!series) return [];
  const { months: numbers, tenths, change } = yearOnYear(series, params.lookback);
  const day = valueAt(market.days, t);
  return Array.from(numbers, (month, row) => ({
    month: isoMonth(month),
    knownOn: isoDate(valueAt(series.known, row)),
    rate: valueAt(tenths, row) / 10,
    change: valueAt(change, row) / 10,
    score: changeScore(valueAt(change, row), params),
  }))
    .filter((_, row) => valueAt(series.known, row) <= day)
    .reverse();
}

/** Details of `inflation`: the rate of every month and its change. */
export function inflationDetails(
  _columns: InflationColumns,
  t: number,
  market: Market,
  params: InflationParams,
  { because, reason, evidence }: SignalReading<InflationEvidence>,
): SignalDetails {
  const { lookback, rising, soaring, cooling } = params;
  const tenths = (n: number) => fixed(n / 10, 1);
  return {
    says: reason === null ? `${because}; known on ${evidence.knownOn}.` : `The change is unknown: ${reason}.`,
    rule:
      `change of the year-on-year rate, rounded to 0.1, in ${plural(lookback, 'month')}: -1 if up by ${tenths(soaring)} points or more, -0.50 if up by ${tenths(rising)}, ` +
      `+0.50 if down by ${tenths(cooling)} or more, else 0`,
    otherTurningPoints: 'the next figure that is published',
    chart: 1260,
    tables: [
      {
        id: 'months',
        title: 'Every month, percent year on year',
        columns: [
          text('month', 'month'),
          text('knownOn', 'known on'),
          number('rate', 'rate', { decimals: 1 }),
          number('change', `${lookback}-month change`, { decimals: 1, bar: true }),
          score('score', 'score'),
        ],
        rows: months(market, t, params),
        shown: 13,
      },
    ],
    notes: evidence.adjustment === null ? [] : [`The figures are ${evidence.adjustment} (${evidence.column}).`],
  };
}
