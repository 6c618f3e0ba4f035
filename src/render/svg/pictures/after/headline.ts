import { decidingStates, headlineHorizon } from '../../../../judgement/names.ts';
import type { Report } from '../../../../report/check/schema.ts';
import { plural } from '../../../../words/counts.ts';
import { plainFigure, signedPoints } from '../../draw/figures.ts';

const plurals = { breakout: 'breakouts', 'relief-rally': 'relief rallies' } as const;

type Test = Report['record']['tests'][number];

/** A test of half a year with the mean behind it. */
export interface Outcome {
  test: Test;
  /** Names of the verdicts: breakouts. */
  name: string;
  sessions: number;
  /** Mean log return, after these verdicts and after any. */
  mean: number;
  base: number;
}

/** The verdicts that the tests of half a year are of, as far as any was followed by half a year. */
export function outcomesOf({ record }: Report): Outcome[] {
  const base = record.bases.find(({ horizon }) => horizon === headlineHorizon)?.mean ?? null;
  return decidingStates.flatMap((state) => {
    const test = record.tests.find((one) => one.state === state);
    const cohort = record.cohorts.find((one) => one.state === state && one.horizon === headlineHorizon);
    if (!test || !cohort || cohort.mean === null || base === null) return [];
    return [{ test, name: plurals[state], sessions: cohort.sessions, mean: cohort.mean, base }];
  });
}

/** What a test came to, in words. */
export const standingWords = {
  'not-tested': 'not tested',
  'too-short': 'too short to tell',
  'not-significant': 'within chance',
  significant: 'significant',
  'significant-against': 'significant, the wrong way',
} as const satisfies Record<Test['standing'], string>;

const size = (x: number) => plainFigure(Math.abs(x) * 100, 1);

const did = (x: number) =>
  size(x) === '0.0' ? 'neither led nor trailed' : `${x < 0 ? 'trailed' : 'led'} by ${size(x)} points`;

/** At all times by 0.5, or: at all times they led by 0.4. */
function baseWords({ mean, base }: Outcome): string {
  if (size(base) === '0.0') return 'at all times by none';
  const isSame = Math.sign(mean) === Math.sign(base) && size(mean) !== '0.0';
  return isSame
    ? `at all times by ${size(base)}`
    : `at all times they ${base < 0 ? 'trailed' : 'led'} by ${size(base)}`;
}

const callSentence = (outcome: Outcome) =>
  `Half a year after ${outcome.name} small caps ${did(outcome.mean)}, ${baseWords(outcome)}: ${standingWords[outcome.test.standing]}`;

/** Years of sessions that a test still lacks. */
const yearsMissing = ({ sessionsMissing }: Test) => plural(Math.ceil(sessionsMissing / 252), 'more year');

/** What verdicts have been worth, in one sentence. */
export function headline(report: Report): string {
  const outcomes = outcomesOf(report);
  const [first] = outcomes;
  if (!first) return 'No breakout or relief rally has been followed by half a year yet';
  const own = outcomes.find(({ test }) => test.state === report.verdict.state);
  const shown = own ? [own] : outcomes;
  const short = shown.find(({ test }) => test.standing === 'too-short');
  if (short) {
    const names = shown.map(({ name }) => name).join(' and ');
    return `Too short to tell what ${names} are worth: ${yearsMissing(short.test)}`;
  }
  if (own) return callSentence(own);
  const found = outcomes.find(({ test }) => test.standing === 'significant' || test.standing === 'significant-against');
  if (found || outcomes.length < 2) return callSentence(found ?? first);
  const points = ({ mean }: Outcome) => signedPoints(mean);
  const [one, two] = outcomes;
  return `Half a year on, breakouts (${one ? points(one) : ''} points) and relief rallies (${two ? points(two) : ''}) are within chance of all sessions (${signedPoints(first.base)})`;
}
