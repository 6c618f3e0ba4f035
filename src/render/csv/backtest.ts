import type { BacktestReport } from '../../report/backtest/schema.ts';
import { type Cell, csv } from './csv.ts';

const columns = [
  'part',
  'name',
  'horizon',
  'period',
  'sessions',
  'count',
  'of',
  'open',
  'low95',
  'high95',
  'mean',
  'median',
  'share',
  'difference',
  'difference_by_decade',
  'rank_correlation',
  'independent_pieces',
  'shifts',
  'p',
  'adjusted_p',
  'needed_05',
  'needed_025',
  'standing',
] as const;

type Line = Partial<Record<(typeof columns)[number], Cell>>;

function callLines({ rotations, calls }: Pick<BacktestReport, 'rotations' | 'calls'>): Line[] {
  const { lasted, gaveBack, open } = rotations;
  return [
    { part: 'rotation', name: 'lasted', count: lasted, of: lasted + gaveBack, open },
    { part: 'rotation', name: 'gave-back', count: gaveBack, of: lasted + gaveBack, open },
    ...calls.map(({ state, right, decided, open: undecided, interval95: [low, high] }) => ({
      ...{ part: 'call', name: state, count: right, of: decided, open: undecided },
      ...{ low95: low, high95: high },
    })),
  ];
}

const testLines = ({ tests }: BacktestReport): Line[] =>
  tests.map(({ state, horizon, difference, p, adjustedP, needed05, needed025, standing }) => ({
    ...{ part: 'test', name: state, horizon, difference, p },
    ...{ adjusted_p: adjustedP, needed_05: needed05, needed_025: needed025, standing },
  }));

const cohortLines = ({ bases, cohorts }: BacktestReport): Line[] => [
  ...bases.map((base) => ({ part: 'base', name: 'any', ...base })),
  ...cohorts.flatMap((cohort): Line[] => {
    const of = { name: cohort.state, horizon: cohort.horizon };
    const [low, high] = cohort.interval95;
    const [aheadLow, aheadHigh] = cohort.ahead95;
    return [
      {
        ...{ part: 'verdict', ...of, sessions: cohort.sessions, low95: low, high95: high },
        ...{ mean: cohort.mean, median: cohort.median, share: cohort.share, difference: cohort.difference },
        ...{ difference_by_decade: cohort.differenceByDecade, shifts: cohort.shifts, p: cohort.p },
        ...{ needed_05: cohort.needed05, needed_025: cohort.needed025 },
      },
      {
        ...{ part: 'verdict-episodes', ...of, count: cohort.ahead, of: cohort.independentEpisodes },
        ...{ low95: aheadLow, high95: aheadHigh },
      },
    ];
  }),
];

const decadeLines = ({ decades }: BacktestReport): Line[] =>
  decades.map(({ decade, horizon, state, sessions, mean, share }) => ({
    ...{ part: 'decade', name: state, horizon, period: `${decade}s` },
    ...{ sessions, mean, share },
  }));

const signalLines = ({ signals }: BacktestReport): Line[] =>
  signals.flatMap(({ id, horizon, sessions, byStance, interval95: [low, high], ...signal }) => [
    {
      ...{ part: 'signal', name: id, horizon, sessions, low95: low, high95: high },
      ...{ rank_correlation: signal.rankCorrelation, independent_pieces: signal.independentPieces },
      ...{ shifts: signal.shifts, p: signal.p, adjusted_p: signal.adjustedP, needed_05: signal.needed05 },
    },
    ...byStance.map((stance) => ({
      ...{ part: 'signal-stance', name: `${id}/${stance.stance}`, horizon },
      ...{ sessions: stance.sessions, mean: stance.mean, share: stance.share },
    })),
  ]);

function publicationLines({ sincePublication: since }: BacktestReport): Line[] {
  if (since === null) return [];
  const period = `${since.from} to ${since.to}`;
  return [
    ...callLines(since).map((line) => ({ ...line, part: `since-publication-${line.part}`, period })),
    ...since.outcomes.map(({ state, ...outcome }) => ({ part: 'since-publication', name: state, period, ...outcome })),
  ];
}

const yardstickLines = ({ yardstick }: BacktestReport): Line[] =>
  yardstick.flatMap(({ id, period, horizon, interval95: [low, high], ...own }) => [
    {
      ...{ part: 'yardstick', name: id, horizon, period, sessions: own.sessions, low95: low, high95: high },
      ...{ mean: own.mean, rank_correlation: own.rankCorrelation, independent_pieces: own.independentPieces },
      ...{ shifts: own.shifts, p: own.p, needed_05: own.needed05 },
    },
    ...(['for', 'against'] as const).map((side) => ({
      ...{ part: 'yardstick-side', name: `${id}/${side}`, horizon, period, ...own[side] },
    })),
  ]);

/**
 * Every figure of the record, one line each: rotations, calls, tests, base rates, verdicts, decades, the time since publication, signals and
 * their stances, the yardstick.
 */
export function render(report: BacktestReport): string {
  const lines = [
    ...[callLines, testLines, cohortLines, decadeLines],
    ...[publicationLines, signalLines, yardstickLines],
  ].flatMap((of) => of(report));
  return csv(
    columns,
    lines.map((line) => columns.map((column) => line[column] ?? null)),
  );
}
