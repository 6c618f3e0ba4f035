import type { Market } from '../../market/market.ts';
import { valueAt } from '../../stats/value-at.ts';
import { fixed, percent as percentWords, signedPercent } from '../../words/numbers.ts';
import { number, percent } from '../details/columns.ts';
import type { SignalDetails } from '../details/detail-table.ts';
import { monthEndTable } from '../details/month-ends.ts';
import type { SignalReading } from '../signal.ts';
import type { OwnStrengthColumns, OwnStrengthEvidence, OwnStrengthParams } from './evidence.ts';

const sessionsInYear = 252;

/** Details of `own-strength`: the regression, month by month. */
export function ownStrengthDetails(
  columns: OwnStrengthColumns,
  t: number,
  market: Market,
  params: OwnStrengthParams,
  { evidence, reason }: SignalReading<OwnStrengthEvidence>,
): SignalDetails {
  const { value, alpha, beta } = columns;
  const { large, small } = market.labels;
  const own = evidence.idiosyncraticShare;
  return {
    says: Number.isNaN(valueAt(value, t))
      ? `The regression is unknown: ${reason}.`
      : `In the last ${params.window} sessions the ${small.name} gained ${signedPercent(valueAt(alpha, t) * sessionsInYear, 1)} a year beyond ` +
        `${fixed(valueAt(beta, t), 2)} times the moves of the ${large.name}; the t of that is ${fixed(valueAt(value, t), 2)}. ` +
        `Its own moves are ${percentWords(own, 0)} of its variance.`,
    rule: `the t-statistic of alpha when ${params.window} daily returns of small caps are regressed on those of large caps, halved: +2 or more scores +1, -2 or less -1`,
    tables: [
      monthEndTable(columns, t, market, { title: 't', as: 'number', decimals: 2 }, [
        [percent('alpha', 'alpha a year', { decimals: 1 }), (row) => valueAt(alpha, row) * sessionsInYear],
        [number('beta', 'beta'), (row) => valueAt(beta, row)],
      ]),
    ],
    notes: ['It overlaps with relative strength: do not count the two as independent evidence.'],
  };
}
