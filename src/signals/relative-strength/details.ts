import { isoDate } from '../../dates/civil-dates.ts';
import type { Market } from '../../market/market.ts';
import { highestRow } from '../../stats/highest-row.ts';
import { valueAt } from '../../stats/value-at.ts';
import { fixed, percent } from '../../words/numbers.ts';
import { number } from '../details/columns.ts';
import type { SignalDetails } from '../details/detail-table.ts';
import { monthEndTable } from '../details/month-ends.ts';
import type { SignalReading } from '../signal.ts';
import type { RelativeStrengthColumns, RelativeStrengthEvidence, RelativeStrengthParams } from './evidence.ts';

/** Details of `relative-strength`: the ratio against its year, three years ago and its peak, and month by month. */
export function relativeStrengthDetails(
  columns: RelativeStrengthColumns,
  t: number,
  market: Market,
  params: RelativeStrengthParams,
  { evidence, reason }: SignalReading<RelativeStrengthEvidence>,
): SignalDetails {
  const { value, ratio } = columns;
  const { large, small } = market.labels;
  const z = valueAt(value, t);
  const excess = evidence.excess3y;
  const highest = highestRow(ratio, t);
  const below = -Math.expm1(valueAt(ratio, t) - valueAt(ratio, highest));
  const threeYears = Number.isNaN(excess)
    ? ''
    : ` Over three years it returned ${fixed(Math.abs(excess) * 100, 1)} points ${excess < 0 ? 'less' : 'more'}.`;
  return {
    says: Number.isNaN(z)
      ? `The relative strength is unknown: ${reason}.`
      : `The ${small.name} over the ${large.name} stands ${fixed(Math.abs(z), 2)} standard deviations ${z < 0 ? 'below' : 'above'} its mean of ` +
        `${params.lookback} sessions${evidence.quadrant === null ? '' : ` (${evidence.quadrant})`}, ` +
        `${percent(below)} below its peak of ${isoDate(valueAt(market.days, highest))}.${threeYears}`,
    rule: `standard deviations of the log ratio small/large caps from its ${params.lookback}-session mean, halved: +2 or more scores +1, -2 or less -1`,
    tables: [
      monthEndTable(columns, t, market, { title: 'deviations', as: 'number', decimals: 2 }, [
        [number('ratio', 'ratio', { decimals: 4 }), (row) => Math.exp(valueAt(ratio, row))],
      ]),
    ],
  };
}
