import type { Report } from '../../../report/check/schema.ts';
import { stateWords } from '../../../report/verdict-words.ts';
import { plural } from '../../../words/counts.ts';
import { fetchCommand } from '../../../words/fetch-command.ts';

const marks = {
  breakout: ['▲', 'UP'],
  'relief-rally': ['▼', 'DOWN'],
  undecided: ['■', '--'],
  'no-rotation': ['□', '--'],
  'insufficient-data': ['?', '?'],
} satisfies Record<Report['verdict']['state'], readonly [string, string]>;

/** Mark and state, for example "▲ BREAKOUT". */
export const markedState = ({ verdict: { state } }: Report, unicode: boolean): string =>
  `${marks[state][unicode ? 0 : 1]} ${stateWords[state].toUpperCase()}`;

/** Since when, and what it was before; a P/E by hand is no history. */
function historyWords({ verdict, market }: Report): string {
  const { state, previous, withoutByHand } = verdict;
  const isSame = withoutByHand?.state === state;
  const { since, sessions } = isSame && state === 'no-rotation' ? withoutByHand : verdict;
  if (withoutByHand !== null && state !== 'no-rotation') {
    return isSame ? ` (without your P/E too, since ${withoutByHand.since})` : ': it depends on your P/E';
  }
  if (sessions === null || since === null) return '';
  // The state may have begun before the files do.
  if (previous?.state === 'insufficient-data' && previous.since === market.first)
    return ` (since ${since}, the first day that can be judged)`;
  const was =
    previous === null || state === 'no-rotation'
      ? ''
      : `, ${previous.state === 'no-rotation' ? 'none' : stateWords[previous.state]} before`;
  if (sessions === 1) return ` (new${previous === null ? '' : `, ${stateWords[previous.state]} before`})`;
  const length = verdict.confidence === null ? `, ${plural(sessions, 'trading day')}` : '';
  return ` (since ${since}${length}${was})`;
}

/** What follows the state in the first line: the day, the confidence, and since when. */
export function dayWords(report: Report): string {
  const { verdict, market } = report;
  if (verdict.state === 'insufficient-data') return ` on ${market.last}`;
  const confidence = verdict.confidence === null ? '' : `, ${verdict.confidence} confidence`;
  return ` on ${market.last}${confidence}${historyWords(report)}`;
}

/** Sessions that may have closed since the last one before the verdict is called old. */
const freshFor = 3;

export const isOld = ({ market, sample }: Report): boolean => !sample && (market.age ?? 0) > freshFor;

/** How to get newer data: the program downloads the US indices only. */
const wayOut = ({ market }: Report) =>
  market.calendar === 'NYSE' ? `run: ${fetchCommand(market.folder ?? undefined)}` : 'download newer files';

/** The second line of a verdict on old data; undefined where it is today's, or none: then the paragraph says it. */
export const ageLine = (report: Report): string | undefined =>
  isOld(report) && report.ok
    ? `${plural(report.market.age ?? 0, 'trading day').toUpperCase()} OLD, NOT TODAY'S VERDICT; ${wayOut(report)}`
    : undefined;
