import type { Market } from '../../market/market.ts';
import { gapBetween, isExtreme, type OpeningGap, openingGaps } from '../../signals/opening-gap/gaps.ts';
import { openingGap } from '../../signals/opening-gap/signal.ts';
import { fixed } from '../../words/numbers.ts';
import type { CheckContext, Finding } from '../claim.ts';
import { alternative, finding, notCheckable } from '../finding.ts';
import { gain } from './closes.ts';

const params = openingGap.defaults;
const sessions = 5;
const points = (fraction: number) => `${fraction < 0 ? '' : '+'}${fixed(fraction * 100, 1)}`;

const of2026 = (gaps: readonly OpeningGap[]) => gaps.find(({ year }) => year === 2026);

const words = ({ gap, rank: place, count }: OpeningGap) => `${points(gap)} points, number ${place} of ${count} years`;

/** The rank of the opening gap of 2026 among all years so far. */
export function openingGapRecord({ market, gaps }: CheckContext): Finding {
  const definition = `Russell less Nasdaq over the year's first ${sessions} sessions, in the first tenth of all years so far`;
  const gap = of2026(gaps());
  if (!gap || gap.count < params.minYears)
    return notCheckable(definition, 'needs ten years of both indices up to 2026-01-08');
  return finding(isExtreme(gap, params), definition, words(gap), {
    figure: `number ${gap.rank} of ${gap.count}`,
    alternatives: () =>
      [4, 6, 10, 15, 20].flatMap((over) => {
        const other = of2026(openingGaps(market, over));
        return other ? [alternative(isExtreme(other, params), `over ${over} sessions`, words(other))] : [];
      }),
  });
}

const largest = 4;

/** Return of the small index in excess of another in the rest of a year. */
function restOfYear(
  { small, large, growth }: Market,
  { opened: from, last }: OpeningGap,
  against: 'large' | 'growth',
): number {
  return against === 'growth'
    ? gapBetween({ small, growth }, from, last)
    : gain(small, from, last) - gain(large, from, last);
}

function faded(market: Market, gaps: readonly OpeningGap[], against: 'large' | 'growth') {
  const { small, [against]: other } = market.labels;
  const rest = gaps.map((gap) => ({ year: gap.year, ahead: restOfYear(market, gap, against) }));
  const behind = rest.filter(({ ahead }) => ahead < 0).length;
  return {
    holds: behind * 2 > rest.length,
    found: `${small.short} behind ${other.short} in ${behind} of ${rest.length}: ${rest.map(({ year, ahead }) => `${year} ${points(ahead)}`).join(', ')} points`,
  };
}

/** What followed the largest opening gaps of the years before 2026. */
export function gapRedFlag({ market, gaps }: CheckContext): Finding {
  const definition = `Russell less S&P from the fifth session to the year's end, after the ${largest} largest gaps of the years before 2026; holds if behind after most`;
  const before = gaps().filter(({ year, complete }) => year < 2026 && complete);
  if (before.length < params.minYears) return notCheckable(definition, 'needs ten years of all three indices');
  const top = [...before].sort((a, b) => b.gap - a.gap).slice(0, largest);
  const { holds, found } = faded(market, top, 'large');
  return finding(holds, definition, found, {
    alternatives: () => {
      const extreme = before.filter((gap) => gap.count >= params.minYears && isExtreme(gap, params));
      const growth = faded(market, top, 'growth');
      const then = faded(market, extreme, 'large');
      return [
        alternative(growth.holds, 'against the Nasdaq', growth.found),
        ...(extreme.length > 0
          ? [alternative(then.holds, 'after every gap that was in the first tenth when it came', then.found)]
          : []),
      ];
    },
  });
}
