import type { Market } from '../../market/market.ts';
import { valueAt } from '../../stats/value-at.ts';
import { fixed, signedPercent } from '../../words/numbers.ts';
import { aheadColumns, percent, score, text, whole } from '../details/columns.ts';
import type { SignalDetails } from '../details/detail-table.ts';
import { monthEndTable } from '../details/month-ends.ts';
import type { SignalReading } from '../signal.ts';
import type { LongCycleColumns, LongCycleEvidence, LongCycleParams } from './evidence.ts';
import { runRow, scoreRuns } from './runs.ts';

/** The long lead and its percentile, the runs of scores, and the returns after them. */
export function longCycleDetails(
  columns: LongCycleColumns,
  t: number,
  market: Market,
  params: LongCycleParams,
  { evidence, reason }: SignalReading<LongCycleEvidence>,
): SignalDetails {
  const { labels } = market;
  const { years, from, large, small, yearsSincePeak, peakOn, caution } = evidence;
  const rank = valueAt(columns.value, t);
  return {
    says: Number.isNaN(rank)
      ? `The rank is unknown: ${reason}.`
      : (from === null
          ? ''
          : `Since ${from} the ${labels.small.name} returned ${signedPercent(small, 1)}, the ${labels.large.name} ` +
            `${signedPercent(large, 1)}. `) +
        `The lead over ${years} years ranks ${fixed(rank, 2)} among all so far; the ratio peaked on ${peakOn}, ${fixed(yearsSincePeak, 1)} years ago.` +
        (reason === null ? '' : ` It does not apply: ${reason.replace('n/a: ', '')}.`),
    rule:
      `the ${years}-year lead (${params.span} sessions) ranked from 0, the lowest so far, to 1: +0.50 at ${params.low} or less with the ratio of small to large caps above its ` +
      `${params.meanWindow}-session mean; -0.50 at ${params.high} or more with the ratio below it; otherwise not applicable`,
    otherTurningPoints: Number.isNaN(rank)
      ? `${reason}`
      : reason === null
        ? 'at the next close it can stop applying, but not change sides'
        : `a rank of ${params.low} or less with the ratio above its mean, or of ${params.high} or more below it`,
    chart: 1260,
    tables: [
      {
        id: 'cases',
        title: 'When it applied, and what followed its first session (log return, points)',
        columns: [
          text('first', 'first day'),
          text('last', 'last day', { unknown: 'open' }),
          whole('sessions', 'sessions'),
          score('score', 'score'),
          ...aheadColumns(labels),
        ],
        rows: scoreRuns(columns.score, t)
          .map((run) => runRow(market, run, t))
          .reverse(),
        shown: 12,
      },
      monthEndTable(columns, t, market, { title: 'rank', as: 'number', decimals: 3 }, [
        [percent('lead', 'lead (log)', { decimals: 1 }), (row) => valueAt(columns.lead, row)],
      ]),
    ],
    notes: caution ? [`Caution: ${caution}.`] : [],
  };
}
