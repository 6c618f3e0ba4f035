import { fixed, percent } from '../../signals/words.ts';
import type { ConfidenceReason } from '../../verdict/confidence.ts';
import type { Report, SignalReport } from '../schema.ts';
import { compositeText, signed, stateWords } from '../verdict-words.ts';

/** a, b and c */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const isPlural = (words: readonly string[]) => words.length > 1 || (words[0] ?? '').endsWith('days');

/** "the correlation says", "valuation and relative strength say". */
const speak = (words: readonly string[]) => `${listed(words)} ${isPlural(words) ? 'say' : 'says'}`;

const strength = ({ weight, score }: SignalReport) => weight * Math.abs(score ?? 0);

/** The strongest signals of one stance, at most `most`. */
function strongest(signals: readonly SignalReport[], stance: SignalReport['stance'], most: number): string[] {
  return signals
    .filter((signal) => signal.stance === stance)
    .sort((a, b) => strength(b) - strength(a))
    .slice(0, most)
    .map(({ noun }) => noun);
}

const limits: Record<ConfidenceReason, (report: Report) => string> = {
  'record-not-told-apart': () => 'such verdicts did no better than other days',
  'no-track-record': () => 'the rules have not been graded on history yet',
  'prices-alone-differ': ({ verdict }) => `prices alone are ${stateWords[verdict.pricesAlone.state]}`,
  'small-composite': () => 'the score is small',
  'low-agreement': () => 'the signals disagree',
  'low-coverage': () => 'signals are missing',
};

const order: readonly ConfidenceReason[] = [
  'record-not-told-apart',
  'no-track-record',
  'prices-alone-differ',
  'low-coverage',
  'low-agreement',
  'small-composite',
];

function confidenceWords(report: Report): string[] {
  const { confidence, confidenceBecause } = report.verdict;
  if (confidence === null) return [];
  const reasons = order.filter((reason) => confidenceBecause.includes(reason)).slice(0, 2);
  if (reasons.length === 0) return [`Confidence is ${confidence}.`];
  const sentence = reasons.map((reason) => limits[reason](report)).join(', and ');
  return [`Confidence is ${confidence}: ${sentence}.`];
}

/** Whether small caps lead at all: how far, against whom. */
function leadWords({ gate, market }: Report): string {
  const lead = gate.lead21 ?? 0;
  const size = percent(Math.abs(Math.expm1(lead)));
  if (gate.on) return lead > 0 ? 'Small caps lead' : 'Small caps led until lately';
  const where = lead > 0 ? `${size} ahead of` : lead < 0 ? `${size} behind` : 'level with';
  return `No rotation is under way: over 21 sessions small caps are ${where} the ${market.large.label}`;
}

/**
 * What the rows below it say, in at most three lines: is there a rotation, the strongest signals for and against, then
 * what limits the verdict.
 */
export function paragraph(report: Report): string {
  const { verdict, signals, gate } = report;
  if (verdict.state === 'insufficient-data') return `No verdict: ${verdict.reasons.join('; ')}.`;
  const pro = strongest(signals, 'breakout', 3);
  const contra = strongest(signals, 'relief-rally', 3);
  if (!gate.on) {
    const rank = `a rank of ${fixed(gate.percentile ?? 0, 2)} in five years, where 0.70 opens`;
    const lean = `Underneath, the signals come to ${compositeText(verdict.composite ?? 0)}.`;
    return `${leadWords(report)}, ${rank}. ${lean}`;
  }
  const will = pro.length > 0 ? `${speak(pro)} that it will last` : '';
  const wont = contra.length > 0 ? `${speak(contra)} that it will fade` : '';
  const sides = [will, wont].filter((side) => side !== '').join('; ') || 'no signal takes a side';
  const tail =
    verdict.state === 'undecided'
      ? verdict.support === 'price without fundamentals'
        ? ['Prices point to a breakout, which the fundamental and macro signals do not support.']
        : [
            `That comes to ${compositeText(verdict.composite ?? 0)}; a direction begins at ${signed(0.2)} or ${signed(-0.2)}.`,
          ]
      : confidenceWords(report);
  return [`${leadWords(report)}${will === '' ? '; ' : ', and '}${sides}.`, ...tail].join(' ');
}
