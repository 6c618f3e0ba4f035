import type { Market } from '../../market/market.ts';
import { valueAt } from '../../stats/value-at.ts';
import { fixed } from '../../words/numbers.ts';
import type { AgainstLargeColumns } from '../against-large.ts';
import { percent, text } from '../details/columns.ts';
import type { SignalDetails } from '../details/detail-table.ts';
import { monthEndTable } from '../details/month-ends.ts';
import type { SignalReading } from '../signal.ts';
import type { BanksEvidence } from './evidence.ts';
import { type BanksParams, years } from './evidence.ts';

/** Details of `banks`: the lead by calendar year and by month. */
export function banksDetails(
  columns: AgainstLargeColumns,
  t: number,
  market: Market,
  params: BanksParams,
  { evidence, reason }: SignalReading<BanksEvidence>,
): SignalDetails {
  const z = valueAt(columns.value, t);
  const { yearsAhead } = evidence;
  return {
    says:
      reason === null
        ? `Banks stand ${fixed(Math.abs(z), 2)} standard deviations ${z < 0 ? 'below' : 'above'} their year against the ` +
          `${market.labels.large.name}${yearsAhead === null ? '' : `; completed years running ahead of it: ${yearsAhead}`}.`
        : `The lead of banks is unknown: ${reason}.`,
    rule: `standard deviations of the log ratio banks/large caps from its ${params.lookback}-session mean, halved: +2 or more scores +1, -2 or less -1`,
    otherTurningPoints: 'the next close of banks against the index',
    tables: [
      {
        id: 'years',
        title: `Calendar years, log return of banks less the ${market.labels.large.name}`,
        columns: [text('year', 'year'), percent('lead', 'banks ahead', { bar: true })],
        rows: years(market, columns.ratio, t)
          .map((year) => ({ ...year }))
          .reverse(),
        shown: 8,
      },
      monthEndTable(columns, t, market, { title: 'deviations', as: 'number', decimals: 2 }),
    ],
  };
}
