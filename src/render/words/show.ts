import { headlineHorizon } from '../../judgement/names.ts';
import type { ShowReport } from '../../report/show/schema.ts';
import { count } from '../../words/counts.ts';
import { fixed, level, percent, signed, signedPercent } from '../../words/numbers.ts';
import { discountWords } from './discount.ts';

const stanceNames = {
  breakout: 'breakout',
  'relief-rally': 'relief rally',
  neutral: 'neutral',
  'not-applicable': 'not applicable',
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

/** Whether the name of the figure can be omitted; it cannot where a discount becomes a premium. */
const isSameFigure = (before: Turn | undefined, { quantity, value }: Turn): boolean =>
  before?.quantity === quantity && (quantity !== 'discount' || before.value < 0 === value < 0);

/** What the figure does, with its name unless it is that of the clause before. */
function figureText({ quantity, direction, value, move }: Turn, { labels }: ShowReport, isNamed: boolean): string {
  if (quantity === 'correlation')
    return `${isNamed ? '' : `the correlation ${direction === 'below' ? 'falls' : 'rises'} `}${direction} ${fixed(value, 4)} (${signed(move, 4)})`;
  if (quantity === 'discount') return discountWords(value, direction, isNamed);
  return `${isNamed ? '' : `the ${labels[quantity]?.name ?? quantity} closes `}${direction} ${level(value)} (${moveText(move)})`;
}

/** What changes the signal at the next close, in a sentence. */
export function changesText(report: ShowReport): string {
  const { turningPoints, otherTurningPoints, signal } = report;
  if (signal.stance === 'unknown' && signal.hint !== null) return `${signal.hint}.`;
  if (turningPoints.length === 0)
    return `${capital(otherTurningPoints ?? 'no single price or figure at the next close')}.`;
  const clauses = turningPoints.map((turn, i) => {
    const isNamed = isSameFigure(turningPoints[i - 1], turn);
    const then = `to ${stanceNames[turn.stance]}${turn.score === null ? '' : ` ${signed(turn.score)}`}`;
    return `${then} ${isNamed ? '' : 'if '}${figureText(turn, report, isNamed)}`;
  });
  return `${capital(clauses.join(', '))}.`;
}

/** A key of the configuration in words: "published to". */
const keyText = (key: string) => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Parameters in force: "window 252, band 0.76 to 0.95"; those that are not set are left out. */
export const paramsText = ({ signal: { params } }: ShowReport): string =>
  Object.entries(params)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${keyText(key)} ${Array.isArray(value) ? value.join(' to ') : String(value)}`)
    .join(', ');

/** Five years: in less, half-year returns overlap too much for a record. */
const fewSessions = 1260;

/** Which sign the claim has; where a score has so far had the other one, whether by more than chance. */
function directionWords(rank: number, high: number | null): string {
  if (rank >= 0 || high === null) return 'positive is as claimed';
  return `so far the wrong way, ${high < 0 ? 'beyond its 95% interval' : 'within chance'}`;
}

/** The signal's record: how small a sample it is, if it is one; rank correlation; how often small was ahead by stance. */
export function recordTexts({ record, labels: { large, small } }: ShowReport): string[] {
  const half = record.find(({ horizon }) => horizon === headlineHorizon);
  if (!half || half.sessions === 0 || half.baseRate === null) return ['no score has an outcome yet'];
  const [low, high] = half.interval95;
  const interval =
    low === null || high === null ? '' : ` (95%: ${signed(Math.max(low, -1))} to ${signed(Math.min(high, 1))})`;
  const rank =
    half.rankCorrelation === null
      ? 'no rank correlation, its scores do not differ'
      : `rank correlation ${signed(half.rankCorrelation)}${interval}; ${directionWords(half.rankCorrelation, high ?? null)}`;
  const stances = (['breakout', 'neutral', 'relief-rally'] as const).flatMap((name) => {
    const share = half.byStance.find(({ stance }) => stance === name)?.share ?? null;
    return share === null ? [] : [`${stanceNames[name]} ${percent(share, 0)}`];
  });
  return [
    ...(half.sessions < fewSessions ? [`${count(half.sessions)} trading days only: hardly a sample`] : []),
    `${small.short} less ${large.short} over ${headlineHorizon} trading days: ${rank}`,
    `${small.short} ahead after ${percent(half.baseRate, 0)} of all days; after ${stances.join(', ')}`,
  ];
}

/** A value of the signal in its unit. */
export function valueText(x: number, unit: string): string {
  if (unit === 'fraction') return signedPercent(x);
  return fixed(x, unit === 'correlation' ? 3 : 2);
}

export const sourcesText = ({ signal: { sources } }: ShowReport): string =>
  sources.map(({ publisher, title, date }) => `${publisher}, "${title}" (${date})`).join('; ');
