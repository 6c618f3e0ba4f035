import { headlineHorizon } from '../../judgement/names.ts';
import type { ShowReport } from '../../report/show/schema.ts';
import { signed } from '../../report/verdict-words.ts';
import { count } from '../../words/counts.ts';
import { fixed, level, percent, signedPercent } from '../../words/numbers.ts';
import { discountWords } from './discount.ts';

const stanceNames = {
  breakout: 'breakout',
  'relief-rally': 'relief rally',
  neutral: 'neutral',
  'not-applicable': 'no case',
  unknown: 'unknown',
} as const;

const marks = {
  breakout: ['▲', 'UP'],
  'relief-rally': ['▼', 'DOWN'],
  neutral: ['■', '--'],
  'not-applicable': ['□', '--'],
  unknown: ['?', '?'],
} as const;

export const markOf = ({ stance }: ShowReport['signal'], unicode: boolean): string => marks[stance][unicode ? 0 : 1];

/** "breakout +0.50", "unknown". */
export const stanceText = ({ stance, score }: ShowReport['signal']): string =>
  score === null || stance === 'unknown' || stance === 'not-applicable'
    ? stanceNames[stance]
    : `${stanceNames[stance]} ${signed(score)}`;

/** Text with its first letter in upper case. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Turn = ShowReport['turningPoints'][number];

const moveText = (move: number) => signedPercent(move, Math.abs(move) < 0.0005 ? 2 : 1);

function turnText(
  { quantity, direction, value, move, stance, score }: Turn,
  { labels }: ShowReport,
  isNamed: boolean,
): string {
  const then = `${stanceNames[stance]}${score === null ? '' : ` ${signed(score)}`}`;
  if (quantity === 'correlation')
    return `${isNamed ? '' : 'a correlation '}${direction} ${fixed(value, 4)} (${signed(move, 4)}): ${then}`;
  if (quantity === 'discount') return `${discountWords(value, direction, isNamed)}: ${then}`;
  return `${isNamed ? '' : `${labels[quantity].name} `}${direction} ${level(value)} (${moveText(move)}): ${then}`;
}

/** Whether the name of the figure can be omitted; it cannot where a discount becomes a premium. */
const isSameFigure = (before: Turn | undefined, { quantity, value }: Turn): boolean =>
  before?.quantity === quantity && (quantity !== 'discount' || before.value < 0 === value < 0);

/** Turning points of the signal in words. */
export function turnsText(report: ShowReport): string {
  const { turningPoints, otherTurningPoints, signal } = report;
  if (signal.stance === 'unknown' && signal.hint !== null) return signal.hint;
  if (turningPoints.length === 0) return otherTurningPoints ?? 'no single price or figure at the next close';
  return turningPoints.map((turn, i) => turnText(turn, report, isSameFigure(turningPoints[i - 1], turn))).join('; ');
}

/** Parameters in force: "window 252, band 0.76 0.95". */
export const paramsText = ({ signal: { params } }: ShowReport): string =>
  Object.entries(params)
    .map(([key, value]) => `${key} ${Array.isArray(value) ? value.join(',') : String(value)}`)
    .join(', ');

/** Five years: in less, half-year returns overlap too much for a record. */
const fewSessions = 1260;

/** The signal's record in two lines: rank correlation, then how often small was ahead by stance. */
export function recordTexts({ record, labels: { large, small } }: ShowReport): string[] {
  const half = record.find(({ horizon }) => horizon === headlineHorizon);
  if (!half || half.sessions === 0 || half.baseRate === null) return ['no score has an outcome yet'];
  const [low, high] = half.interval95;
  const interval = low === null || high === null ? '' : ` (${signed(low)} to ${signed(high)})`;
  const rank =
    half.rankCorrelation === null
      ? 'no rank correlation, its scores do not differ'
      : `rank correlation ${signed(half.rankCorrelation)}${interval}`;
  const stances = (['breakout', 'neutral', 'relief-rally'] as const).flatMap((name) => {
    const share = half.byStance.find(({ stance }) => stance === name)?.share ?? null;
    return share === null ? [] : [`${stanceNames[name]} ${percent(share, 0)}`];
  });
  return [
    `${small.short}-${large.short} ${headlineHorizon} sessions on: ${rank}`,
    `${small.short} ahead ${percent(half.baseRate, 0)}; after ${stances.join(', ')}`,
    ...(half.sessions < fewSessions ? [`of ${count(half.sessions)} sessions only: hardly a sample`] : []),
  ];
}

/** A value of the signal in its unit. */
export function valueText(x: number, unit: string): string {
  if (unit === 'fraction') return signedPercent(x);
  return fixed(x, unit === 'correlation' ? 3 : 2);
}

export const sourcesText = ({ signal: { sources } }: ShowReport): string =>
  sources.map(({ publisher, title, date }) => `${publisher}, "${title}" (${date})`).join('; ');
