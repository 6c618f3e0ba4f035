import type { Market } from '../../market/market.ts';
import { valueAt } from '../../stats/value-at.ts';
import { percent } from '../../words/numbers.ts';
import { share } from '../details/columns.ts';
import type { SignalDetails } from '../details/detail-table.ts';
import { monthEndTable } from '../details/month-ends.ts';
import type { SignalReading } from '../signal.ts';
import type { BreadthColumns, BreadthEvidence, BreadthParams } from './evidence.ts';

/** Details of `breadth`: the share of rising stocks on the day and its mean, by month. */
export function breadthDetails(
  columns: BreadthColumns,
  t: number,
  market: Market,
  params: BreadthParams,
  { evidence, reason }: SignalReading<BreadthEvidence>,
): SignalDetails {
  const { window, span } = params;
  return {
    says:
      reason === null
        ? `${percent(valueAt(columns.share, t), 0)} of ${evidence.universe} rose on the day, ${percent(valueAt(columns.value, t))} on the mean of ${window} sessions.`
        : `The breadth is unknown: ${reason}.`,
    rule: `the mean share over ${window} sessions: 0 at 50%, +1 at ${percent(0.5 + span, 0)}, -1 at ${percent(0.5 - span, 0)}, linear between them`,
    otherTurningPoints: 'the next figures that are published',
    tables: [
      monthEndTable(columns, t, market, { title: 'mean', as: 'share', decimals: 1 }, [
        [share('share', 'on the day', { decimals: 1 }), (row) => valueAt(columns.share, row)],
      ]),
    ],
    notes: evidence.proxy && reason === null ? ['The issues of the NYSE stand in for small caps: a proxy.'] : [],
  };
}
