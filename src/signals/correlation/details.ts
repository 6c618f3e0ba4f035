import type { Market } from '../../market/market.ts';
import { correlation as pearson } from '../../stats/correlation.ts';
import { valueAt } from '../../stats/value-at.ts';
import { plural } from '../../words/counts.ts';
import { fixed } from '../../words/numbers.ts';
import { number, whole } from '../details/columns.ts';
import type { DetailTable, SignalDetails } from '../details/detail-table.ts';
import { monthEndTable } from '../details/month-ends.ts';
import { spanWords } from '../five-years.ts';
import { fiveYears } from '../names.ts';
import type { SignalReading } from '../signal.ts';
import type { CorrelationColumns, CorrelationEvidence, CorrelationParams } from './evidence.ts';

/** The correlation over shorter and longer windows that end on row `t`. */
function windows({ returns }: CorrelationColumns, t: number, { window }: CorrelationParams): DetailTable {
  const lengths = [...new Set([63, 126, 252, 500, window])].sort((a, b) => a - b).filter((length) => length <= t);
  const last = (column: Float64Array, length: number) => column.subarray(t - length + 1, t + 1);
  return {
    id: 'windows',
    title: '',
    columns: [whole('sessions', 'sessions'), number('correlation', 'correlation', { decimals: 3 })],
    rows: lengths.map((sessions) => ({
      sessions,
      correlation: pearson(last(returns.large, sessions), last(returns.small, sessions)),
    })),
  };
}

/** Details of `correlation`: several windows, both bands, and month by month. */
export function correlationDetails(
  columns: CorrelationColumns,
  t: number,
  market: Market,
  params: CorrelationParams,
  { evidence, reason }: SignalReading<CorrelationEvidence>,
): SignalDetails {
  const { large, small } = market.labels;
  const { window, band } = params;
  const rho = valueAt(columns.value, t);
  const [low, high] = evidence.observedBand;
  const { percentile, change21: change } = evidence;
  const words = band === 'observed' ? 'its five-year extremes' : `${band[0]} to ${band[1]}`;
  return {
    says: Number.isNaN(rho)
      ? `The correlation is unknown: ${reason}.`
      : `Over ${plural(window, 'session')} the returns of the ${small.name} and the ${large.name} have a correlation of ${fixed(rho, 3)}` +
        (Number.isNaN(change) ? '' : `, ${change < 0 ? 'down' : 'up'} ${fixed(Math.abs(change), 3)} in 21`) +
        (Number.isNaN(low)
          ? '.'
          : `. It was ${fixed(low, 3)} to ${fixed(high, 3)} ${spanWords(columns.value, t, market.days)}; its rank among them is ${fixed(percentile, 2)}.`),
    rule: `+1 at the low end of the band or below, -1 at the high end or above, linear between them; the band is ${words}`,
    chart: fiveYears.window,
    tables: [
      windows(columns, t, params),
      monthEndTable(columns, t, market, { title: 'correlation', as: 'number', decimals: 3 }),
    ],
    notes: [
      'A correlation has no direction: it falls when small caps lead on their own and when they fail on their own.',
      ...(evidence.signsDiffer ? ['In the band observed in five years the score would have the other sign.'] : []),
    ],
  };
}
