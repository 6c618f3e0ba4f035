import type { Market } from '../../market/market.ts';
import { ordinal, plural } from '../../words/counts.ts';
import { percent, points as pointsWords } from '../../words/numbers.ts';
import { aheadColumns, points, roleTitle, text, whole } from '../details/columns.ts';
import type { SignalDetails } from '../details/detail-table.ts';
import { outcomeAfter } from '../outcome-after.ts';
import type { SignalColumns, SignalReading } from '../signal.ts';
import { standingOn } from './evidence.ts';
import { gapBetween, isExtreme, isRanked, type OpeningGap, type OpeningGapParams } from './gaps.ts';

/** What became of the lead: "it had grown to 2.3 times that". */
function grownWords(kept: number): string {
  if (kept > 1) return `it had grown to ${kept.toFixed(1)} times that`;
  if (kept < 0) return 'it had turned into a deficit';
  return `${percent(kept, 0)} of it was left`;
}

/** A year's gap, its rank at the time, and the returns after it as far as row `t` knows them. */
function yearRow(market: Market, t: number, opening: OpeningGap, params: OpeningGapParams) {
  const { year, base, opened: fifth, last, gap, rank, count, complete } = opening;
  const ahead = (sessions: number) => outcomeAfter(market, fifth, sessions, t).ahead;
  return {
    year,
    gap,
    rank,
    count,
    extreme: isRanked(opening, params) && isExtreme(opening, params),
    wholeYear: complete ? gapBetween(market, base, last) : null,
    fractionKeptAtEnd: complete ? gapBetween(market, base, last) / gap : null,
    aheadOfLarge: complete ? ahead(last - fifth) : null,
    aheadOfGrowth: complete ? gapBetween(market, fifth, last) : null,
    ahead63: ahead(63),
    ahead126: ahead(126),
    ahead252: ahead(252),
  };
}

/** Details of `opening-gap`: the gap of every year, and the returns after extreme ones. */
export function openingGapDetails(
  _columns: SignalColumns,
  t: number,
  market: Market,
  params: OpeningGapParams,
  { reason }: SignalReading,
): SignalDetails {
  const { sessions, minYears, topOneIn, redFlagThrough, fullWeightFrom } = params;
  const { small, growth, large } = market.labels;
  const { opening, fractionKept, gaps, session } = standingOn(market, t, params);
  const rows = gaps.map((gap) => yearRow(market, t, gap, params)).reverse();
  const speaks = opening !== null && isRanked(opening, params) && isExtreme(opening, params);
  const open = { unknown: 'open' };
  return {
    says: opening
      ? `In the first ${plural(sessions, 'session')} of the year the ${small.name} ${opening.gap < 0 ? 'trailed' : 'beat'} the ${growth.name} by ` +
        `${pointsWords(opening.gap)}, the ${ordinal(opening.rank)} of ${plural(opening.count, 'such gap')}` +
        (speaks && session !== null && session > sessions && Number.isFinite(fractionKept)
          ? `; by session ${session}, ${grownWords(fractionKept)}.`
          : isRanked(opening, params)
            ? '.'
            : `. No score: it ${reason}.`)
      : `Unknown: ${reason}.`,
    rule:
      `return of small caps less that of growth over the year's first ${plural(sessions, 'session')}. If positive and among the largest one in ${topOneIn} so far (of at least ${minYears} years): -0.50 through ` +
      `session ${redFlagThrough}; from session ${fullWeightFrom} by what is left of the lead: -1 for nothing, 0 for half, +1 for all or more; between these sessions it moves from one to the other. Otherwise not applicable`,
    otherTurningPoints:
      session !== null && session < sessions
        ? `the close of session ${sessions}`
        : speaks && session !== null && session <= redFlagThrough
          ? `no close: it counts against the rotation through session ${redFlagThrough}`
          : 'the first sessions of the next year',
    chart: 1260,
    tables: [
      {
        id: 'extreme',
        title: `Extreme gaps when they came, and the ${small.name} less the ${large.name} after them`,
        columns: [
          text('year', 'year'),
          points('gap', 'gap', { decimals: 2 }),
          whole('rank', 'place'),
          whole('count', 'of'),
          ...aheadColumns(market.labels),
          points('aheadOfLarge', 'rest of year', open),
          points('aheadOfGrowth', `on ${roleTitle(market.labels, 'growth')}`, open),
        ],
        rows: rows.filter(({ extreme }) => extreme),
      },
      {
        id: 'years',
        title: 'Every year, points',
        columns: [
          text('year', 'year'),
          points('gap', 'gap', { decimals: 2, bar: true }),
          whole('rank', 'place'),
          points('wholeYear', 'year', open),
          points('aheadOfLarge', `rest, on ${roleTitle(market.labels, 'large')}`, open),
          points('aheadOfGrowth', `on ${roleTitle(market.labels, 'growth')}`, open),
        ],
        rows,
        shown: 12,
      },
    ],
  };
}
