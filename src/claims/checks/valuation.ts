import { daysFromIso } from '../../dates/civil-dates.ts';
import type { Market } from '../../market/market.ts';
import type { Observation } from '../../series/observation.ts';
import { type ObservationPair, pairsOfObservations } from '../../signals/observation-pairs.ts';
import { fixed, percent } from '../../words/numbers.ts';
import { providerOn } from '../../words/provider-on.ts';
import { decided, type Finding, type Known, otherwise, type Status, undecided } from '../claim.ts';

/** A claim is never held against the figures of its own authors, nor against one that nobody vouches for. */
const isIndependent = ({ provider, source = '' }: Observation & { source?: string | undefined }) =>
  provider !== 'command line' && !/^ainvest\b/i.test(provider) && !/^ainvest\b/i.test(source);

const independent = ({ observations }: Market): Observation[] => observations.filter(isIndependent);

/** Days of a figure that still speak of the turn of the year 2026. */
const turn = { from: daysFromIso('2025-10-01'), to: daysFromIso('2026-01-31') };
const isOfTurn = ({ day }: { day: number }) => day >= turn.from && day <= turn.to;

const named = ({ provider, day }: Observation, index?: string) =>
  `${providerOn(provider, day, ' ')}${index ? `, ${index}` : ''}`;

/** The figures that come with the program are those of others too. */
const givePublished = 'give --inputs published, or FILE with figures of another provider';

const giveInputs = (...series: string[]) => `give --inputs FILE with ${series.join(' and ')} of another provider`;

/** What several figures say together: one way where none says the other. */
function together(says: readonly (boolean | null)[]): Status {
  const [yes, no] = [says.includes(true), says.includes(false)];
  return yes === no ? 'not-checkable' : yes ? 'confirmed' : 'contradicted';
}

/** A finding of figures that may disagree. */
function ofFigures(says: readonly (boolean | null)[], definition: string, found: string, missing: string): Finding {
  if (says.length === 0) return undecided(definition, missing);
  const status = together(says);
  if (status === 'not-checkable')
    return undecided(
      definition,
      says.length === 1 ? 'too near to speak against it, too far to bear it out' : 'the published figures disagree',
      { found },
    );
  return decided(status === 'confirmed', definition, found);
}

/** The last figure of each provider. */
function latestOfEach(observations: readonly Observation[]): Observation[] {
  const latest = new Map<string, Observation>();
  for (const one of observations) latest.set(one.provider, one);
  return [...latest.values()];
}

/** The figures of one series and span, a last one of each provider. */
const figuresOf = (market: Market, series: string, basis: string) =>
  latestOfEach(independent(market).filter((one) => one.series === series && one.basis === basis));

const percentWords = (one: Observation) => `${fixed(one.value, 1)}% (${named(one, one.index)})`;

/** Whether each given figure of a series lies in a range. */
function inRange(
  series: string,
  basis: string,
  [low, high]: readonly [number, number],
  is: string,
  missing = giveInputs(series),
) {
  return ({ market }: Known): Finding => {
    const figures = figuresOf(market, series, basis);
    return ofFigures(
      figures.map(({ value }) => value >= low && value <= high),
      `${is}, each provider's figure between ${fixed(low, 1)} and ${fixed(high, 1)}%`,
      figures.map(percentWords).join(', '),
      missing,
    );
  };
}

/** Two figures that were published together, and how near others have to come. */
interface Both {
  is: string;
  first: readonly [series: string, basis: string, value: number];
  second: readonly [series: string, basis: string, value: number];
  /** Points within which a figure is the same. */
  near: number;
  missing?: string;
}

/** Whether one provider has both figures too. Others that lie on both sides of them say nothing. */
function bothNear({ is, first, second, near, missing = giveInputs(...new Set([first[0], second[0]])) }: Both) {
  const isNear = (value: number, published: number) => Math.abs(value - published) <= near;
  return ({ market }: Known): Finding => {
    const others = figuresOf(market, second[0], second[1]);
    const pairs = figuresOf(market, first[0], first[1]).flatMap((one) => {
      const other = others.find(({ provider }) => provider === one.provider);
      return other ? [{ one, other }] : [];
    });
    const sides = new Set(pairs.map(({ one }) => Math.sign(one.value - first[2])));
    return ofFigures(
      pairs.map(({ one, other }) =>
        isNear(one.value, first[2]) && isNear(other.value, second[2]) ? true : sides.size > 1 ? null : false,
      ),
      `${is}, both within ${near === 1 ? 'a point' : `${near} points`}, by one provider`,
      pairs.map(({ one, other }) => `${fixed(one.value, 1)}% and ${fixed(other.value, 1)}% (${named(one)})`).join(', '),
      missing,
    );
  };
}

export const epsSmall = inRange('eps-growth-small', '2026', [17, 22], 'earnings of small caps in 2026', givePublished);
export const epsLarge = inRange('eps-growth-large', '2026', [13, 15], 'earnings of the S&P 500 in 2026', givePublished);
export const megacapWeight = inRange(
  'megacap-weight',
  'market-value',
  [30, 100],
  'weight of the largest in the S&P 500',
);
export const beatRate = inRange('beat-rate', '2025-q3', [82, 84], 'companies above the estimates in Q3 2025');
export const epsBoth = bothNear({
  is: 'earnings in 2026: small 21.2%, large 12%',
  first: ['eps-growth-small', '2026', 21.2],
  second: ['eps-growth-large', '2026', 12],
  near: 1,
  missing: givePublished,
});
export const margins = bothNear({
  is: 'net margin of small caps 3% in 2025, 5% in 2026',
  first: ['net-margin-small', '2025', 3],
  second: ['net-margin-small', '2026', 5],
  near: 0.5,
});
export const thirdQuarter = bothNear({
  is: 'earnings in Q3 2025: Magnificent 7 18.4%, the other 493 11.9%',
  first: ['eps-growth-magnificent-7', '2025-q3', 18.4],
  second: ['eps-growth-other-493', '2025-q3', 11.9],
  near: 1,
});
export const estimates2026 = bothNear({
  is: 'estimates for 2026: the other 493 33%, Magnificent 7 2%',
  first: ['eps-growth-other-493', '2026', 33],
  second: ['eps-growth-magnificent-7', '2026', 2],
  near: 1,
});

/** Years in which the rest of the large index grew by a tenth or more. */
export function otherTwice({ market }: Known): Finding {
  const definition = 'growth of the other 493 of 10% or more in two of the three years 2024, 2025, 2026';
  const years = ['2024', '2025', '2026'].map((basis) => figuresOf(market, 'eps-growth-other-493', basis).at(-1));
  const known = years.filter((one) => one !== undefined);
  if (known.length < years.length)
    return undecided(definition, `${giveInputs('eps-growth-other-493')}, for 2024, 2025 and 2026`);
  const found = known.map((one) => `${one.basis} ${fixed(one.value, 1)}%`).join(', ');
  return decided(known.filter(({ value }) => value >= 10).length === 2, definition, found);
}

const priceEarnings = { large: 'pe-large', small: 'pe-small', within: 31 } as const;

const pairsOf = (market: Market, basis: string): ObservationPair[] =>
  pairsOfObservations(independent(market), { ...priceEarnings, basis });

const ratio = (x: number) => fixed(x, 1);
const discount = ({ large, small }: ObservationPair) => 1 - small.value / large.value;
const pairWords = ({ large, small }: ObservationPair) =>
  `${ratio(large.value)} and ${ratio(small.value)} (${named(large)}, ${small.index ?? 'index not named'})`;
const needsPair = givePublished;

/** The last forward pair of each provider about the turn of the year. */
function pairsOfTurn(market: Market, basis = 'forward') {
  const latest = new Map(
    pairsOf(market, basis)
      .filter(isOfTurn)
      .map((pair) => [pair.large.provider, pair]),
  );
  return [...latest.values()];
}

/** How much less is paid for small caps. */
export function discount30({ market }: Known): Finding {
  const pairs = pairsOfTurn(market);
  const isThirty = (pair: ObservationPair) => Math.abs(discount(pair) - 0.3) <= 0.025;
  const finding = ofFigures(
    pairs.map(isThirty),
    '1 - forward P/E of small over that of large caps, of one provider between October 2025 and January 2026, within 2.5 points of 30%',
    pairs.map((pair) => `${percent(discount(pair))}: ${pairWords(pair)}`).join('; '),
    needsPair,
  );
  const own = market.observations.filter((one) => !isIndependent(one));
  return {
    ...finding,
    alternatives: () =>
      pairsOfObservations(own, { ...priceEarnings, basis: 'forward' })
        .filter(isOfTurn)
        .map((pair) =>
          otherwise(
            isThirty(pair),
            "by the commentary's own figures, or by hand",
            `${percent(discount(pair))}: ${pairWords(pair)}`,
          ),
        ),
  };
}

/** Both forward figures, as whole numbers. */
export function forward22And15({ market }: Known): Finding {
  const pairs = pairsOfTurn(market);
  return ofFigures(
    pairs.map(({ large, small }) => Math.round(large.value) === 22 && Math.round(small.value) === 15),
    'forward P/E as whole numbers, of one provider between October 2025 and January 2026',
    pairs.map(pairWords).join('; '),
    needsPair,
  );
}

const forwardLarge = (market: Market) =>
  latestOfEach(
    independent(market).filter((one) => one.series === 'pe-large' && one.basis === 'forward' && isOfTurn(one)),
  );

/** Another forward figure of the large index: providers differ, so that only one far off speaks against it. */
export function forward23({ market }: Known): Finding {
  const figures = forwardLarge(market);
  return ofFigures(
    figures.map(({ value }) =>
      Math.abs(value - 23.1) <= 0.5 ? true : Math.abs(value / 23.1 - 1) > 0.1 ? false : null,
    ),
    "the S&P 500's forward P/E within 0.5 of 23.1; more than a tenth away speaks against it",
    figures.map((one) => `${ratio(one.value)} (${named(one)})`).join(', '),
    givePublished,
  );
}

/** The trailing pair, never mixed with forward ones. */
export function trailingPair({ market }: Known): Finding {
  const pairs = pairsOfTurn(market, 'trailing');
  return ofFigures(
    pairs.map(({ large, small }) => Math.abs(large.value - 28.7) <= 0.5 && Math.abs(small.value - 18.3) <= 0.5),
    'trailing P/E (by their level), both within 0.5; forward figures are another thing',
    pairs.map(pairWords).join('; '),
    `${giveInputs('pe-large', 'pe-small')}, basis trailing`,
  );
}

/** The higher of the published means over 10 to 30 years. */
const mean = 17;

/** The forward figure of the large index against what is usual. */
export function aboveAverage({ market }: Known): Finding {
  const figures = forwardLarge(market);
  return ofFigures(
    figures.map(({ value }) => value > mean * 1.2),
    `the S&P 500's forward P/E more than a fifth above ${mean}, the higher of the published long-run means (16 to 17)`,
    figures.map((one) => `${ratio(one.value)} (${named(one)})`).join(', '),
    givePublished,
  );
}

const quarter = 90;

/** The discount of the turn of the year, and the last one a quarter or more before: of one provider, and of any. */
function discountThen(market: Market) {
  const all = pairsOf(market, 'forward').filter(({ day }) => day <= turn.to);
  const now = all.at(-1);
  if (!now || !isOfTurn(now)) return null;
  const earlier = all.filter(({ day }) => now.day - day >= quarter);
  return { now, same: earlier.findLast(({ large }) => large.provider === now.large.provider), any: earlier.at(-1) };
}

const least = 0.005;

/** Which way the discount went. */
function discountMoved(direction: 1 | -1) {
  const definition = `the discount at the turn of the year against one of the same provider at least ${quarter} days before: ${direction > 0 ? 'wider' : 'narrower'} by half a point or more`;
  return ({ market }: Known): Finding => {
    const then = discountThen(market);
    if (!then) return undecided(definition, needsPair);
    const words = (pair: ObservationPair) => `${percent(discount(pair))} (${named(pair.large)})`;
    const moved = (before: ObservationPair) => direction * (discount(then.now) - discount(before)) >= least;
    const told = (before: ObservationPair) => `${words(then.now)}, before it ${words(before)}`;
    if (then.same) return decided(moved(then.same), definition, told(then.same));
    const { any } = then;
    return undecided(definition, 'give --inputs FILE with pe-large and pe-small of that provider at both times', {
      found: words(then.now),
      alternatives: () => (any ? [otherwise(moved(any), 'against the last one of another provider', told(any))] : []),
    });
  };
}

export const discountWidened = discountMoved(1);
export const gapNarrowing = discountMoved(-1);

/** What no data of this program can tell. */
export const capex = (): Finding =>
  undecided(
    'context, never scored',
    'no series or figure given here says what companies will have spent by the end of 2026',
  );
