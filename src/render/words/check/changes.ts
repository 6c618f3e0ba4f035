import type { Report } from '../../../report/check/schema.ts';
import { stateWords } from '../../../report/verdict-words.ts';
import { plural } from '../../../words/counts.ts';
import { level, percent } from '../../../words/numbers.ts';
import { wrap } from '../../screen/layout/wrap.ts';
import { ranked } from './closed.ts';
import { type Change, clauseOf, moveWords } from './levels.ts';
import { isOld } from './verdict-line.ts';

const nearness = ({ level: at }: Change) => (at === null ? Number.POSITIVE_INFINITY : Math.abs(at.move));

/** Largest move within a session, hardly ever exceeded (S&P 500 on 1987-10-19: -20.5%). */
const farthest = 0.2;

const others = ({ large, growth }: Report['market']) =>
  `${large.label}${growth === null ? '' : ` and ${growth.short}`} unchanged`;

/** The close that begins a rotation; a level of old data is one of those prices. */
function openingWords(report: Report): string {
  const { market, gate } = report;
  const { opening } = gate;
  const at = isOld(report) ? `At the prices of ${market.last} ` : '';
  const text =
    opening === null || opening.move > farthest
      ? `no close of the ${market.small.label} within ${percent(farthest, 0)} starts a rotation`
      : `a rotation starts with a ${market.small.label} close above ${level(opening.small)} (${moveWords(opening.move)}), ${others(market)}`;
  return `${at}${at === '' ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text}.`;
}

/** The lead that counts towards ending a rotation, with the article of its period. */
function fadedWords(report: Report, lead: number | null): string {
  const { closePercentile } = report.rules.gate;
  if (lead !== null && lead <= 0) return 'small caps not ahead over 21 trading days';
  const mark = closePercentile === 0.5 ? 'median' : `${percent(closePercentile, 0)} mark`;
  return `the 21-day lead below its ${mark} ${ranked(report)}`;
}

/** What ends a rotation that the next session cannot end: so many closes in a row, and the level of the next; from long to short. */
function countdownTexts(report: Report): string[] {
  const { gate, rules, market } = report;
  const { countdown } = gate;
  if (countdown === null) return ['No single signal can change it at the next close.'];
  const { sessions, lead, small, move } = countdown;
  const left = rules.gate.closeSessions - sessions;
  const faded = fadedWords(report, lead);
  const ends =
    sessions > 0
      ? `ends if the next ${left === 1 ? 'close leaves' : `${left} closes leave`} ${faded}`
      : `ends after ${plural(left, 'close')} in a row with ${faded}`;
  const isNear = small !== null && move !== null && Math.abs(move) <= farthest;
  const at = isNear ? `: first, ${market.small.short} below ${level(small)} (${moveWords(move)})` : '';
  const whole = at === '' ? `${ends}.` : `${ends}${at}, ${market.large.short} unchanged.`;
  return [
    `No single signal can. The rotation ${whole}`,
    `The rotation ${whole}`,
    `It ${whole}`,
    `The rotation ${ends}.`,
  ];
}

/** The close that ends the rotation, if the next session can. */
function closingWords({ gate: { closing }, market }: Report): string[] {
  if (closing === null || (closing.move ?? 0) < -farthest) return [];
  const to = `To ${stateWords['no-rotation']}`;
  if (closing.small === null || closing.move === null || closing.move > farthest) return [`${to} at the next close.`];
  return [
    `${to} unless the ${market.small.label} closes above ${level(closing.small)} (${moveWords(closing.move)}), ${others(market)}.`,
  ];
}

/** A P/E by hand is what the verdict hangs on first; then what is nearest. */
function ordered({ verdict: { turningPoints, withoutByHand } }: Report): Change[] {
  const isFirst = ({ signal }: Change) => withoutByHand !== null && signal === 'valuation';
  return [...turningPoints].sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)) || nearness(a) - nearness(b));
}

/** One sentence for each verdict that a single signal can bring, with at most so many causes. */
function aloneWords(report: Report, max: number): string[] {
  const changes = ordered(report);
  const goals = [...new Set(changes.map(({ to }) => to))];
  return goals.map((goal) => {
    const causes = changes.filter(({ to }) => to === goal).slice(0, goals.length > 1 ? 1 : max);
    return `To ${stateWords[goal]} if ${causes.map((change) => clauseOf(change, report)).join(', or if ')}.`;
  });
}

/** Two lines beside the label at 80 columns. */
const room = { width: 69, lines: 2 };

const isFitting = (text: string) => wrap(text, room.width).length <= room.lines;

const fittingRoom = (texts: readonly string[]): string => texts.find(isFitting) ?? texts.at(-1) ?? '';

/**
 * What changes the verdict at the next close, in sentences: as many causes as two lines hold.
 *
 * @param isDense - one cause only, one that a single line holds before the nearest
 * @param isTight - one line for the end of the rotation, without the level
 */
export function changesWords(report: Report, isDense = false, isTight = false): string {
  if (!report.gate.on) return openingWords(report);
  const closing = closingWords(report);
  const textOf = (alone: readonly string[]) => [...closing, ...alone].join(' ');
  const texts = (isDense ? [1] : [2, 1]).map((max) => textOf(aloneWords(report, max)));
  const line = isDense && closing.length === 0 ? allChanges(report).find((one) => one.length <= room.width) : undefined;
  if (line !== undefined) return line;
  const [first = ''] = texts;
  if (first === '') {
    const all = countdownTexts(report);
    const brief = (all.at(-1) ?? '').replace('The rotation', 'It').replace(/ (in five years|since [-0-9]+)\.$/, '.');
    return isTight ? brief : fittingRoom(all);
  }
  const short = closing.length > 0 ? [textOf([])] : [textOf(aloneWords(report, 1).slice(0, 1))];
  return [...texts, ...short].find(isFitting) ?? short[0] ?? first;
}

/** Every change, one sentence each. */
export function allChanges(report: Report): string[] {
  if (!report.gate.on) return [openingWords(report)];
  const alone = ordered(report).map((change) => `To ${stateWords[change.to]} if ${clauseOf(change, report)}.`);
  const closing = closingWords(report);
  const [ends = ''] = countdownTexts(report).slice(alone.length > 0 ? 1 : 0);
  return [...closing, ...alone, ...(closing.length > 0 ? [] : [ends])];
}
