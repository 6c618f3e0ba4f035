import { decidingStates, headlineHorizon, type State } from '../../judgement/names.ts';
import { count, plural } from '../../words/counts.ts';
import { listWords } from '../../words/list-words.ts';
import { stateWords } from '../verdict-words.ts';
import { callWords, rotationWords } from './call-words.ts';
import type { CallsReport, CohortReport, RecordReport } from './schema.ts';
import { barOf, moreYears, sizeInPoints, standingWords, testedGainWords, testWords } from './test-words.ts';

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

/** What the tests that found nothing would have found; undefined where all found something or are not made. */
export function powerWords({ tests, bases }: Pick<RecordReport, 'tests' | 'bases'>): string | undefined {
  const bars = tests.flatMap((test) => {
    const bar = test.standing === 'not-significant' ? barOf(test, tests) : null;
    return bar === null ? [] : [{ bar, after: stateWords[test.state] }];
  });
  const base = bases.find(({ horizon }) => horizon === tests[0]?.horizon);
  if (bars.length === 0 || !base) return undefined;
  const years = Math.floor(base.sessions / sessionsInYear);
  const mostly = bars.map(({ bar, after }) => `${sizeInPoints(foundMostly * bar)} points after ${after}`);
  const seldom = bars.map(({ bar }) => sizeInPoints(bar));
  return `In ${count(years)} years a true lead of ${listWords(mostly, 'or')} would be found about four times in five, one of ${listWords(seldom, 'or')} only two times in five.`;
}

/** The tests that decide, in a sentence. */
function testsSentence({ tests }: Pick<RecordReport, 'tests'>): string {
  if (tests.length === 0)
    return `Nothing is tested: the tests that decide are made after ${headlineHorizon} sessions, which are not among the horizons.`;
  const made = tests.filter(({ difference }) => difference !== null);
  const missing = tests.filter(({ difference }) => difference === null).map(({ state }) => stateWords[state]);
  const nothing = `no ${missing.join(' or ')} has been followed by ${headlineHorizon} sessions yet`;
  const [first, ...rest] = made.map((test) => ({
    ...{ after: stateWords[test.state], gain: testedGainWords(test, tests), standing: standingWords(test, tests) },
  }));
  if (!first) return sentence(nothing);
  const others = rest.map(({ after, gain, standing }) => `; after ${after} ${gain}: ${standing}`);
  const end = [...others, ...(missing.length > 0 ? [`; ${nothing}`] : [])].join('');
  return `In the half-year after ${first.after} small caps did ${first.gain} against large ones than on average: ${first.standing}${end}.`;
}

interface SignalReport {
  title: string;
  horizon: number;
  rankCorrelation: number | null;
  adjustedP: number | null;
}

/**
 * Signals that are significant over half a year, with their direction: a high score speaks for small caps.
 *
 * @param record - horizons that are graded, and how much history there is
 */
export function signalsSentence(
  signals: readonly SignalReport[],
  { horizons, bases }: Pick<SummaryReport, 'horizons' | 'bases'>,
): string {
  const missing = bases.find(({ horizon }) => horizon === headlineHorizon)?.sessionsMissing ?? 0;
  const wait = missing > 0 ? ` (${moreYears(missing)})` : '';
  if (!horizons.includes(headlineHorizon))
    return `No signal is tested: that is done after ${headlineHorizon} sessions, which are not among the horizons.`;
  const tested = signals.filter(({ adjustedP }) => adjustedP !== null);
  if (tested.length === 0) return `No signal has a history long enough to be tested over half a year${wait}.`;
  const found = tested.filter(({ adjustedP }) => (adjustedP ?? 1) <= 0.05);
  if (found.length === 0) {
    const family = tested.length === 1 ? 'The one signal tested is not' : `None of ${count(tested.length)} signals is`;
    return `${family} significantly related to what followed over half a year${tested.length > 1 ? ' (Holm)' : ''}.`;
  }
  const named = (isSo: (r: number) => boolean) =>
    found.filter(({ rankCorrelation }) => isSo(rankCorrelation ?? 0)).map(({ title }) => title);
  const [claimed, against] = [named((r) => r > 0), named((r) => r <= 0)];
  const parts = [
    ...(claimed.length > 0 ? [`${listWords(claimed)}, as claimed`] : []),
    ...(against.length > 0 ? [`${listWords(against)}, against the claim`] : []),
  ];
  return `Significant over half a year among ${plural(tested.length, 'signal')} (Holm): ${parts.join('; ')}.`;
}

interface SummaryReport extends CallsReport, Pick<RecordReport, 'bases'> {
  signals: readonly SignalReport[];
  horizons: readonly number[];
  sample: boolean;
}

/** The conclusion where it is plain: both tests were made, and neither they nor a signal found anything. */
function conclusion({ tests, signals, horizons }: SummaryReport): string {
  if (tests.length === 0 || tests.some(({ standing }) => standing !== 'not-significant')) return '';
  const tested = horizons.includes(headlineHorizon) ? signals.filter(({ adjustedP }) => adjustedP !== null) : [];
  if (tested.some(({ adjustedP }) => (adjustedP ?? 1) <= 0.05)) return '';
  return `No proven edge: neither verdict passes its test${tested.length === 0 ? '' : ', and no signal does'}. `;
}

/** What the whole record comes to, in three sentences, the conclusion before them. */
export function recordSummaryWords(record: SummaryReport): string[] {
  return [
    `${conclusion(record)}${sentence(decidingStates.map((state) => callWords(record, state)).join('; '))}`,
    testsSentence(record),
    signalsSentence(record.signals, record),
  ].map((text) => (record.sample ? `Synthetic sample: ${text}` : text));
}
