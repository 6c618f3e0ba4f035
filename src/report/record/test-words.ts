import { headlineHorizon } from '../../judgement/names.ts';
import { plural } from '../../words/counts.ts';
import { fixed } from '../../words/numbers.ts';
import type { CallsReport, TestReport } from './schema.ts';

/** A log return in points, hundredths, without its sign: 1.3. */
export const sizeInPoints = (x: number, decimals = 1): string => fixed(Math.abs(x) * 100, decimals);

const maxDecimals = 4;

/** Decimals that tell a difference from 0 and from what it had to exceed: one, most often. */
export function decimalsOf({ difference }: Pick<TestReport, 'difference'>, bar: number | null): number {
  const found = difference ?? 0;
  const isTold = (decimals: number) => {
    const size = sizeInPoints(found, decimals);
    return Number(size) > 0 && (bar === null || size !== sizeInPoints(bar, decimals));
  };
  let decimals = 1;
  while (decimals < maxDecimals && found !== 0 && !isTold(decimals)) decimals++;
  return decimals;
}

const isSignificant = ({ standing }: TestReport) => standing === 'significant' || standing === 'significant-against';

/** What a difference had to exceed: at 2.5% where both tests are made, since Holm asks that of the first of two. */
export function barOf(test: TestReport, tests: readonly TestReport[]): number | null {
  const isFamily = tests.every(({ p }) => p !== null) && tests.length > 1;
  const isFirst = !isSignificant(test) || Math.abs(test.difference ?? 0) > (test.needed025 ?? Number.POSITIVE_INFINITY);
  return isFamily && isFirst ? test.needed025 : test.needed05;
}

const sessionsInYear = 252;

/** Until a test can be made: "2 more years". */
export const moreYears = (sessionsMissing: number): string =>
  plural(Math.ceil(sessionsMissing / sessionsInYear), 'more year');

const missingWords = ({ sessionsMissing }: TestReport) =>
  sessionsMissing > 0 ? ` (${moreYears(sessionsMissing)})` : '';

const standingNames = {
  'not-tested': 'not tested',
  'too-short': 'too short to tell',
  'not-significant': 'within chance',
  significant: 'significant, as claimed',
  'significant-against': 'significant, against it',
} as const satisfies Record<TestReport['standing'], string>;

/** What a test came to, without figures. */
const standingName = ({ standing }: TestReport): string => standingNames[standing];

/** The same, and how long it takes until there is enough to test. */
export const standingCell = (test: TestReport): string =>
  `${standingName(test)}${test.standing === 'too-short' ? missingWords(test) : ''}`;

/** What a test came to: within chance (±1.8). */
export function standingWords(test: TestReport, tests: readonly TestReport[]): string {
  const bar = barOf(test, tests);
  if (test.standing === 'too-short') return `${standingName(test)}${missingWords(test)}`;
  if (test.standing === 'not-tested' || bar === null) return standingName(test);
  return `${standingName(test)} (±${sizeInPoints(bar, decimalsOf(test, bar))})`;
}

/** How small caps did: 1.3 points worse. */
export const gainWords = (difference: number, decimals = 1): string =>
  `${sizeInPoints(difference, decimals)} points ${difference < 0 ? 'worse' : 'better'}`;

/** The same after a verdict that is tested. */
export const testedGainWords = (test: TestReport, tests: readonly TestReport[]): string =>
  gainWords(test.difference ?? 0, decimalsOf(test, test.standing === 'too-short' ? null : barOf(test, tests)));

/** "half a year on small caps did 1.3 points worse than on average: within chance (±1.8)"; undefined without a test. */
export function testWords({ tests }: Pick<CallsReport, 'tests'>, state: string): string | undefined {
  const test = tests.find((one) => one.state === state);
  if (!test) return undefined;
  if (test.difference === null) return `no such verdict has been followed by ${headlineHorizon} sessions yet`;
  return `half a year on small caps did ${testedGainWords(test, tests)} than on average: ${standingWords(test, tests)}`;
}
