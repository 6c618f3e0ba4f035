import { isoDate } from '../../dates/civil-dates.ts';
import type { Market } from '../../market/market.ts';
import { valueAt } from '../../stats/value-at.ts';
import { plural } from '../../words/counts.ts';
import { leadTitle, number, points, text } from '../details/columns.ts';
import type { SignalDetails } from '../details/detail-table.ts';
import type { SignalReading } from '../signal.ts';
import { ahead, knownMoves, type PolicyColumns, type PolicyParams, range } from './evidence.ts';
import { firstCuts, isCut } from './rate-moves.ts';

/** Details of `policy`: every move of the target, and small caps after the first cut of each easing. */
export function policyDetails(
  columns: PolicyColumns,
  t: number,
  market: Market,
  params: PolicyParams,
  { reason }: SignalReading,
): SignalDetails {
  const { cutWindow, hikeWindow } = params;
  const day = valueAt(market.days, t);
  const moves = knownMoves(columns.moves, day);
  const last = moves.at(-1);
  const short = leadTitle(market.labels);
  return {
    says: Number.isNaN(valueAt(columns.score, t))
      ? `What the Federal Reserve does is unknown: ${reason}.`
      : last
        ? `The last move, a ${isCut(last) ? 'cut' : 'hike'}, took the target to ${range(last.to)} from ${isoDate(last.day)} on, ${plural(day - last.day, 'day')} ago.`
        : 'The target has not moved in this file.',
    rule: `by the last move of the target: +0.50 for ${plural(cutWindow, 'month')} after a cut, -1 for ${hikeWindow} after a hike, then 0`,
    otherTurningPoints: 'the next move of the target, or its age',
    chart: 1260,
    tables: [
      {
        id: 'firstCuts',
        title: `The first cut of each easing, and ${short} after it (log return, points)`,
        columns: [
          text('date', 'first cut'),
          number('to', 'to', { decimals: 2 }),
          points('months12', '12 months', { unknown: 'open' }),
          points('months18', '18 months', { unknown: 'open' }),
        ],
        rows: firstCuts(moves)
          .map((cut) => ({
            date: isoDate(cut.day),
            to: cut.to,
            months12: ahead(market, t, cut.day, 12),
            months18: ahead(market, t, cut.day, 18),
          }))
          .reverse(),
      },
      {
        id: 'moves',
        title: 'Every move of the upper bound, percent',
        columns: [
          text('date', 'in force'),
          text('move', 'move'),
          number('before', 'before'),
          number('after', 'after'),
          number('change', 'change', { bar: true }),
        ],
        rows: moves
          .map((move) => ({
            date: isoDate(move.day),
            known: isoDate(move.known),
            move: isCut(move) ? 'cut' : 'hike',
            before: move.from,
            after: move.to,
            change: move.to - move.from,
          }))
          .reverse(),
        shown: 12,
      },
    ],
  };
}
