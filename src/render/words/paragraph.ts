import type { ConfidenceReason, State } from '../../judgement/names.ts';
import type { Report, SignalReport } from '../../report/check/schema.ts';
import { compositeText, signed } from '../../report/verdict-words.ts';
import { fiveYears, gateLookback } from '../../signals/names.ts';
import { listWords } from '../../words/list-words.ts';
import { percent } from '../../words/numbers.ts';
import { wrap } from '../screen/layout/wrap.ts';

const isPlural = (words: readonly string[]) => words.length > 1 || (words[0] ?? '').endsWith('days');

/** "the correlation says", "valuation and relative strength say". */
const speak = (words: readonly string[]) => `${listWords(words)} ${isPlural(words) ? 'say' : 'says'}`;

const strength = ({ weight, score }: SignalReport) => weight * Math.abs(score ?? 0);

/** Names of the `max` strongest signals of one stance. */
function strongest(signals: readonly SignalReport[], stance: SignalReport['stance'], max: number): string[] {
  return signals
    .filter((signal) => signal.stance === stance)
    .sort((a, b) => strength(b) - strength(a))
    .slice(0, max)
    .map(({ noun }) => noun);
}

const aloneSay: Record<State, string> = {
  breakout: 'say breakout',
  'relief-rally': 'say relief rally',
  undecided: 'are undecided',
  'no-rotation': 'say no rotation',
  'insufficient-data': 'are not enough',
};

const limits: Record<ConfidenceReason, (report: Report) => string> = {
  'no-significant-difference': () => 'what followed such verdicts is within chance',
  'significant-against-claim': () => 'the opposite followed such verdicts, beyond chance',
  'record-too-short': () => 'the history is too short to test such verdicts',
  'record-not-tested': () => 'such verdicts are not tested',
  'prices-alone-differ': ({ verdict }) => `prices alone ${aloneSay[verdict.pricesAlone.state]}`,
  'small-composite': () => 'the score is small',
  'low-agreement': () => 'the signals disagree',
  'low-coverage': () => 'signals are missing',
  'active-risk-note': () => 'a risk note of yours is in force',
  'recent-hike': () => 'the Federal Reserve has raised its target',
  'rising-inflation': () => 'inflation is rising',
};

const order: readonly ConfidenceReason[] = [
  'significant-against-claim',
  'no-significant-difference',
  'record-too-short',
  'record-not-tested',
  'active-risk-note',
  'recent-hike',
  'rising-inflation',
  'prices-alone-differ',
  'low-coverage',
  'low-agreement',
  'small-composite',
];

/** Reasons for a low confidence, most important first. */
export const confidenceLimits = (report: Report): string[] =>
  order.filter((reason) => report.verdict.confidenceReasons.includes(reason)).map((reason) => limits[reason](report));

function confidenceWords(report: Report, max: number): string[] {
  const { confidence } = report.verdict;
  if (confidence === null) return [];
  const reasons = confidenceLimits(report).slice(0, max);
  return [
    reasons.length === 0 ? `Confidence is ${confidence}.` : `Confidence is ${confidence}: ${reasons.join(', and ')}.`,
  ];
}

/** A percentile in whole percent, never rounded up to the one that opens the gate. */
const share = (rank: number) => (rank < 0.01 ? 'under 1%' : percent(Math.floor(rank * 100 + 1e-9) / 100, 0));

/** The period in which the lead has its percentile: five years, or a shorter history. */
const ranked = ({ market }: Report) =>
  market.sessions < fiveYears.window + gateLookback ? `since ${market.first}` : 'in five years';

/** Why no rotation is under way: the first unmet condition of three. */
function closedWords(report: Report): string {
  const { gate, market, verdict, rules } = report;
  const { lead21, overGrowth21, percentile } = gate;
  const lead = lead21 ?? 0;
  const size = percent(Math.abs(Math.expm1(lead)));
  const where = lead > 0 ? `${size} ahead of` : lead < 0 ? `${size} behind` : 'level with';
  const why =
    (percentile ?? 0) < rules.gate.openPercentile
      ? `, better than ${share(percentile ?? 0)} of such spans ${ranked(report)} (a rotation takes ${share(rules.gate.openPercentile)})`
      : lead < rules.gate.minLead
        ? ` (a rotation takes ${percent(rules.gate.minLead)})`
        : (overGrowth21 ?? 0) <= 0
          ? `, but not ahead of the ${market.growth.label}`
          : '';
  return (
    `No rotation is under way: over 21 sessions small caps are ${where} the ${market.large.label}${why}. ` +
    `The signals below come to ${compositeText(verdict.composite ?? 0, rules.verdict)} and decide only once one is.`
  );
}

function undecidedWords({ verdict, rules }: Report): string {
  const { enter } = rules.verdict;
  const composite = verdict.composite ?? 0;
  const comes = `That comes to ${compositeText(composite, rules.verdict)}`;
  return composite >= enter && verdict.support === 'price without fundamentals'
    ? `${comes}, enough for a breakout, but the fundamental and macro signals do not support one.`
    : `${comes}; a direction begins at ${signed(enter)} or ${signed(-enter)}.`;
}

function openWords(report: Report, max: { signals: number; reasons: number }): string {
  const { verdict, signals, gate } = report;
  const pro = strongest(signals, 'breakout', max.signals);
  const contra = strongest(signals, 'relief-rally', max.signals);
  const will = pro.length > 0 ? `${speak(pro)} that it will last` : '';
  const wont = contra.length > 0 ? `${speak(contra)} that it will fade` : '';
  const sides = [will, wont].filter((side) => side !== '').join('; ') || 'no signal takes a side';
  const lead = (gate.lead21 ?? 0) > 0 ? 'Small caps lead' : 'Small caps led until lately';
  const tail = verdict.state === 'undecided' ? [undecidedWords(report)] : confidenceWords(report, max.reasons);
  return [`${lead}${will === '' ? '; ' : ', and '}${sides}.`, ...tail].join(' ');
}

/** Three lines of 80 columns; the text is the same at every width. */
const room = { width: 78, lines: 3 };

/** Lengths to try, longest first. */
const lengths = [
  { signals: 3, reasons: 2 },
  { signals: 2, reasons: 2 },
  { signals: 2, reasons: 1 },
  { signals: 1, reasons: 1 },
] as const;

/**
 * A summary in at most three lines of 80 columns: whether there is a rotation, the strongest signals for and against, then what
 * limits the verdict; without a verdict, all reasons.
 */
export function paragraph(report: Report): string {
  const { verdict, gate } = report;
  if (verdict.state === 'insufficient-data') return `No verdict: ${verdict.reasons.join('; ')}.`;
  if (!gate.on) return closedWords(report);
  const texts = lengths.map((max) => openWords(report, max));
  return texts.find((text) => wrap(text, room.width).length <= room.lines) ?? texts.at(-1) ?? '';
}
