import { isoDate } from '../../dates/civil-dates.ts';
import type { Market } from '../../market/market.ts';
import { clamp } from '../../stats/clamp.ts';
import { valueAt } from '../../stats/value-at.ts';
import { figure, fixed } from '../../words/numbers.ts';
import { providerOn } from '../../words/provider-on.ts';
import { percent, points, score, text } from '../details/columns.ts';
import type { SignalDetails } from '../details/detail-table.ts';
import type { SignalReading } from '../signal.ts';
import { type EarningsColumns, type EarningsParams, earningsEvidence, spread } from './evidence.ts';

/** Details of `earnings`: all published pairs, margins, and the other 493 against the seven largest. */
export function earningsDetails(
  columns: EarningsColumns,
  t: number,
  market: Market,
  params: EarningsParams,
  { reason }: SignalReading,
): SignalDetails {
  const { span, maxAge, maxPairGap } = params;
  const known = columns.pairs.slice(0, valueAt(columns.inForce, t) + 1);
  const pair = known.at(-1);
  const { marginsSmall, other493 } = earningsEvidence(market, t, known, maxPairGap);
  return {
    says:
      pair && reason === null
        ? `Earnings of small caps are expected to grow by ${figure(pair.small.value)}% in ${pair.small.basis}, those of large caps by ` +
          `${figure(pair.large.value)}% (${providerOn(pair.large.provider, pair.day)}): ${fixed(spread(pair) * 100, 1)} points of difference.`
        : `The growth is unknown: ${reason}.`,
    rule:
      `expected earnings growth of small caps less that of large caps, divided by ${fixed(span * 100, 0)} points, between -1 and 1; both for one year, from one provider, ` +
      `within ${maxPairGap} days of each other and no older than ${maxAge}`,
    otherTurningPoints: 'the next estimate',
    chart: 1260,
    tables: [
      {
        id: 'pairs',
        title: 'Every pair of estimates',
        columns: [
          text('date', 'known on'),
          text('period', 'year'),
          text('provider', 'provider'),
          percent('large', 'large', { decimals: 1 }),
          percent('small', 'small', { decimals: 1 }),
          points('spread', 'points'),
          score('score', 'score', { bar: true }),
        ],
        rows: known
          .map((one) => ({
            date: isoDate(one.day),
            period: one.large.basis,
            provider: one.large.provider,
            large: one.large.value / 100,
            small: one.small.value / 100,
            spread: spread(one),
            score: clamp(spread(one) / span),
          }))
          .reverse(),
        shown: 12,
      },
      {
        id: 'marginsSmall',
        title: 'Net margins of small caps',
        columns: [
          text('date', 'known on'),
          text('period', 'period'),
          text('provider', 'provider'),
          percent('margin', 'margin', { decimals: 1 }),
        ],
        rows: marginsSmall.map((row) => ({ ...row })).reverse(),
        shown: 6,
      },
      {
        id: 'other493',
        title: 'Growth of the S&P 500 without the seven largest, and theirs',
        columns: [
          text('date', 'known on'),
          text('period', 'period'),
          text('provider', 'provider'),
          percent('other493', 'the others', { decimals: 1 }),
          percent('magnificent7', 'the seven', { decimals: 1 }),
        ],
        rows: other493.map((row) => ({ ...row })).reverse(),
        shown: 6,
      },
    ],
  };
}
