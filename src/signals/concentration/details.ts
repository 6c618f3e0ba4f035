import type { Market } from '../../market/market.ts';
import { valueAt } from '../../stats/value-at.ts';
import { fixed, percent, signedPercent } from '../../words/numbers.ts';
import { monthEndTable } from '../details/month-ends.ts';
import type { SignalDetails } from '../signal.ts';
import { type ConcentrationColumns, type ConcentrationParams, concentration } from './signal.ts';

/** Equal weight against the index, month by month. */
export function concentrationDetails(
  columns: ConcentrationColumns,
  t: number,
  market: Market,
  params: ConcentrationParams,
): SignalDetails {
  const { evidence, reason } = concentration.reading(columns, t, market, params);
  const z = valueAt(columns.value, t);
  const { megacaps } = columns;
  if (megacaps) {
    const { heavyFrom, fallsOver } = params;
    return {
      says:
        reason === null
          ? `The largest companies hold ${percent(valueAt(megacaps.weight, t))} of the ${market.labels.large.name}, after ` +
            `${percent(valueAt(megacaps.before, t))} ${fallsOver} sessions before.`
          : `The concentration is unknown: ${reason}.`,
      rule: `without the equal-weight index: mega caps above ${percent(heavyFrom, 0)} of the index and less than ${fallsOver} sessions before +0.5, else 0`,
      turns: 'the next published weight',
      tables: [],
    };
  }
  return {
    says:
      reason === null
        ? `The average company of the ${market.labels.large.name} stands ${fixed(Math.abs(z), 2)} standard deviations ` +
          `${z < 0 ? 'below' : 'above'} its year against the index, ${signedPercent(evidence.change63 as number, 1)} in 63 sessions (log).`
        : `The concentration is unknown: ${reason}.`,
    rule: `equal weight over the index, its log ratio's deviations from its mean of ${params.lookback} sessions, halved and clamped`,
    turns: 'the next close of equal weight against the index',
    tables: [monthEndTable(columns, t, market, { title: 'deviations', as: 'number', decimals: 2 })],
  };
}
