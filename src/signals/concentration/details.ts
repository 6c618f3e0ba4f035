import type { Market } from '../../market/market.ts';
import { valueAt } from '../../stats/value-at.ts';
import { fixed, percent, signedPercent } from '../../words/numbers.ts';
import type { SignalDetails } from '../details/detail-table.ts';
import { monthEndTable } from '../details/month-ends.ts';
import type { SignalReading } from '../signal.ts';
import type { ConcentrationColumns, ConcentrationEvidence, ConcentrationParams } from './evidence.ts';

/** Details of `concentration`: the equal-weight index against the index by month, or the published mega-cap weight. */
export function concentrationDetails(
  columns: ConcentrationColumns,
  t: number,
  market: Market,
  params: ConcentrationParams,
  { evidence, reason }: SignalReading<ConcentrationEvidence>,
): SignalDetails {
  const z = valueAt(columns.value, t);
  const { megacaps } = columns;
  if (megacaps) {
    const { minWeight, weightLookback } = params;
    return {
      says:
        reason === null
          ? `The largest companies hold ${percent(valueAt(megacaps.weight, t))} of the ${market.labels.large.name}, after ` +
            `${percent(valueAt(megacaps.before, t))} ${weightLookback} sessions before.`
          : `The concentration is unknown: ${reason}.`,
      rule: `without the equal-weight index: +0.50 if mega caps are more than ${percent(minWeight, 0)} of the index and less than ${weightLookback} sessions before, else 0`,
      otherTurningPoints: 'the next published weight',
      tables: [],
    };
  }
  return {
    says:
      reason === null
        ? `The average company of the ${market.labels.large.name} stands ${fixed(Math.abs(z), 2)} standard deviations ` +
          `${z < 0 ? 'below' : 'above'} its year against the index, ${signedPercent(evidence.change63, 1)} in 63 sessions (log).`
        : `The concentration is unknown: ${reason}.`,
    rule: `standard deviations of the log ratio equal weight/index from its ${params.lookback}-session mean, halved: +2 or more scores +1, -2 or less -1`,
    otherTurningPoints: 'the next close of equal weight against the index',
    tables: [monthEndTable(columns, t, market, { title: 'deviations', as: 'number', decimals: 2 })],
  };
}
