import type { DecidingState } from '../../../judgement/names.ts';
import type { Report } from '../../../report/check/schema.ts';
import { rightWords, rotationsAs } from '../../../report/record/call-words.ts';
import { stateWords } from '../../../report/verdict-words.ts';
import { count } from '../../../words/counts.ts';
import { percent } from '../../../words/numbers.ts';

/** What proves a call right: the lead with which the rotation opened, gained once more or lost. */
const meanings = {
  breakout: 'doubling the lead before losing it',
  'relief-rally': 'losing the lead before doubling it',
} as const satisfies Record<DecidingState, string>;

/** Whether the verdict takes a side. */
export const isCalled = ({ verdict: { state } }: Report): boolean => state === 'breakout' || state === 'relief-rally';

/** Whether the column that was graded says something else than the verdict: then its calls are not this one's. */
export const isOtherGraded = ({ record, verdict }: Report): boolean =>
  record.graded === 'prices-alone' && verdict.pricesAlone.state !== verdict.state;

/** Fewer than so many are no basis for a percentage. */
const minShare = 10;

/** "43% (25 of 58)"; of a few, the count alone. */
function shareOf(k: number, n: number): string {
  const counts = `${count(k)} of ${count(n)}`;
  return n < minShare ? counts : `${percent(k / n, 0)} (${counts})`;
}

/** What calls like the verdict have come to, against all rotations. */
export function callsSentence(report: Report, state: DecidingState): string {
  const { record } = report;
  const call = record.calls.find((one) => one.state === state);
  const on = isOtherGraded(report) ? ' on prices alone' : '';
  const name = `${stateWords[state]} call`;
  if (call === undefined || call.decided === 0) return `No ${name}${on} has been decided yet.`;
  const { right, decided } = call;
  const [as, all] = rotationsAs(state, record);
  const only = 2 * right < decided ? 'Only ' : '';
  const calls = `${name}${decided === 1 ? '' : 's'}${on} ${rightWords[state]}`;
  const counts = `${count(right)} of ${count(decided)}`;
  const share = decided < minShare ? `${counts} ${calls}` : `${percent(right / decided, 0)} of ${calls} (${counts})`;
  const general = all === 0 ? '' : `; of all rotations ${shareOf(as, all)}`;
  return `${only}${share}, ${meanings[state]}${general}.`;
}
