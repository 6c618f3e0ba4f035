import { daysFromIso } from '../../dates/civil-dates.ts';
import type { Market } from '../../market/market.ts';
import { type ObservationPair, pairsOfObservations } from '../../signals/observation-pairs.ts';
import { fixed, percent } from '../../words/numbers.ts';
import type { CheckContext, Finding } from '../claim.ts';
import { alternative, finding, inconclusive, notCheckable, yardstick } from '../finding.ts';
import { inputsHint, publishedHint } from './hints.ts';
import { independent, isIndependent, latestByProvider, observedFinding, providerWords } from './observations.ts';

/** Days whose figures count for the turn of the year 2026. */
const turn = { from: daysFromIso('2025-10-01'), to: daysFromIso('2026-01-31') };

const isOfTurn = ({ day }: { day: number }) => day >= turn.from && day <= turn.to;
const priceEarnings = { large: 'pe-large', small: 'pe-small', maxPairGap: 31 } as const;

const pairsOf = (market: Market, basis: string): ObservationPair[] =>
  pairsOfObservations(independent(market), { ...priceEarnings, basis });

const ratio = (x: number) => fixed(x, 1);
const discount = ({ large, small }: ObservationPair) => 1 - small.value / large.value;

const pairWords = ({ large, small }: ObservationPair) =>
  `${ratio(large.value)} and ${ratio(small.value)} (${providerWords(large)}, ${small.index ?? 'index not named'})`;

const pairHint = publishedHint;

/** The latest pair of each provider at the turn of the year. */
function pairsOfTurn(market: Market, basis = 'forward') {
  const latest = new Map(
    pairsOf(market, basis)
      .filter(isOfTurn)
      .map((pair) => [pair.large.provider, pair]),
  );
  return [...latest.values()];
}

/** The discount of small caps by forward P/E. */
export function discount30({ market }: CheckContext): Finding {
  const pairs = pairsOfTurn(market);
  const isThirty = (pair: ObservationPair) => {
    const away = Math.abs(discount(pair) - 0.3);
    return away <= 0.015 ? true : away > 0.05 ? false : null;
  };
  const finding = observedFinding(
    pairs.map(isThirty),
    '1 - forward P/E of small over that of large caps, of one provider between October 2025 and January 2026, within 1.5 points of 30%; more than 5 points away contradicts it',
    pairs.map((pair) => `${percent(discount(pair))}: ${pairWords(pair)}`).join('; '),
    pairHint,
  );
  const own = market.observations.filter((one) => !isIndependent(one));
  return {
    ...finding,
    alternatives: () =>
      pairsOfObservations(own, { ...priceEarnings, basis: 'forward' })
        .filter(isOfTurn)
        .map((pair) =>
          alternative(
            isThirty(pair) ?? 'inconclusive',
            'with the figures of the commentary, or those on the command line',
            `${percent(discount(pair))}: ${pairWords(pair)}`,
          ),
        ),
  };
}

/** Both forward figures, as whole numbers. */
export function forward22And15({ market }: CheckContext): Finding {
  const pairs = pairsOfTurn(market);
  return observedFinding(
    pairs.map(({ large, small }) => Math.round(large.value) === 22 && Math.round(small.value) === 15),
    'forward P/E as whole numbers, of one provider between October 2025 and January 2026',
    pairs.map(pairWords).join('; '),
    pairHint,
  );
}

const forwardLarge = (market: Market) =>
  latestByProvider(
    independent(market).filter((one) => one.series === 'pe-large' && one.basis === 'forward' && isOfTurn(one)),
  );

/** The forward P/E of the large index: providers differ, so only one far off contradicts it. */
export function forward23({ market }: CheckContext): Finding {
  const figures = forwardLarge(market);
  return observedFinding(
    figures.map(({ value }) =>
      Math.abs(value - 23.1) <= 0.5 ? true : Math.abs(value / 23.1 - 1) > 0.1 ? false : null,
    ),
    "the S&P 500's forward P/E within 0.5 of 23.1; more than a tenth away contradicts it",
    figures.map((one) => `${ratio(one.value)} (${providerWords(one)})`).join(', '),
    publishedHint,
  );
}

/** The trailing P/E of both, never mixed with forward ones. */
export function trailingPair({ market }: CheckContext): Finding {
  const pairs = pairsOfTurn(market, 'trailing');
  return observedFinding(
    pairs.map(({ large, small }) => Math.abs(large.value - 28.7) <= 0.5 && Math.abs(small.value - 18.3) <= 0.5),
    'trailing P/E (by their level), both within 0.5; forward figures are another thing',
    pairs.map(pairWords).join('; '),
    `${inputsHint('pe-large', 'pe-small')}, basis trailing`,
  );
}

/** The higher of the published means over 10 to 30 years. */
const mean = 17;

/** The forward P/E of the large index compared with its long-run mean. */
export function aboveAverage({ market }: CheckContext): Finding {
  const figures = forwardLarge(market);
  return observedFinding(
    figures.map(({ value }) => (value > mean * 1.2 ? true : value < mean * 1.1 ? false : null)),
    `the S&P 500's forward P/E more than a fifth above ${mean}, the higher of the published long-run means (16 to 17); less than a tenth above it contradicts it`,
    figures.map((one) => `${ratio(one.value)} (${providerWords(one)})`).join(', '),
    publishedHint,
  );
}

const quarter = 90;

const year = 365;

/** The discount at the turn of the year, and the latest one at least a quarter before: of the same provider, also a year before, and of any. */
function discountThen(market: Market) {
  const all = pairsOf(market, 'forward').filter(({ day }) => day <= turn.to);
  const now = all.at(-1);
  if (!now || !isOfTurn(now)) return null;
  const before = (days: number) => all.filter(({ day }) => now.day - day >= days);
  const ofSame = (pairs: readonly ObservationPair[]) =>
    pairs.findLast(({ large }) => large.provider === now.large.provider);
  return { now, same: ofSame(before(quarter)), yearBefore: ofSame(before(year)), any: before(quarter).at(-1) };
}

const minChange = 0.005;

/** Whether the discount widened (1) or narrowed (-1). */
function discountMoved(direction: 1 | -1) {
  const definition = `the discount at the turn of the year against one of the same provider at least ${quarter} days before: ${direction > 0 ? 'wider' : 'narrower'} by half a point or more`;
  return ({ market }: CheckContext): Finding => {
    const then = discountThen(market);
    if (!then) return notCheckable(definition, pairHint);
    const words = (pair: ObservationPair) => `${percent(discount(pair))} (${providerWords(pair.large)})`;
    const moved = (before: ObservationPair): boolean | 'inconclusive' => {
      const change = direction * (discount(then.now) - discount(before));
      return Math.abs(change) < minChange ? 'inconclusive' : change > 0;
    };
    const change = (before: ObservationPair) => `${words(then.now)}, before it ${words(before)}`;
    const { same, yearBefore, any } = then;
    if (same) {
      const holds = moved(same);
      const yardsticks = yearBefore
        ? [yardstick(moved(yearBefore), `against one at least ${year} days before`, change(yearBefore))]
        : [];
      return holds === 'inconclusive'
        ? inconclusive(definition, 'it moved by less than half a point', { found: change(same), yardsticks })
        : finding(holds, definition, change(same), { yardsticks, dependsOn: 'how far back one looks' });
    }
    return notCheckable(definition, 'add --inputs FILE with pe-large and pe-small of that provider at both times', {
      found: words(then.now),
      alternatives: () =>
        any ? [alternative(moved(any), 'against the last one of another provider', change(any))] : [],
    });
  };
}

export const discountWidened = discountMoved(1);
export const gapNarrowing = discountMoved(-1);
