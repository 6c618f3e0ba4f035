import { isoDate } from '../../dates/civil-dates.ts';
import type { Market } from '../../market/market.ts';
import { clamp } from '../../stats/clamp.ts';
import { valueAt } from '../../stats/value-at.ts';
import { number, percent, score, text } from '../details/columns.ts';
import type { DetailTable, SignalDetails } from '../details/detail-table.ts';
import type { SignalReading } from '../signal.ts';
import type { FlowsEvidence } from './evidence.ts';
import { type FlowsColumns, type FlowsParams, pressure } from './evidence.ts';

/** Every week known by row `t`, latest first. */
function weeks(market: Market, t: number, params: FlowsParams): DetailTable['rows'] {
  const series = market.macro.get('flows');
  if (!series) return [];
  const day = valueAt(market.days, t);
  return Array.from(pressure(series, params), (ratio, row) => ({
    week: isoDate(valueAt(series.days, row)),
    knownOn: isoDate(valueAt(series.known, row)),
    flow: valueAt(series.values, row),
    ofUsual: ratio,
    score: clamp(ratio),
  }))
    .filter((_, row) => valueAt(series.known, row) <= day)
    .reverse();
}

/** Details of `flows`: the flow, its ratio to the usual size, and the score of every week. */
export function flowsDetails(
  _columns: FlowsColumns,
  t: number,
  market: Market,
  params: FlowsParams,
  { because, reason, evidence }: SignalReading<FlowsEvidence>,
): SignalDetails {
  const { shortWindow, longWindow } = params;
  return {
    says:
      reason === null
        ? `${because} (${longWindow} weeks); the last week known is that of ${evidence.week}.`
        : `The flows are unknown: ${reason}.`,
    rule: `the mean flow of the last ${shortWindow} weeks, divided by the mean size of a weekly flow, in or out, in the last ${longWindow}; between -1 and 1`,
    otherTurningPoints: 'the next week that is published',
    tables: [
      {
        id: 'weeks',
        title: 'Every week',
        columns: [
          text('week', 'week'),
          text('knownOn', 'known on'),
          number('flow', 'flow'),
          percent('ofUsual', 'of usual', { decimals: 0 }),
          score('score', 'score', { bar: true }),
        ],
        rows: weeks(market, t, params),
        shown: 13,
      },
    ],
  };
}
