import type { GradedColumn } from '../names.ts';
import type { Base } from './base.ts';
import type { GradedCohort, TrackRecord } from './record.ts';

/** A cohort beside the base rate of its horizon. */
export interface CohortSummary extends GradedCohort {
  /** Share of all sessions after which small was ahead; NaN where there is none. */
  baseRate: number;
}

/** A track record without its columns. */
export interface RecordSummary {
  /** `prices-alone` where the verdict uses anything without a history: then the record is not of the verdict itself. */
  graded: GradedColumn;
  /** First day with a verdict and last known day, in days since 1970-01-01; null where there is no verdict. */
  from: number | null;
  to: number | null;
  /** Cohorts compared with the base rate, and those with a significant difference after Holm's adjustment. */
  comparisons: number;
  significant: number;
  /** By horizon. */
  bases: readonly Base[];
  cohorts: readonly CohortSummary[];
}

export function recordSummary(record: TrackRecord, graded: GradedColumn): RecordSummary {
  const { from, to, comparisons, cohorts } = record;
  const bases = record.horizons.map(({ base }) => base);
  const baseRate = (horizon: number) => bases.find((base) => base.horizon === horizon)?.share ?? Number.NaN;
  return {
    graded,
    ...{ from, to, comparisons },
    significant: cohorts.filter(({ significant }) => significant).length,
    bases,
    cohorts: cohorts.map((cohort) => ({ ...cohort, baseRate: baseRate(cohort.horizon) })),
  };
}
