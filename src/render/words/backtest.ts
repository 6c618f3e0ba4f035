import type { BacktestReport, BacktestSignal } from '../../report/backtest/schema.ts';
import { rightWords, rotationsAs } from '../../report/record/call-words.ts';
import type { CohortReport, TestReport } from '../../report/record/schema.ts';
import { barOf, decimalsOf, standingCell } from '../../report/record/test-words.ts';
import { stateWords } from '../../report/verdict-words.ts';
import { count } from '../../words/counts.ts';
import { fixed, percent, signed } from '../../words/numbers.ts';

/** How the figures of the record read, in every kind of text. */

export const nothing = '-';

export const share = (fraction: number | null): string => (fraction === null ? nothing : percent(fraction, 0));

/** A log return in points: hundredths, with a sign. */
export const points = (x: number | null): string => (x === null ? nothing : signed(x * 100));

/** How large a difference has to be, in points: ±1.80. */
export const needed = (x: number | null): string => (x === null ? nothing : `±${fixed(x * 100, 2)}`);

/** A p to two decimals, or how small it is. */
export const probability = (p: number | null): string => (p === null ? nothing : p < 0.005 ? '<0.01' : p.toFixed(2));

/** 14 of 37 */
export const ofWords = (k: number, n: number): string => (n === 0 ? nothing : `${count(k)} of ${count(n)}`);

/** An interval of a share, in percent: 26-55%. */
export const shareInterval = ([low, high]: readonly (number | null)[]): string =>
  low === null || high === null || low === undefined || high === undefined
    ? nothing
    : `${fixed(low * 100, 0)}-${fixed(high * 100, 0)}%`;

export const stateName = (state: BacktestReport['decades'][number]['state']): string =>
  state === 'any' ? 'any session' : stateWords[state];

export type Row = readonly string[];

/** Items in parts of at most so many, for tables beside each other; one empty part where there is none. */
export const partsOf = <T>(items: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.max(1, Math.ceil(items.length / most)) }, (_, i) => items.slice(i * most, (i + 1) * most));

/** Calls beside rotations: how many ended as they said. */
export const callRows = (report: BacktestReport): Row[] => [
  ['', 'right', '95%', 'open', 'of all rotations'],
  ...report.calls.map(({ state, right, decided, open, interval95 }) => [
    `${stateName(state)} calls that ${rightWords[state]}`,
    ofWords(right, decided),
    shareInterval(interval95),
    count(open),
    ofWords(...rotationsAs(state, report)),
  ]),
];

/** How large a difference has to be, in points, with as many decimals as it takes to tell it from what was found. */
const size = (x: number | null, decimals: number) => (x === null ? nothing : `±${fixed(x * 100, decimals)}`);

function testRow(test: TestReport, { tests }: BacktestReport): Row {
  const isShort = test.standing === 'too-short';
  const bar = isShort ? null : barOf(test, tests);
  const decimals = Math.max(2, decimalsOf(test, bar));
  return [
    stateName(test.state),
    test.difference === null ? nothing : signed(test.difference * 100, decimals),
    size(bar, decimals),
    ...[test.p, test.adjustedP].map((p) => probability(isShort ? null : p)),
    standingCell(test),
  ];
}

/** The two tests that decide; where there is too little history, no p. */
export const testRows = (report: BacktestReport): Row[] => [
  ['after', 'found', 'needed (two tests)', 'p', 'Holm', ''],
  ...report.tests.map((test) => testRow(test, report)),
];

const cohortRow = (cohort: CohortReport & { median: number | null }, isShort: boolean): Row => [
  stateName(cohort.state),
  count(cohort.sessions),
  points(cohort.difference),
  needed(isShort ? null : cohort.needed05),
  probability(isShort ? null : cohort.p),
  points(cohort.median),
  ofWords(cohort.ahead, cohort.independentEpisodes),
];

/** Whether there is too little history to tell anything over a horizon from chance. */
export const isTooShort = ({ bases }: Pick<BacktestReport, 'bases'>, horizon: number): boolean =>
  bases.some((base) => base.horizon === horizon && base.sessionsMissing > 0);

/** The horizons over which anything followed yet. */
export const followedHorizons = ({ bases }: BacktestReport): number[] =>
  bases.filter(({ sessions }) => sessions > 0).map(({ horizon }) => horizon);

/** What followed each verdict over one horizon, set against any session; where there is too little history, no p. */
export function cohortRows(report: BacktestReport, horizon: number): Row[] {
  const base = report.bases.find((one) => one.horizon === horizon);
  return [
    [`${count(horizon)} sessions later`, 'sessions', 'against any', 'needed', 'p', 'median', 'episodes ahead'],
    ['any session', count(base?.sessions ?? 0), points(base?.mean ?? null), '', '', '', ''],
    ...report.cohorts
      .filter((cohort) => cohort.horizon === horizon)
      .map((cohort) => cohortRow(cohort, isTooShort(report, horizon))),
  ];
}

/** Decades beside each other: more would not fit on a screen. */
const maxDecades = 7;

/** Mean after each verdict less that of any session of the decade; a long history takes several tables. */
export function decadeTables({ decades }: BacktestReport, horizon: number): Row[][] {
  const own = decades.filter((line) => line.horizon === horizon);
  const years = [...new Set(own.map(({ decade }) => decade))];
  const verdicts = [...new Set(own.map(({ state }) => state))].filter((state) => state !== 'any');
  const mean = (state: string, year: number) =>
    own.find((line) => line.state === state && line.decade === year)?.mean ?? null;
  const against = (state: string, year: number) => {
    const [after, any] = [mean(state, year), mean('any', year)];
    return points(after === null || any === null ? null : after - any);
  };
  if (years.length === 0) return [];
  return partsOf(years, maxDecades).map((part) => [
    [`${count(horizon)} sessions later`, ...part.map((year) => `${year}s`)],
    ['any session', ...part.map((year) => points(mean('any', year)))],
    ...verdicts.map((state) => [stateName(state), ...part.map((year) => against(state, year))]),
  ]);
}

export const correlation = (x: number | null) => (x === null ? nothing : signed(x));

/** How large a rank correlation has to be: ±0.14. */
export const neededCorrelation = (x: number | null): string => (x === null ? nothing : `±${fixed(x, 2)}`);

/** Each signal's scores against what followed over one horizon; where there is too little history, no p. */
export function signalRows(report: BacktestReport, horizon: number): Row[] {
  const isShort = isTooShort(report, horizon);
  const row = (signal: BacktestSignal) => [
    signal.title,
    correlation(signal.rankCorrelation),
    neededCorrelation(isShort ? null : signal.needed05),
    probability(isShort ? null : signal.p),
    probability(signal.adjustedP),
    count(signal.independentPieces),
    count(signal.sessions),
    signal.adjustedP === null ? '' : signal.adjustedP > 0.05 ? 'chance' : 'significant',
  ];
  return [
    [`${count(horizon)} sessions later`, 'correlation', 'needed', 'p', 'Holm', 'pieces', 'sessions', ''],
    ...report.signals.filter((signal) => signal.horizon === horizon).map(row),
  ];
}
