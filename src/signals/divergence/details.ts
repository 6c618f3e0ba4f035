import type { Market } from '../../market/market.ts';
import { valueAt } from '../../stats/value-at.ts';
import { ordinal, plural } from '../../words/counts.ts';
import { fixed } from '../../words/numbers.ts';
import { percent, points, text, whole } from '../details/columns.ts';
import type { SignalDetails } from '../details/detail-table.ts';
import { monthEndTable } from '../details/month-ends.ts';
import type { SignalColumns, SignalReading } from '../signal.ts';
import type { DivergenceEvidence } from './evidence.ts';
import { type DivergenceParams, runsEvidence, steepness } from './evidence.ts';

/** Details of `divergence`: the days of opposite moves, runs as long as the current one with the returns after them, and month by month. */
export function divergenceDetails(
  columns: SignalColumns,
  t: number,
  market: Market,
  params: DivergenceParams,
  { evidence, reason }: SignalReading<DivergenceEvidence>,
): SignalDetails {
  const { window } = params;
  const { small, large, growth } = market.labels;
  const { run, rank, completed, after21, after63, earlier } = runsEvidence(market, t, Number.POSITIVE_INFINITY);
  const open = { unknown: 'open' };
  const aheadWords = ({ runs, ahead }: typeof after21, sessions: number) =>
    `${ahead} of ${runs} after ${sessions} sessions`;
  const running =
    run === 0
      ? ` The ${small.name} did not beat the ${large.name} on the day.`
      : ` The ${small.name} has beaten the ${large.name} for ${plural(run, 'session')} running: the ${ordinal(rank ?? 1)} longest run among ${plural(completed, 'completed one')}.`;
  return {
    says: Number.isNaN(valueAt(columns.score, t))
      ? `Unknown: ${reason}.`
      : `Of ${window} sessions the ${small.name} rose on ${evidence.up} as the ${growth.name} fell, and fell on ${evidence.down} as it rose.${running}`,
    rule: `days on which small caps rose and growth fell, less days of the reverse, as a fraction of the last ${window} sessions, times ${steepness}; between -1 and 1`,
    otherTurningPoints: `each such day moves the score by ${fixed(steepness / window, 2)}`,
    tables: [
      ...(run === 0
        ? []
        : [
            {
              id: 'runs',
              title: `Runs that reached ${plural(run, 'session')}, the latest, and ${small.short} less ${large.short} from then on (points)`,
              columns: [
                text('reached', 'reached'),
                whole('length', 'length'),
                points('ahead21', '21', open),
                points('ahead63', '63', open),
              ],
              rows: earlier.map((row) => ({ ...row })).reverse(),
              shown: 10,
              notes:
                after21.runs === 0
                  ? []
                  : [
                      `All such runs: the ${small.name} was ahead in ${aheadWords(after21, 21)}, ${after63.runs === 0 ? 'none known after 63' : aheadWords(after63, 63)}.`,
                    ],
            },
          ]),
      monthEndTable(columns, t, market, percent('value', 'part of the days', { decimals: 1 })),
    ],
  };
}
