import type { Market } from '../../market/market.ts';
import { valueAt } from '../../stats/value-at.ts';
import { fixed } from '../../words/numbers.ts';
import { number } from '../details/columns.ts';
import type { SignalDetails } from '../details/detail-table.ts';
import { monthEndTable } from '../details/month-ends.ts';
import { spanWords } from '../five-years.ts';
import type { SignalReading } from '../signal.ts';
import type { StressColumns, StressParams } from './evidence.ts';

const standing = ({ id, level, percentile }: StressColumns['measures'][number], t: number, { days }: Market) =>
  `${id} is at ${fixed(valueAt(level, t), 2)}, rank ${fixed(valueAt(percentile, t), 2)} ${spanWords(level, t, days)}`;

/** Details of `stress`: each measure and its percentile, month by month. */
export function stressDetails(
  columns: StressColumns,
  t: number,
  market: Market,
  params: StressParams,
  { reason }: SignalReading,
): SignalDetails {
  const known = columns.measures.filter(({ percentile }) => !Number.isNaN(valueAt(percentile, t)));
  return {
    says:
      reason === null
        ? `${known.map((measure) => standing(measure, t, market)).join('; ')}.`
        : `The stress is unknown: ${reason}.`,
    rule: `fraction of the last five years with a lower level, for the higher of the two measures: -1 above ${params.extreme}, -0.50 above ${params.elevated}, else 0`,
    otherTurningPoints: 'the next level of volatility or of the spread',
    tables: [
      monthEndTable(
        columns,
        t,
        market,
        { title: 'rank', as: 'number', decimals: 2 },
        columns.measures.map(({ id, level }) => [number(id, id), (row) => valueAt(level, row)] as const),
      ),
    ],
  };
}
