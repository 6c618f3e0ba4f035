import type { Report } from '../../../report/check/schema.ts';
import { fixed, level, percent, signed, signedPercent } from '../../../words/numbers.ts';

export type Change = Report['verdict']['turningPoints'][number];
type Level = NonNullable<Change['level']>;

/** A move in percent to one decimal, or to as many as it takes not to read as zero. */
export function moveWords(move: number): string {
  const decimals = [1, 2, 3].find((places) => Math.abs(move) >= 0.5 * 10 ** -(places + 2)) ?? 1;
  return signedPercent(move, decimals);
}

/** A correlation to three decimals, or to as many as it takes to differ from today's; and today's. */
function correlationWords({ value, move }: Level): string {
  const decimals = [3, 4, 5].find((places) => fixed(value, places) !== fixed(value - move, places)) ?? 3;
  return `the correlation, now ${fixed(value - move, decimals)}, ${move < 0 ? 'falls below' : 'rises above'} ${fixed(value, decimals)}`;
}

/** A percent to one decimal, or to as many as it takes to differ from another one. */
function percents(value: number, other: number): [string, string] {
  const decimals = [1, 2, 3].find((places) => percent(value, places) !== percent(other, places)) ?? 1;
  return [percent(Math.abs(value), decimals), percent(Math.abs(other), decimals)];
}

/** A negative discount is a premium. */
function discountWords({ value, move }: Level): string {
  const now = value - move;
  const [at, today] = percents(value, now);
  if (now >= 0 && value >= 0)
    return `the P/E discount, now ${today}, ${move < 0 ? 'falls below' : 'rises above'} ${at}`;
  if (now < 0 && value < 0) return `the P/E premium, now ${today}, ${move < 0 ? 'rises above' : 'falls below'} ${at}`;
  return now >= 0
    ? `the P/E discount, now ${today}, turns into a premium over ${at}`
    : `the P/E premium, now ${today}, turns into a discount over ${at}`;
}

/** What one signal would have to read, as a clause with a verb. */
export function clauseOf({ signal, score, direction, level: at }: Change, { market, signals }: Report): string {
  const title = signals.find(({ id }) => id === signal)?.title ?? signal;
  if (at === null) return `${title} scores ${direction} ${signed(score)}`;
  if (at.quantity === 'correlation') return correlationWords(at);
  if (at.quantity === 'discount') return discountWords(at);
  const side = at.move < 0 ? 'below' : 'above';
  return `the ${market[at.quantity]?.label ?? at.quantity} closes ${side} ${level(at.value)} (${moveWords(at.move)}; ${title} alone)`;
}
