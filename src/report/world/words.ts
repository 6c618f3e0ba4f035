import { plural } from '../../words/counts.ts';
import { listWords } from '../../words/list-words.ts';
import { fixed, signed } from '../../words/numbers.ts';
import type { WorldReport } from './schema.ts';

type Horizon = WorldReport['horizons'][number];

const level = 0.05;

const size = (x: number) => fixed(Math.abs(x) * 100, 1);
const points = (x: number, decimals = 1) => signed(x * 100, decimals);

/** A p to two digits: 0.057. */
const probability = (p: number) => (p < 0.001 ? 'under 0.001' : String(Number(p.toPrecision(2))));

const months: Readonly<Record<number, string>> = {
  21: 'a month',
  63: 'three months',
  126: 'six months',
  252: 'a year',
};
const spanWords = ({ horizon }: Horizon) => months[horizon] ?? `${horizon} sessions`;

/** A difference in points, or that it is within chance. */
const outcome = ({ difference, p }: { difference: number; p: number }) =>
  p > level ? 'no clear lead' : `${points(difference)} points`;

const isSignificant = ({ adjustedP }: Horizon) => adjustedP <= level;

/** How small caps did after breakouts, compared with relief rallies, over one horizon. */
function foundWords(one: Horizon): string {
  const span = spanWords(one).replace(/^a /, '');
  const how = `${size(one.difference)} points ${one.difference < 0 ? 'worse' : 'better'}`;
  return `small caps did ${how} in the ${span} after breakouts than relief rallies`;
}

/** What other markets say, in two lines: its size, and entered late; the largest market where all hangs on it. */
export function worldLine({ horizons, since, largest }: WorldReport): string | undefined {
  const [first] = horizons;
  if (!first) return undefined;
  const { difference, withoutLargest, late, markets } = first;
  const found = `${plural(markets, 'market')} since ${since}: ${foundWords(first)}`;
  if (!isSignificant(first)) return `${found}: within chance.`;
  const isOfLargest = withoutLargest.p > level || Math.sign(withoutLargest.difference) !== Math.sign(difference);
  const without = isOfLargest ? `; without ${largest}: ${outcome(withoutLargest)}` : '';
  return `${found}${without}; if a month late: ${outcome(late)}.`;
}

const standing = (p: number, name: string) => `${p > level ? 'within chance, ' : ''}${name} ${probability(p)}`;

/** The same with more room: what is compared, other horizons, where the first comes from, and why it is no promise. */
export function worldSentences({ horizons, since, largest, computed }: WorldReport): string[] {
  const [first, ...others] = horizons;
  if (!first) return [];
  const { halves, late, withoutLargest } = first;
  const later = others.map(
    (one) => `over ${spanWords(one)} ${points(one.difference)} (${standing(one.adjustedP, 'Holm')})`,
  );
  const why = halves.first > halves.second && late.p > level ? ': old small caps were priced late' : '';
  return [
    `Built-in evidence: by these rules in ${plural(first.markets, 'market')} since ${since}, the gain of small caps on large ones after breakout, less that after relief rally, was ${points(first.difference)} points over ${spanWords(first)} (${standing(first.adjustedP, 'Holm')})${later.length === 0 ? '' : `, ${listWords(later)}`}.`,
    `Without ${largest}, the largest, the first is ${points(withoutLargest.difference)} (${standing(withoutLargest.p, 'p')}); entered a month after the verdict ${points(late.difference)} (${standing(late.p, 'p')}). In ${largest} alone it is ${points(halves.first)} up to ${halves.until} and ${points(halves.second)} after that${why}.`,
    `The rules were written on none of these days, but the comparison was chosen after it had been seen on them, so p looks better than it is. Computed on ${computed}.`,
  ];
}

/** Rows of a table: each horizon as a column. */
export function worldRows({ horizons, largest }: WorldReport): string[][] {
  const row = (title: string, cell: (one: Horizon) => string) => [title, ...horizons.map(cell)];
  return [
    row('sessions later', ({ horizon }) => String(horizon)),
    row('breakout less relief rally, points', ({ difference }) => points(difference, 2)),
    row('  Holm', ({ adjustedP }) => probability(adjustedP)),
    row(`without ${largest}`, ({ withoutLargest }) => points(withoutLargest.difference, 2)),
    row('  p', ({ withoutLargest }) => probability(withoutLargest.p)),
    row('entered a month later', ({ late }) => points(late.difference, 2)),
    row('  p', ({ late }) => probability(late.p)),
  ];
}
