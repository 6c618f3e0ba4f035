import { isoDate } from '../../dates/civil-dates.ts';
import type { Backtest, BacktestCohort } from '../../judgement/backtest/backtest.ts';
import type { DatedPart } from '../../judgement/backtest/signal-outcomes.ts';
import { gradedStates } from '../../judgement/names.ts';
import { dateOrNull } from '../date-or-null.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import { intervalOrNulls } from '../interval-or-nulls.ts';
import { noteReport } from '../note.ts';
import { recordReport } from '../record/build.ts';
import { recordSentence } from '../record/words.ts';
import { schemaVersion } from '../schema-version.ts';
import type { BacktestPart, BacktestReport } from './schema.ts';

export interface BacktestContext {
  version: string;
  /** ISO instant. */
  generatedAt: string;
  sample: boolean;
  inputs: BacktestReport['inputs'];
}

/** Figures of a group of sessions; null if it is empty. */
const withNulls = <T extends { mean: number; share: number }>(outcome: T) => ({
  ...outcome,
  mean: finiteOrNull(outcome.mean),
  share: finiteOrNull(outcome.share),
});

const resampledReport = (resampled: BacktestCohort['resampled']) =>
  resampled && {
    standardError: finiteOrNull(resampled.standardError),
    interval95: intervalOrNulls(resampled.interval),
  };

const partReport = ({ from, to, sessions, rankCorrelation, interval, byStance }: DatedPart): BacktestPart => ({
  from: dateOrNull(from),
  to: dateOrNull(to),
  sessions,
  rankCorrelation: finiteOrNull(rankCorrelation),
  interval95: intervalOrNulls(interval),
  byStance: byStance.map(withNulls),
});

/** The report of `rotation backtest`, for all formats. */
export function backtestReport(backtest: Backtest, context: BacktestContext): BacktestReport {
  const { record, states, signals } = backtest;
  const reported = recordReport(record);
  const { comparisons, significant, bases } = reported;
  return {
    schemaVersion,
    program: { name: 'rotation', version: context.version },
    ok: record.comparisons > 0,
    asOf: isoDate(backtest.asOf),
    generatedAt: context.generatedAt,
    sample: context.sample,
    labels: backtest.labels,
    totalReturn: backtest.totalReturn,
    graded: record.graded,
    from: dateOrNull(backtest.from),
    to: dateOrNull(backtest.to),
    knownBy: dateOrNull(backtest.knownBy),
    horizons: [...backtest.horizons],
    states: states.map(({ state, sessions, share, runs }) => ({
      ...{ state, sessions },
      share: finiteOrNull(share),
      runs,
    })),
    ...{ comparisons, significant, bases },
    cohorts: reported.cohorts.map((cell, i) => ({
      ...cell,
      median: finiteOrNull(record.cohorts[i]?.median),
      resampled: resampledReport(record.cohorts[i]?.resampled ?? null),
    })),
    resamples: backtest.resamples,
    findings: gradedStates.map((name) => ({ state: name, text: recordSentence(reported, name) })),
    decades: backtest.decades.map(withNulls),
    signals: signals.map(({ id, title, horizon, all, halves: [first, second] }) => ({
      ...{ id, title, horizon },
      all: partReport(all),
      halves: [partReport(first), partReport(second)],
    })),
    inputs: context.inputs,
    warnings: backtest.warnings.map(noteReport),
    notes: backtest.notes.map(noteReport),
  };
}
