import type { BacktestPart, BacktestReport } from '../../report/backtest/schema.ts';
import { type Cell, csv } from './csv.ts';

const columns = [
  'part',
  'name',
  'horizon',
  'period',
  'sessions',
  'episodes',
  'independent_episodes',
  'hit_rate',
  'mean',
  'median',
  'share',
  'base_rate',
  'difference',
  'difference_low95',
  'difference_high95',
  'newey_west_t',
  'over_decade',
  'p',
  'adjusted_p',
  'significant',
  'as_claimed',
  'rank_correlation',
  'rank_correlation_low95',
  'rank_correlation_high95',
] as const;

type Line = Partial<Record<(typeof columns)[number], Cell>>;

const partLines = (name: string, horizon: number, period: string, part: BacktestPart): Line[] => [
  {
    part: 'signal',
    name,
    horizon,
    period,
    sessions: part.sessions,
    rank_correlation: part.rankCorrelation,
    rank_correlation_low95: part.interval95[0],
    rank_correlation_high95: part.interval95[1],
  },
  ...part.byStance.map(({ stance, sessions, mean, share }) => ({
    part: 'signal-stance',
    name: `${name}/${stance}`,
    horizon,
    period,
    sessions,
    mean,
    share,
  })),
];

/** The record as CSV: one line per base rate, verdict, decade, signal and stance. */
export function render({ bases, cohorts, decades, signals }: BacktestReport): string {
  const lines: Line[] = [
    ...bases.map((base) => ({ part: 'base', name: 'any', ...base })),
    ...cohorts.map((cell) => ({
      part: 'verdict',
      name: cell.state,
      horizon: cell.horizon,
      sessions: cell.sessions,
      episodes: cell.episodes,
      independent_episodes: cell.independentEpisodes,
      hit_rate: cell.hitRate,
      mean: cell.mean,
      median: cell.median,
      share: cell.share,
      base_rate: cell.baseRate,
      difference: cell.difference,
      difference_low95: cell.interval95[0],
      difference_high95: cell.interval95[1],
      newey_west_t: cell.neweyWestT,
      over_decade: cell.overDecade,
      p: cell.p,
      adjusted_p: cell.adjustedP,
      significant: cell.significant,
      as_claimed: cell.asClaimed,
    })),
    ...decades.map(({ decade, horizon, state, sessions, mean, share }) => ({
      part: 'decade',
      name: state,
      horizon,
      period: `${decade}s`,
      sessions,
      mean,
      share,
    })),
    ...signals.flatMap(({ id, horizon, all, halves }) => [
      ...partLines(id, horizon, 'all', all),
      ...partLines(id, horizon, 'first half', halves[0]),
      ...partLines(id, horizon, 'second half', halves[1]),
    ]),
  ];
  return csv(
    columns,
    lines.map((line) => columns.map((column) => line[column] ?? null)),
  );
}
