import type { BacktestReport, BacktestSignal } from '../../report/backtest/schema.ts';
import { rightWords, rotationsAs } from '../../report/record/call-words.ts';
import { inSampleWords } from '../../report/record/in-sample-words.ts';
import type { CohortReport, TestReport } from '../../report/record/schema.ts';
import { standingName } from '../../report/record/test-words.ts';
import { signed, stateWords } from '../../report/verdict-words.ts';
import { count } from '../../words/counts.ts';
import { fixed, percent } from '../../words/numbers.ts';
import { dividendWords } from './dividends.ts';

/** How the figures of the record read, in every kind of text. */

const nothing = '-';

export const share = (fraction: number | null): string => (fraction === null ? nothing : percent(fraction, 0));

/** A log return in points: hundredths, with a sign. */
export const points = (x: number | null): string => (x === null ? nothing : signed(x * 100));

/** How large a difference has to be, in points: ±1.80. */
export const needed = (x: number | null): string => (x === null ? nothing : `±${fixed(x * 100, 2)}`);

/** A p to two decimals, or how small it is. */
const probability = (p: number | null): string => (p === null ? nothing : p < 0.005 ? '<0.01' : p.toFixed(2));

/** 14 of 37 */
export const ofWords = (k: number, n: number): string => (n === 0 ? nothing : `${count(k)} of ${count(n)}`);

/** An interval of a share, in percent: 26-55%. */
const shareInterval = ([low, high]: readonly (number | null)[]): string =>
  low === null || high === null || low === undefined || high === undefined
    ? nothing
    : `${fixed(low * 100, 0)}-${fixed(high * 100, 0)}%`;

export const stateName = (state: BacktestReport['decades'][number]['state']): string =>
  state === 'any' ? 'any session' : stateWords[state];

type Row = readonly string[];

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

/** The two tests that decide. */
export const testRows = ({ tests }: BacktestReport): Row[] => [
  ['after', 'found', 'needed', 'p', 'Holm', ''],
  ...tests.map((test: TestReport) => [
    stateName(test.state),
    points(test.difference),
    needed(test.needed025),
    probability(test.p),
    probability(test.adjustedP),
    standingName(test),
  ]),
];

const cohortRow = (cohort: CohortReport & { median: number | null }): Row => [
  stateName(cohort.state),
  count(cohort.sessions),
  points(cohort.difference),
  needed(cohort.needed05),
  probability(cohort.p),
  points(cohort.median),
  ofWords(cohort.ahead, cohort.independentEpisodes),
];

/** What followed each verdict over one horizon, set against any session. */
export function cohortRows(report: BacktestReport, horizon: number): Row[] {
  const base = report.bases.find((one) => one.horizon === horizon);
  return [
    [`${count(horizon)} sessions later`, 'sessions', 'against any', 'needed', 'p', 'median', 'episodes ahead'],
    ['any session', count(base?.sessions ?? 0), points(base?.mean ?? null), '', '', '', ''],
    ...report.cohorts.filter((cohort) => cohort.horizon === horizon).map(cohortRow),
  ];
}

/** Mean after each verdict less that of any session of the decade. */
export function decadeRows({ decades }: BacktestReport, horizon: number): Row[] {
  const own = decades.filter((line) => line.horizon === horizon);
  const years = [...new Set(own.map(({ decade }) => decade))];
  const mean = (state: string, year: number) =>
    own.find((line) => line.state === state && line.decade === year)?.mean ?? null;
  const against = (state: string, year: number) => {
    const [after, any] = [mean(state, year), mean('any', year)];
    return points(after === null || any === null ? null : after - any);
  };
  const verdicts = [...new Set(own.map(({ state }) => state))].filter((state) => state !== 'any');
  return [
    [`${count(horizon)} sessions later`, ...years.map((year) => `${year}s`)],
    ['any session', ...years.map((year) => points(mean('any', year)))],
    ...verdicts.map((state) => [stateName(state), ...years.map((year) => against(state, year))]),
  ];
}

const correlation = (x: number | null) => (x === null ? nothing : signed(x));

/** Each signal's scores against what followed over one horizon. */
export const signalRows = ({ signals }: BacktestReport, horizon: number): Row[] => [
  [`${count(horizon)} sessions later`, 'rank correlation', 'needed', 'p', 'Holm', 'pieces', 'sessions'],
  ...signals
    .filter((signal) => signal.horizon === horizon)
    .map((signal: BacktestSignal) => [
      signal.title,
      correlation(signal.rankCorrelation),
      signal.needed05 === null ? nothing : `±${fixed(signal.needed05, 2)}`,
      probability(signal.p),
      probability(signal.adjustedP),
      count(signal.independentPieces),
      count(signal.sessions),
    ]),
];

export const title = ({ graded, from, to, states }: BacktestReport): string =>
  `Track record of the rules${graded === 'prices-alone' ? ' on prices alone' : ''}, ` +
  `${from ?? nothing} to ${to ?? nothing}: ${count(states.reduce((sum, { sessions }) => sum + sessions, 0))} sessions`;

/** What every reader of the figures has to know. */
export const caveats = ({ labels, totalReturn, from, to, knownBy }: BacktestReport): string[] => [
  `Each verdict is entered at the next close; figures are log returns of the ${labels.small} less the ${labels.large}, in points (hundredths), ${dividendWords(
    { label: labels.large, totalReturn: totalReturn.large },
    { label: labels.small, totalReturn: totalReturn.small },
  )}, known by ${knownBy ?? nothing}.`,
  ...[inSampleWords(labels, { from, to }) ?? []].flat(),
];

/** How each block is to be read, in a line. */
export const readings = {
  calls:
    'A rotation lasts if small caps gain as much again as the lead it opened with before they lose that much; a breakout call says that it will, a relief rally call that it will not.',
  tests:
    'Chosen before looking. Found: mean after the verdict less that of any session, in points. Significant where Holm is at most 0.05, which takes about as much as is needed.',
  cohorts:
    'Exploratory: p is not adjusted, and nothing is significant because of it. Episodes are those whose outcomes do not overlap.',
  decades:
    'Mean of any session, and what each verdict adds to it, in points: a rule that works does so in most decades.',
  signals:
    'A positive rank correlation is what the signal claims. Pieces count what is independent; Holm adjusts for all signals over half a year, other horizons are exploratory.',
} as const;

/** What drawing the bootstrap found beside the tests; none where it was not asked for. */
export function resampledWords({ resamples, cohorts, tests }: BacktestReport): string[] {
  if (resamples === null) return [];
  const found = cohorts.flatMap(({ state, horizon, resampled, difference }) => {
    const isTest = tests.some((test) => test.state === state && test.horizon === horizon);
    if (!isTest || resampled === null || difference === null) return [];
    const [low, high] = resampled.interval95;
    return [
      `${stateName(state)} ${points(difference)} (${points(low)} to ${points(high)}; ${share(resampled.otherSide)} of the draws on the other side of 0)`,
    ];
  });
  return [
    `Drawn anew ${count(resamples.draws)} times with seed ${resamples.seed}, in blocks: ${found.join('; ')}${found.length > 0 ? '.' : 'see --json.'}`,
  ];
}
