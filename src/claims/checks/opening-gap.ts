import type { Market } from '../../market/market.ts';
import { gapBetween, isExtreme, type OpeningGap, openingGaps } from '../../signals/opening-gap/gaps.ts';
import { openingGap } from '../../signals/opening-gap/signal.ts';
import { signed } from '../../words/numbers.ts';
import type { CheckContext, Finding } from '../claim.ts';
import { alternative, finding, notCheckable, yardstick } from '../finding.ts';
import { gain } from './closes.ts';

const params = openingGap.defaults;
const sessions = 5;
const points = (fraction: number) => signed(fraction * 100, 1);

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
    dependsOn: 'how many sessions count',
    yardsticks: [4, 6, 10].flatMap((over) => gapOver(market, over, yardstick)),
    alternatives: () => [15, 20].flatMap((over) => gapOver(market, over, alternative)),
  });
}

function gapOver(market: Market, over: number, definedAs: typeof alternative) {
  const other = of2026(openingGaps(market, over));
  return other ? [definedAs(isExtreme(other, params), `over ${over} sessions`, words(other))] : [];
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
    behind,
    holds: behind * 2 > rest.length,
    found: `${small.short} behind ${other.short} in ${behind} of ${rest.length}: ${rest.map(({ year, ahead }) => `${year} ${points(ahead)}`).join(', ')} points`,
  };
}

/** What followed the opening gaps of the years before 2026 that were among the largest when they came. */
export function gapRedFlag({ market, gaps }: CheckContext): Finding {
  const definition =
    "Russell less Nasdaq, as the gap is measured, from the fifth session to the year's end, after every gap of the years before 2026 that was in the first tenth when it came; holds if behind after most";
  const before = gaps().filter(({ year, complete }) => year < 2026 && complete);
  const extreme = before.filter((gap) => gap.count >= params.minYears && isExtreme(gap, params));
  if (extreme.length === 0) return notCheckable(definition, 'needs ten years of all three indices, and such a gap');
  const top = [...before].sort((a, b) => b.gap - a.gap).slice(0, largest);
  const after = (those: readonly OpeningGap[], against: 'large' | 'growth', name: string) => {
    const { holds, found } = faded(market, those, against);
    return yardstick(holds, name, found);
  };
  const { behind, holds, found } = faded(market, extreme, 'growth');
  return finding(holds, definition, found, {
    figure: `behind in ${behind} of ${extreme.length}`,
    dependsOn: 'which index and which gaps are taken',
    yardsticks: [
      after(extreme, 'large', 'against the S&P 500'),
      after(top, 'growth', `after the ${largest} largest gaps`),
      after(top, 'large', `after the ${largest} largest gaps, against the S&P 500`),
    ],
  });
}
