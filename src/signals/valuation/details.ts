import { isoDate } from '../../dates/civil-dates.ts';
import type { Market } from '../../market/market.ts';
import { clamp } from '../../stats/clamp.ts';
import { valueAt } from '../../stats/value-at.ts';
import { percent } from '../../words/numbers.ts';
import { providerOn } from '../../words/provider-on.ts';
import { number, score, share, text } from '../details/columns.ts';
import type { SignalDetails } from '../details/detail-table.ts';
import type { ObservationPair } from '../observation-pairs.ts';
import type { SignalReading } from '../signal.ts';
import { discount, type ValuationColumns, type ValuationParams } from './evidence.ts';

/** Indices of the two figures, if named: that of small caps is often not the Russell 2000. */
const indices = ({ large, small }: ObservationPair) =>
  large.index && small.index ? `; of the ${small.index} and the ${large.index}` : '';

/** Details of `valuation`: every pair of figures known by row `t`. */
export function valuationDetails(
  columns: ValuationColumns,
  t: number,
  _market: Market,
  params: ValuationParams,
  { reason }: SignalReading,
): SignalDetails {
  const { fairDiscount, span, maxAge, maxPairGap } = params;
  const { value, inForce, pairs } = columns;
  const known = pairs.slice(0, valueAt(inForce, t) + 1);
  const pair = known.at(-1);
  const d = valueAt(value, t);
  return {
    says:
      Number.isNaN(d) || !pair
        ? `The discount is unknown: ${reason}.`
        : `Small caps cost ${pair.small.value} times expected earnings, large caps ${pair.large.value}: ${percent(Math.abs(d))} ` +
          `${d < 0 ? 'more' : 'less'} (${providerOn(pair.large.provider, pair.day)}${indices(pair)}).`,
    rule:
      `0 at a discount of ${percent(fairDiscount, 0)}, +1 at ${percent(fairDiscount + span, 0)}, -1 at ${percent(fairDiscount - span, 0)}, linear between them; ` +
      `both forward P/Es from one provider, within ${maxPairGap} days of each other and no older than ${maxAge}`,
    chart: 1260,
    tables: [
      {
        id: 'pairs',
        title: 'Every pair of figures',
        columns: [
          text('date', 'known on'),
          text('provider', 'provider'),
          number('large', 'large'),
          number('small', 'small'),
          share('discount', 'discount', { decimals: 1 }),
          score('score', 'score', { bar: true }),
        ],
        rows: known
          .map((one) => ({
            date: isoDate(one.day),
            provider: one.large.provider,
            basis: one.large.basis,
            large: one.large.value,
            small: one.small.value,
            indexLarge: one.large.index ?? null,
            indexSmall: one.small.index ?? null,
            discount: discount(one),
            score: clamp((discount(one) - fairDiscount) / span),
          }))
          .reverse(),
        shown: 12,
      },
    ],
  };
}
