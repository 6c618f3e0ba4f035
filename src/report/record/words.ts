import { decidingStates, type State } from '../../judgement/names.ts';
import { count } from '../../words/counts.ts';
import { listWords } from '../../words/list-words.ts';
import { stateWords } from '../verdict-words.ts';
import { callWords, rotationWords } from './call-words.ts';
import type { CallsReport, CohortReport, RecordReport } from './schema.ts';
import { barOf, gainWords, sizeInPoints, standingWords, testWords } from './test-words.ts';

export const cohortsOf = ({ cohorts }: Pick<RecordReport, 'cohorts'>, state: State): CohortReport[] =>
  cohorts.filter((cohort) => cohort.state === state);

const isCall = (state: State) => decidingStates.find((one) => one === state);

/**
 * What a verdict's record comes to, in one line; undefined without a verdict.
 *
 * @param alone - what prices alone say: named where the verdict is another and they were graded
 */
export function recordLine(record: CallsReport, state: State, alone: State = state): string | undefined {
  if (state === 'insufficient-data') return undefined;
  const call = isCall(state);
  if (call === undefined) return rotationWords(record);
  const graded = record.graded === 'prices-alone' && alone !== state ? ' (prices alone)' : '';
  const test = testWords(record, call);
  return `${callWords(record, call)}${test === undefined ? '' : `; ${test}`}${graded}`;
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const sessionsInYear = 252;

/** A true lead of half as much again as needed is found about four times in five, one of no more than needed two times in five. */
const foundMostly = 1.5;

/** What the tests that found nothing would have missed; undefined where both found something or are not made. */
function powerWords({ tests, bases }: Pick<RecordReport, 'tests' | 'bases'>): string | undefined {
  const leads = tests.flatMap((test) => {
    const bar = barOf(test, tests);
    return test.standing === 'not-significant' && bar !== null
      ? [`${sizeInPoints(foundMostly * bar)} points after ${stateWords[test.state]}`]
      : [];
  });
  const base = bases.find(({ horizon }) => horizon === tests[0]?.horizon);
  if (leads.length === 0 || !base) return undefined;
  const years = Math.floor(base.sessions / sessionsInYear);
  return `A lasting lead or lag under about ${listWords(leads)} would probably stay unseen in ${count(years)} years.`;
}

/** The tests that decide, in a sentence, and what they would have missed. */
function testsSentence(record: Pick<RecordReport, 'tests' | 'bases'>): string {
  const { tests } = record;
  if (tests.length === 0) return 'Nothing is tested: the tests that decide are made after 126 sessions.';
  const [first, ...rest] = tests.flatMap((test) =>
    test.difference === null
      ? []
      : [{ after: stateWords[test.state], gain: gainWords(test.difference), standing: standingWords(test, tests) }],
  );
  if (!first) return 'No breakout or relief rally has been followed by 126 sessions yet.';
  const others = rest.map(({ after, gain, standing }) => `; after ${after} ${gain}: ${standing}`).join('');
  const power = powerWords(record);
  return `In the half-year after ${first.after} small caps did ${first.gain} against large ones than after any session: ${first.standing}${others}.${power === undefined ? '' : ` ${power}`}`;
}

interface SignalReport {
  title: string;
  rankCorrelation: number | null;
  adjustedP: number | null;
}

/** Signals that are significant over half a year, with their direction: a high score speaks for small caps. */
export function signalsSentence(signals: readonly SignalReport[]): string {
  const tested = signals.filter(({ adjustedP }) => adjustedP !== null);
  if (tested.length === 0) return 'No signal is tested: that takes more history, and half a year among the horizons.';
  const found = tested.filter(({ adjustedP }) => (adjustedP ?? 1) <= 0.05);
  const family = `of ${count(tested.length)} signals over half a year (Holm)`;
  if (found.length === 0) return `None ${family} is significantly related to what followed.`;
  const named = (isSo: (r: number) => boolean) =>
    found.filter(({ rankCorrelation }) => isSo(rankCorrelation ?? 0)).map(({ title }) => title);
  const [claimed, against] = [named((r) => r > 0), named((r) => r < 0)];
  const parts = [
    ...(claimed.length > 0 ? [`${listWords(claimed)}, as claimed`] : []),
    ...(against.length > 0 ? [`${listWords(against)}, against the claim`] : []),
  ];
  return `Significant ${family}: ${parts.join('; ')}.`;
}

/** What the whole record comes to, in three sentences or four. */
export function recordSummaryWords(
  record: CallsReport & Pick<RecordReport, 'bases'> & { signals: readonly SignalReport[] },
): string[] {
  return [
    sentence(decidingStates.map((state) => callWords(record, state)).join('; ')),
    testsSentence(record),
    signalsSentence(record.signals),
  ];
}
