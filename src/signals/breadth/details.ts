import type { Market } from '../../market/market.ts';
import { valueAt } from '../../stats/value-at.ts';
import { percent } from '../../words/numbers.ts';
import { share } from '../details/columns.ts';
import { monthEndTable } from '../details/month-ends.ts';
import type { SignalDetails } from '../signal.ts';
import { type BreadthColumns, type BreadthParams, breadth } from './signal.ts';

/** The share that rose, the day's and the mean, month by month. */
export function breadthDetails(
  columns: BreadthColumns,
  t: number,
  market: Market,
  params: BreadthParams,
): SignalDetails {
  const { window, span } = params;
  const { evidence, reason } = breadth.reading(columns, t, market, params);
  return {
    says:
      reason === null
        ? `${percent(valueAt(columns.share, t), 0)} of ${evidence.of} rose on the day, ${percent(valueAt(columns.value, t))} on the mean of ${window} sessions.`
        : `The breadth is unknown: ${reason}.`,
    rule: `the mean share over ${window} sessions: 0 at 50%, +1 at ${percent(0.5 + span, 0)}, -1 at ${percent(0.5 - span, 0)}, straight between`,
    turns: 'the next figures that are published',
    tables: [
      monthEndTable(columns, t, market, { title: 'mean', as: 'share', decimals: 1 }, [
        [share('share', 'on the day', { decimals: 1 }), (row) => valueAt(columns.share, row)],
      ]),
    ],
    notes:
      evidence.proxy === true && reason === null ? ['The issues of the NYSE stand in for small caps: a proxy.'] : [],
  };
}
