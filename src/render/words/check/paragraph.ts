import type { DecidingState } from '../../../judgement/names.ts';
import type { Report } from '../../../report/check/schema.ts';
import { compositeText, stateWords } from '../../../report/verdict-words.ts';
import { gateLookback } from '../../../signals/names.ts';
import { plural } from '../../../words/counts.ts';
import { signed } from '../../../words/numbers.ts';
import { wrap } from '../../screen/layout/wrap.ts';
import { callsSentence } from './calls.ts';
import { closedWords } from './closed.ts';
import { ledWords } from './leads.ts';
import { riskLimits } from './limits.ts';

/** What the verdict would be without the P/E of the command line. */
function withoutWords({ verdict: { state, withoutByHand } }: Report): string[] {
  if (withoutByHand === null || withoutByHand.state === state) return [];
  return [
    `Without it the verdict is ${stateWords[withoutByHand.state]}, as it has been for ${plural(withoutByHand.sessions, 'trading day')}.`,
  ];
}

/** The weighted average and what the verdict needs of it. */
function averageSentence({ verdict, rules }: Report, state: DecidingState): string {
  const { enter, exit } = rules.verdict;
  const composite = verdict.composite ?? 0;
  const side = state === 'breakout' ? 1 : -1;
  const average = `Weighted, signals average ${compositeText(composite, rules.verdict)}`;
  return side * composite >= enter
    ? `${average}; a ${stateWords[state]} needs ${signed(side * enter)}.`
    : `${average}; a ${stateWords[state]} lasts to ${signed(side * exit)}.`;
}

const sentenceOf = (limit: string) => `${limit.charAt(0).toUpperCase()}${limit.slice(1)}.`;

/** By how much small caps led, in full and in fewer words: the line of prices has the month too. */
function leadTexts(report: Report): string[] {
  const led = ledWords(report);
  const over = `over ${gateLookback} trading days.`;
  const brief = led.replace(` the ${report.market.large.label}`, '');
  return [`Small caps ${led} ${over}`, `Small caps ${brief} ${over}`, `Small caps ${brief}.`];
}

/** Of a side: what it would be without a P/E by hand; the lead where there is room; the record; what it rests on. */
function calledWords(report: Report, state: DecidingState): string {
  const without = withoutWords(report);
  const risks = riskLimits(report).map(sentenceOf);
  const rest = [callsSentence(report, state), averageSentence(report, state), ...risks];
  const texts = [...leadTexts(report).map((lead) => [...without, lead, ...rest]), [...without, ...rest]];
  return fitted(texts.map((sentences) => sentences.join(' ')));
}

/** Between its two thresholds a direction needs a history: a dated P/E has one, one of the command line has none. */
function historySentence({ verdict, rules: { verdict: rules } }: Report): string[] {
  const composite = verdict.composite ?? 0;
  const size = Math.abs(composite);
  if (verdict.withoutByHand === null || size < rules.exit || size >= rules.enter) return [];
  const side = composite > 0 ? 1 : -1;
  const earlier = composite > 0 ? 'breakout' : 'relief rally';
  return [
    `Between ${signed(side * rules.exit)} and ${signed(side * rules.enter)} only a dated P/E keeps an earlier ${earlier}: rotation data note.`,
  ];
}

function undecidedWords(report: Report): string {
  const { verdict, rules } = report;
  const { enter } = rules.verdict;
  const composite = verdict.composite ?? 0;
  const average = `Weighted, signals average ${compositeText(composite, rules.verdict)}`;
  const isHeldBack = composite >= enter && verdict.support === 'price without fundamentals';
  const sentences = [
    ...withoutWords(report),
    ...leadTexts(report).slice(0, 1),
    isHeldBack
      ? `${average}, enough for a breakout, but fundamental and macro signals speak against it.`
      : `${average}: a breakout needs ${signed(enter)}, a relief rally ${signed(-enter)}.`,
    ...historySentence(report),
  ];
  return fitted([sentences.join(' '), sentences.slice(1).join(' ')]);
}

const linesOf = (text: string) => wrap(text, 78).length;

/** The first text of three lines of 80 columns, else of four; the last if none is as short. */
const fitted = (texts: readonly string[]): string =>
  texts.find((text) => linesOf(text) <= 3) ?? texts.find((text) => linesOf(text) <= 4) ?? texts.at(-1) ?? '';

/**
 * The paragraph under the verdict: what it was before or would be, what such calls have come to, and what it rests on; of no rotation,
 * what is missing for one; without a verdict, all reasons.
 */
export function paragraph(report: Report): string {
  const { state, reasons } = report.verdict;
  if (state === 'insufficient-data') return `No verdict: ${reasons.join('; ')}.`;
  if (state === 'no-rotation') return closedWords(report);
  return state === 'undecided' ? undecidedWords(report) : calledWords(report, state);
}
