import type { Report } from '../../report/check/schema.ts';
import { signed, stateWords } from '../../report/verdict-words.ts';
import { fixed, level, percent, signedPercent } from '../../words/numbers.ts';
import { discountWords } from './discount.ts';

type Change = Report['verdict']['turningPoints'][number];

const under = (direction: Change['direction']) => (direction === 'above' ? 'above' : 'below');

/** A move in percent to one decimal, or to as many as it takes not to read as zero. */
function moveWords(move: number): string {
  const decimals = [1, 2, 3].find((places) => Math.abs(move) >= 0.5 * 10 ** -(places + 2)) ?? 1;
  return signedPercent(move, decimals);
}

/** A correlation to three decimals, or to as many as it takes to differ from today's. */
function correlationWords({ value, move }: NonNullable<Change['level']>): string {
  const decimals = [3, 4, 5].find((places) => fixed(value, places) !== fixed(value - move, places)) ?? 3;
  return fixed(value, decimals);
}

/** The level of a turning point: a figure if there is one, else the score. */
function readingWords({ direction, score, level: at }: Change, { market }: Report): string {
  if (at === null) return `${under(direction)} ${signed(score)}`;
  const side = at.move < 0 ? 'below' : 'above';
  if (at.quantity === 'correlation') return `${side} ${correlationWords(at)}`;
  if (at.quantity === 'discount') return discountWords(at.value, side);
  return `${market[at.quantity].short} ${side} ${level(at.value)}, ${moveWords(at.move)}`;
}

/** A turning point in words. A close moves several signals at once; the level is for this one alone. */
export function changeWords(change: Change, report: Report): string {
  const title = report.signals.find(({ id }) => id === change.signal)?.title ?? change.signal;
  return `${title} alone (${readingWords(change, report)})`;
}

/** Target verdict of a turning point: a threshold of the score would not do, since support can change it too. */
const goal = ({ to }: Change): string => `to ${stateWords[to]}`;

const nearness = ({ level: at }: Change) => (at === null ? Number.POSITIVE_INFINITY : Math.abs(at.move));

/** Largest move within a session, hardly ever exceeded (S&P 500 on 1987-10-19: -20.5%). */
const farthest = 0.2;

/** The close that begins a rotation. */
function openingWords({ gate: { opening }, market }: Report): string {
  if (opening === null || opening.move > farthest) {
    return `no close of the ${market.small.label} within ${percent(farthest, 0)} begins a rotation`;
  }
  return `a rotation begins with the ${market.small.label} above ${level(opening.small)} (${moveWords(opening.move)}), the others unchanged`;
}

/** The close that ends the rotation, if the next session can. */
export function closingWords({ gate: { closing }, market }: Report): string[] {
  if (closing === null || (closing.move ?? 0) < -farthest) return [];
  if (closing.small === null || closing.move === null || closing.move > farthest)
    return [`to ${stateWords['no-rotation']} at the next close`];
  return [
    `to ${stateWords['no-rotation']} unless the ${market.small.short} closes above ${level(closing.small)} (${moveWords(closing.move)}), the others unchanged`,
  ];
}

/** Changes by a single signal, nearest first: two if all lead to one verdict, else one for each. */
function aloneWords(report: Report): string[] {
  const { turningPoints } = report.verdict;
  const goals = [...new Set(turningPoints.map(goal))];
  return goals.map((name) => {
    const causes = turningPoints.filter((change) => goal(change) === name).sort((a, b) => nearness(a) - nearness(b));
    const alternatives = causes.slice(0, goals.length > 1 ? 1 : 2).map((change) => changeWords(change, report));
    return `${name}: ${alternatives.join(' or ')}`;
  });
}

/** Everything that changes the verdict at the next close. */
export function turnsWords(report: Report): string {
  if (!report.gate.on) return openingWords(report);
  const alone = aloneWords(report);
  return [...closingWords(report), ...(alone.length > 0 ? alone : ['no single signal can at the next close'])].join(
    '; ',
  );
}

/** How many variants of the rules give the same verdict. */
export const holdsWords = ({ verdict: { sensitivity } }: Report): string =>
  sensitivity.agreeing === sensitivity.variants
    ? `holds in all ${sensitivity.variants} variants`
    : `holds in ${sensitivity.agreeing} of ${sensitivity.variants} variants`;
