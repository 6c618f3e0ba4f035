import { headlineHorizon } from '../../judgement/names.ts';
import { plural } from '../../words/counts.ts';
import { fixed } from '../../words/numbers.ts';
import type { CallsReport, TestReport } from './schema.ts';

/** A log return in points, hundredths, without its sign: 1.3. */
export const sizeInPoints = (x: number): string => fixed(Math.abs(x) * 100, 1);

const isSignificant = ({ standing }: TestReport) => standing === 'significant' || standing === 'significant-against';

/** What a difference had to exceed: at 2.5% where both tests are made, since Holm asks that of the first of two. */
export function barOf(test: TestReport, tests: readonly TestReport[]): number | null {
  const isFamily = tests.every(({ p }) => p !== null) && tests.length > 1;
  const isFirst = !isSignificant(test) || Math.abs(test.difference ?? 0) > (test.needed025 ?? Number.POSITIVE_INFINITY);
  return isFamily && isFirst ? test.needed025 : test.needed05;
}

const sessionsInYear = 252;

/** Until a test can be made: "2 more years". */
function missingWords({ sessionsMissing }: TestReport): string {
  const years = Math.ceil(sessionsMissing / sessionsInYear);
  return sessionsMissing > 0 ? ` (${plural(years, 'more year')})` : '';
}

const standingNames = {
  'not-tested': 'not tested',
  'too-short': 'too short to tell',
  'not-significant': 'within chance',
  significant: 'significant, as claimed',
  'significant-against': 'significant, against it',
} as const satisfies Record<TestReport['standing'], string>;

/** What a test came to, without figures. */
export const standingName = ({ standing }: TestReport): string => standingNames[standing];

/** What a test came to: within chance (±1.8). */
export function standingWords(test: TestReport, tests: readonly TestReport[]): string {
  const bar = barOf(test, tests);
  if (test.standing === 'too-short') return `${standingName(test)}${missingWords(test)}`;
  return `${standingName(test)}${test.standing === 'not-tested' || bar === null ? '' : ` (±${sizeInPoints(bar)})`}`;
}

/** How small caps did: 1.3 points worse. */
export const gainWords = (difference: number): string =>
  `${sizeInPoints(difference)} points ${difference < 0 ? 'worse' : 'better'}`;

/** "half a year on small caps did 1.3 points worse than after any day: within chance (±1.8)"; undefined without a test. */
export function testWords({ tests }: Pick<CallsReport, 'tests'>, state: string): string | undefined {
  const test = tests.find((one) => one.state === state);
  if (!test) return undefined;
  if (test.difference === null) return `no such verdict has been followed by ${headlineHorizon} sessions yet`;
  return `half a year on small caps did ${gainWords(test.difference)} than after any day: ${standingWords(test, tests)}`;
}
