import type { DecidingState } from '../../../judgement/names.ts';
import type { Report } from '../../../report/check/schema.ts';
import { compositeText, signed, stateWords } from '../../../report/verdict-words.ts';
import { gateLookback } from '../../../signals/names.ts';
import { plural } from '../../../words/counts.ts';
import { wrap } from '../../screen/layout/wrap.ts';
import { callsSentence } from './calls.ts';
import { closedWords } from './closed.ts';
import { ledWords } from './leads.ts';
import { riskLimits } from './limits.ts';
import { lackingWords } from './rows.ts';

/** What the verdict would be without the P/E of the command line. */
function withoutWords({ verdict: { state, withoutByHand } }: Report): string[] {
  if (withoutByHand === null || withoutByHand.state === state) return [];
  return [`Without it: ${stateWords[withoutByHand.state]}, as for ${plural(withoutByHand.sessions, 'trading day')}.`];
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

function calledWords(report: Report, state: DecidingState): string[] {
  const without = withoutWords(report);
  const lead = without.length > 0 ? [] : [leadSentence(report)];
  const rest = [callsSentence(report, state), averageSentence(report, state)];
  const risks = riskLimits(report).map(sentenceOf);
  return [...lead, ...without, ...rest, ...risks, ...lackingWords(report)];
}

const leadSentence = (report: Report) => `Small caps ${ledWords(report)} over ${gateLookback} trading days.`;

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

function undecidedWords(report: Report): string[] {
  const { verdict, rules } = report;
  const { enter } = rules.verdict;
  const composite = verdict.composite ?? 0;
  const average = `Weighted, signals average ${compositeText(composite, rules.verdict)}`;
  const isHeldBack = composite >= enter && verdict.support === 'price without fundamentals';
  return [
    ...withoutWords(report),
    leadSentence(report),
    isHeldBack
      ? `${average}, enough for a breakout, but fundamental and macro signals speak against it.`
      : `${average}: a breakout needs ${signed(enter)}, a relief rally ${signed(-enter)}.`,
    ...historySentence(report),
  ];
}

/** Four lines of 80 columns at most: what does not fit is left out from the front, since the record comes last. */
const room = { width: 78, lines: 3 };

const isFitting = (sentences: readonly string[]) => wrap(sentences.join(' '), room.width).length <= room.lines;

/** The sentences without their first, where all of them take more than three lines of 80 columns. */
const fitted = (sentences: readonly string[]) =>
  (isFitting(sentences) || sentences.length < 3 ? sentences : sentences.slice(1)).join(' ');

/**
 * The paragraph under the verdict: what it was before or would be, what such calls have come to, and what it rests on; of no rotation,
 * what is missing for one; without a verdict, all reasons.
 */
export function paragraph(report: Report): string {
  const { state, reasons } = report.verdict;
  if (state === 'insufficient-data') return `No verdict: ${reasons.join('; ')}.`;
  if (state === 'no-rotation') return closedWords(report);
  return fitted(state === 'undecided' ? undecidedWords(report) : calledWords(report, state));
}
