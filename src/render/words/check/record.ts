import { decidingStates } from '../../../judgement/names.ts';
import type { Report } from '../../../report/check/schema.ts';
import { rotationWords } from '../../../report/record/call-words.ts';
import { standingWords, testedGainWords } from '../../../report/record/test-words.ts';
import { stateWords } from '../../../report/verdict-words.ts';
import { isOtherGraded } from './calls.ts';

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Which calls were tested: the paragraph names those of prices alone, if they are others. */
const callsOf = (report: Report, state: 'breakout' | 'relief-rally') =>
  isOtherGraded(report) ? 'such' : stateWords[state];

/** The test that decides, of a verdict with a side; else how rotations ended. */
export function recordSentence(report: Report): string {
  const { record, verdict } = report;
  const state = decidingStates.find((one) => one === verdict.state);
  if (state === undefined) return sentence(rotationWords(record));
  const test = record.tests.find((one) => one.state === state);
  if (!test) return 'Such calls are not tested: half a year is not among the horizons.';
  const calls = `${callsOf(report, state)} calls`;
  if (test.difference === null) return `No ${calls} have been followed by half a year yet.`;
  const gain = testedGainWords(test, record.tests);
  return `In the half-year after ${calls} small caps did ${gain} than on average: ${standingWords(test, record.tests)}.`;
}
