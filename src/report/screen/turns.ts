import { discountWords, fixed, level, percent, signedPercent } from '../../signals/words.ts';
import type { Report } from '../schema.ts';
import { signed, stateWords } from '../verdict-words.ts';

type Change = Report['verdict']['changes'][number];

const under = (direction: Change['direction']) => (direction === 'above' ? 'above' : 'below');

/** A move to one decimal of a percent, or to as many as it takes not to be called none. */
function moveWords(move: number): string {
  const decimals = [1, 2, 3].find((places) => Math.abs(move) >= 0.5 * 10 ** -(places + 2)) ?? 1;
  return signedPercent(move, decimals);
}

/** A correlation to three decimals, or to as many as tell it from today's. */
function correlationWords({ at, move }: NonNullable<Change['level']>): string {
  const decimals = [3, 4, 5].find((places) => fixed(at, places) !== fixed(at - move, places)) ?? 3;
  return fixed(at, decimals);
}

/** One change in words: the level where there is one, else the score. */
export function changeWords({ signal, direction, turnsAt, level: at }: Change, { market, signals }: Report): string {
  if (at === null) {
    const title = signals.find(({ id }) => id === signal)?.title ?? signal;
    return `${title} ${under(direction)} ${signed(turnsAt)}`;
  }
  if (at.of === 'correlation') return `the correlation ${at.move < 0 ? 'below' : 'above'} ${correlationWords(at)}`;
  if (at.of === 'discount') return discountWords(at.at, at.move < 0 ? 'below' : 'above');
  return `${market[at.of].label} ${at.move < 0 ? 'below' : 'above'} ${level(at.at)} (${moveWords(at.move)})`;
}

/** The verdict that is within reach: a threshold of the score would not do, since support can turn it too. */
const goal = ({ to }: Change): string => `to ${stateWords[to]}`;

const nearness = ({ level: at }: Change) => (at === null ? Number.POSITIVE_INFINITY : Math.abs(at.move));

/** Further than this a session does not go, or hardly ever did (1987-10-19: the S&P 500 -20.5%). */
const farthest = 0.2;

/** The verdicts within reach of one signal at the next close, each with its nearest two causes. */
export function turnsWords(report: Report): string {
  const { gate, market, verdict } = report;
  if (!gate.on) {
    if (gate.opening === null || gate.opening.move > farthest) {
      return `no close of the ${market.small.label} within ${percent(farthest, 0)} begins a rotation`;
    }
    const { small, move } = gate.opening;
    return `a rotation begins with the ${market.small.label} above ${level(small)} (${moveWords(move)}), the others unchanged`;
  }
  const goals = [...new Set(verdict.changes.map(goal))];
  if (goals.length === 0) return 'no single signal can at the next close';
  return goals
    .map((name) => {
      const causes = verdict.changes
        .filter((change) => goal(change) === name)
        .sort((a, b) => nearness(a) - nearness(b));
      const words = causes.slice(0, 2).map((change) => changeWords(change, report));
      return `${name}: ${causes.length === 1 ? 'only ' : ''}${words.join(', or ')}`;
    })
    .join('; ');
}

/** How many variations of the rules give the same verdict. */
export const holdsWords = ({ verdict: { sensitivity } }: Report): string =>
  sensitivity.holds === sensitivity.of
    ? `holds in all ${sensitivity.of} variants`
    : `holds in ${sensitivity.holds} of ${sensitivity.of} variants`;
