import { isoDate } from '../../dates/civil-dates.ts';
import type { Pool, PoolContrast, Pooled } from '../../judgement/pool/pool.ts';
import type { PooledCalls } from '../../judgement/pool/pooled-calls.ts';
import type { PooledDifference } from '../../judgement/pool/pooled-difference.ts';
import type { Robustness } from '../../judgement/pool/robustness.ts';
import type { QualityNote } from '../../series/quality-note.ts';
import { dateOrNull } from '../date-or-null.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import { intervalOrNulls } from '../interval-or-nulls.ts';
import { noteReport } from '../note.ts';
import { callReport } from '../record/build.ts';
import { schemaVersion } from '../schema-version.ts';
import type { PoolContrastReport, PoolReport } from './schema.ts';
import { poolSummaryWords } from './words.ts';

type MarketReport = PoolReport['markets'][number];

/** Contents of the report beside the pool. */
export interface PoolContext {
  version: string;
  /** ISO instant. */
  generatedAt: string;
  /** Days since 1970-01-01; null for all days. */
  asOf: number | null;
  /** Where each market was read from, by its name. */
  sources: ReadonlyMap<string, Pick<MarketReport, 'folder' | 'inputs'>>;
  notes: readonly QualityNote[];
}

const differenceReport = ({ difference, p, needed05 }: Pick<PooledDifference, 'difference' | 'p' | 'needed05'>) => ({
  difference: finiteOrNull(difference),
  p: finiteOrNull(p),
  needed05: finiteOrNull(needed05),
});

const without = (pooled: PooledDifference) => ({ markets: pooled.clusters.flat().length, ...differenceReport(pooled) });

const robustnessReport = ({ largest, withoutLargest, late, halves }: Robustness): PoolContrastReport['robustness'] => ({
  largest,
  withoutLargest: without(withoutLargest),
  late: without(late),
  halves: halves && {
    until: isoDate(halves.until),
    first: finiteOrNull(halves.first),
    second: finiteOrNull(halves.second),
  },
});

const contrastReport = (pooled: PoolContrast): Omit<PoolContrastReport, 'robustness'> => ({
  ...{ contrast: pooled.contrast, horizon: pooled.horizon },
  ...differenceReport(pooled),
  needed025: finiteOrNull(pooled.needed025),
  interval95: intervalOrNulls(pooled.interval),
  adjustedP: finiteOrNull(pooled.adjustedP),
  i2: finiteOrNull(pooled.i2),
  tau2: finiteOrNull(pooled.tau2),
  clusters: pooled.clusters.map((names) => [...names]),
  markets: pooled.markets.map((market) => {
    const { name, rows, breakouts, reliefRallies, from, to } = market.outcomes;
    return {
      ...{ name, weight: market.weight, sessions: rows, breakouts, reliefRallies },
      ...{ from: dateOrNull(from), to: dateOrNull(to) },
      ...differenceReport(market),
      variance: finiteOrNull(market.variance),
    };
  }),
});

const callReports = (calls: Pick<PooledCalls, 'rotations' | 'lasted' | 'gaveBack' | 'open' | 'byState'>) => ({
  rotations: { count: calls.rotations, lasted: calls.lasted, gaveBack: calls.gaveBack, open: calls.open },
  calls: calls.byState.map(callReport),
});

const pooledCallReports = ({ calls }: Pooled) => ({
  ...callReports(calls),
  lasted95: intervalOrNulls(calls.lastedInterval),
});

const marketReports = ({ markets }: Pool, sources: PoolContext['sources']): MarketReport[] =>
  markets.map(({ name, isInSample, labels, totalReturn, sessions, first, last, calls }) => {
    const { folder = null, inputs = [] } = sources.get(name) ?? {};
    return {
      ...{ name, source: null, folder, sample: isInSample ? 'in-sample' : 'out-of-sample', labels, totalReturn },
      ...{ sessions, first: isoDate(first), last: isoDate(last) },
      ...callReports(calls),
      inputs,
    };
  });

/** The report of `rotation pool`, for all formats. */
export function poolReport(pool: Pool, context: PoolContext): PoolReport {
  const { outOfSample, all, horizons } = pool;
  const of = (severity: QualityNote['severity']) =>
    context.notes.filter((note) => note.severity === severity).map(noteReport);
  const figures = {
    markets: marketReports(pool, context.sources),
    outOfSample: {
      ...pooledCallReports(outOfSample),
      contrasts: outOfSample.contrasts.map((contrast) => ({
        ...contrastReport(contrast),
        robustness: robustnessReport(contrast.robustness),
      })),
    },
    all: all && { ...pooledCallReports(all), contrasts: all.contrasts.map(contrastReport) },
  };
  return {
    schemaVersion,
    program: { name: 'rotation', version: context.version },
    ok: outOfSample.contrasts.some(({ markets }) => markets.length > 0),
    asOf: dateOrNull(context.asOf),
    generatedAt: context.generatedAt,
    horizons: [...horizons],
    evidence: null,
    summary: poolSummaryWords(figures),
    ...figures,
    warnings: of('warning'),
    notes: of('info'),
  };
}
