import type { DecidingState } from '../../../judgement/names.ts';
import type { Report } from '../../../report/check/schema.ts';
import { rightWords, rotationsAs } from '../../../report/record/call-words.ts';
import { stateWords } from '../../../report/verdict-words.ts';
import { count } from '../../../words/counts.ts';

const failedWords = { breakout: 'did not last', 'relief-rally': 'did not give back' } as const satisfies Record<
  DecidingState,
  string
>;

/** Whether the verdict takes a side. */
export const isCalled = ({ verdict: { state } }: Report): boolean => state === 'breakout' || state === 'relief-rally';

/** Whether the column that was graded says something else than the verdict: then its calls are not this one's. */
export const isOtherGraded = ({ record, verdict }: Report): boolean =>
  record.graded === 'prices-alone' && verdict.pricesAlone.state !== verdict.state;

/** What calls like the verdict have come to, against rotations in general: the worse, the plainer. */
export function callsSentence(report: Report, state: DecidingState): string {
  const { record } = report;
  const call = record.calls.find((one) => one.state === state);
  const on = isOtherGraded(report) ? ' on prices alone' : '';
  const name = `${stateWords[state]} call`;
  if (call === undefined || call.decided === 0) return `No ${name}${on} has been decided yet.`;
  const [as, all] = rotationsAs(state, record);
  const general = `against ${count(as)} of ${count(all)} rotations in general`;
  const { right, decided } = call;
  if (2 * right < decided) {
    const did = `${count(right)} of ${count(decided)} did`;
    return `Most ${name}s${on} ${failedWords[state]}: ${did}, ${general}.`;
  }
  return `Of ${count(decided)} ${name}${decided === 1 ? '' : 's'}${on} ${count(right)} ${rightWords[state]}, ${general}.`;
}
