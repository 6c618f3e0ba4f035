import type { CohortSummary, RecordSummary } from '../../judgement/record/record-summary.ts';
import { dateOrNull } from '../date-or-null.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import { intervalOrNulls } from '../interval-or-nulls.ts';
import type { CohortReport, RecordReport } from './schema.ts';

function cohortReport(cohort: CohortSummary): CohortReport {
  const { state, horizon, sessions, episodes, hits, asClaimed } = cohort;
  return {
    ...{ state, horizon, sessions, episodes },
    mean: finiteOrNull(cohort.mean),
    share: finiteOrNull(cohort.share),
    ...{ independentEpisodes: cohort.independentEpisodes, hits },
    hitRate: finiteOrNull(cohort.hitRate),
    hitRate95: intervalOrNulls(cohort.hitInterval),
    baseRate: finiteOrNull(cohort.baseRate),
    difference: finiteOrNull(cohort.difference),
    interval95: intervalOrNulls(cohort.interval),
    neweyWestT: finiteOrNull(cohort.neweyWestT),
    overDecade: finiteOrNull(cohort.overDecade),
    p: finiteOrNull(cohort.p),
    adjustedP: finiteOrNull(cohort.adjustedP),
    significant: cohort.significant,
    asClaimed,
  };
}

/** The track record in JSON. */
export function recordReport({ graded, from, to, comparisons, ...record }: RecordSummary): RecordReport {
  return {
    graded,
    from: dateOrNull(from),
    to: dateOrNull(to),
    comparisons,
    significant: record.significant,
    bases: record.bases.map(({ horizon, sessions, mean, share }) => ({
      ...{ horizon, sessions },
      mean: finiteOrNull(mean),
      share: finiteOrNull(share),
    })),
    cohorts: record.cohorts.map(cohortReport),
  };
}
