import type { Market } from '../../market/market.ts';
import type { Observation } from '../../series/observation.ts';
import { fixed } from '../../words/numbers.ts';
import { providerOn } from '../../words/provider-on.ts';
import type { CheckContext, Finding } from '../claim.ts';
import { finding, inconclusive, notCheckable } from '../finding.ts';
import { inputsHint } from './hints.ts';

/** A claim is never checked against figures of its own authors, nor against figures without a provider. */
export const isIndependent = ({ provider, source = '' }: Observation & { source?: string | undefined }) =>
  provider !== 'command line' && !/^ainvest\b/i.test(provider) && !/^ainvest\b/i.test(source);

export const independent = ({ observations }: Market): Observation[] => observations.filter(isIndependent);

export const providerWords = ({ provider, day }: Observation, index?: string) =>
  `${providerOn(provider, day, ' ')}${index ? `, ${index}` : ''}`;

/** The answer that several figures agree on; null is a figure that decides nothing. */
function jointAnswer(says: readonly (boolean | null)[]): boolean | null {
  const [yes, no] = [says.includes(true), says.includes(false)];
  return yes === no ? null : yes;
}

/**
 * A finding from the figures of several providers, which may disagree.
 *
 * @param says - for each figure whether it confirms the claim, null where it decides nothing
 * @param missing - how to supply the figures where there is none
 */
export function observedFinding(
  says: readonly (boolean | null)[],
  definition: string,
  found: string,
  missing: string,
): Finding {
  if (says.length === 0) return notCheckable(definition, missing);
  const answer = jointAnswer(says);
  if (answer !== null) return finding(answer, definition, found);
  const reason = says.length === 1 ? 'near the published figure, but not at it' : 'the published figures disagree';
  return inconclusive(definition, reason, { found });
}

/** The latest observation of each provider. */
export function latestByProvider(observations: readonly Observation[]): Observation[] {
  const latest = new Map<string, Observation>();
  for (const one of observations) latest.set(one.provider, one);
  return [...latest.values()];
}

/** The latest independent observation of a series and basis, of each provider. */
export const figuresOf = (market: Market, series: string, basis: string) =>
  latestByProvider(independent(market).filter((one) => one.series === series && one.basis === basis));

const percentWords = (one: Observation) => `${fixed(one.value, 1)}% (${providerWords(one, one.index)})`;

/** Checks whether the observations of a series are in a range. */
export function inRange(
  series: string,
  basis: string,
  [low, high]: readonly [number, number],
  is: string,
  missing = inputsHint(series),
) {
  return ({ market }: CheckContext): Finding => {
    const figures = figuresOf(market, series, basis);
    return observedFinding(
      figures.map(({ value }) => value >= low && value <= high),
      `${is}, each provider's figure between ${fixed(low, 1)} and ${fixed(high, 1)}%`,
      figures.map(percentWords).join(', '),
      missing,
    );
  };
}

/** Two figures that were published together, and the tolerance for others. */
interface Both {
  is: string;
  first: readonly [series: string, basis: string, value: number];
  second: readonly [series: string, basis: string, value: number];
  /** Largest difference in percentage points that counts as equal. */
  near: number;
  missing?: string;
}

/** Checks whether one provider has both figures too. Providers on both sides of a figure decide nothing. */
export function bothNear({ is, first, second, near, missing = inputsHint(...new Set([first[0], second[0]])) }: Both) {
  const isNear = (value: number, published: number) => Math.abs(value - published) <= near;
  return ({ market }: CheckContext): Finding => {
    const others = figuresOf(market, second[0], second[1]);
    const pairs = figuresOf(market, first[0], first[1]).flatMap((one) => {
      const other = others.find(({ provider }) => provider === one.provider);
      return other ? [{ one, other }] : [];
    });
    const sides = new Set(pairs.map(({ one }) => Math.sign(one.value - first[2])));
    return observedFinding(
      pairs.map(({ one, other }) =>
        isNear(one.value, first[2]) && isNear(other.value, second[2]) ? true : sides.size > 1 ? null : false,
      ),
      `${is}, both within ${near === 1 ? 'a point' : `${near} points`}, by one provider`,
      pairs
        .map(({ one, other }) => `${fixed(one.value, 1)}% and ${fixed(other.value, 1)}% (${providerWords(one)})`)
        .join(', '),
      missing,
    );
  };
}
