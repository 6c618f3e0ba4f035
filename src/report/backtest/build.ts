import { isoDate } from '../../dates/civil-dates.ts';
import type { Backtest, BacktestCohort } from '../../judgement/backtest/backtest.ts';
import type { SignalOutcome } from '../../judgement/backtest/signal-outcomes.ts';
import { dateOrNull } from '../date-or-null.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import { intervalOrNulls } from '../interval-or-nulls.ts';
import { noteReport } from '../note.ts';
import { callReports, recordReport } from '../record/build.ts';
import { recordSummaryWords } from '../record/words.ts';
import { schemaVersion } from '../schema-version.ts';
import { worldReport } from '../world/build.ts';
import { outcomeReport } from './outcome-build.ts';
import type { BacktestReport, BacktestSignal } from './schema.ts';
import { signalRecordReport } from './signal-build.ts';
import { yardstickReport } from './yardstick-build.ts';

export interface BacktestContext {
  version: string;
  /** ISO instant. */
  generatedAt: string;
  sample: boolean;
  inputs: BacktestReport['inputs'];
}

const resampledReport = (resampled: BacktestCohort['resampled'] | undefined) =>
  resampled ? { interval95: intervalOrNulls(resampled.interval), otherSide: finiteOrNull(resampled.otherSide) } : null;

const signalReport = ({ id, title, adjustedP, ...record }: SignalOutcome): BacktestSignal => ({
  ...{ id, title },
  ...signalRecordReport(record),
  adjustedP: finiteOrNull(adjustedP),
});

function publicationReport({ sincePublication: since }: Backtest): BacktestReport['sincePublication'] {
  if (since === null) return null;
  return {
    ...{ from: isoDate(since.from), to: isoDate(since.to), states: [...since.states] },
    ...callReports(since.calls),
    outcomes: since.outcomes.map(outcomeReport),
  };
}

/** The report of `rotation backtest`, for all formats. */
export function backtestReport(backtest: Backtest, context: BacktestContext): BacktestReport {
  const { record, states } = backtest;
  const { from: _from, to: _to, graded, cohorts, ...figures } = recordReport(record);
  const signals = backtest.signals.map(signalReport);
  return {
    schemaVersion,
    program: { name: 'rotation', version: context.version },
    ok: figures.bases.some(({ sessions }) => sessions > 0),
    asOf: isoDate(backtest.asOf),
    generatedAt: context.generatedAt,
    sample: context.sample,
    labels: backtest.labels,
    totalReturn: backtest.totalReturn,
    graded,
    from: dateOrNull(backtest.from),
    to: dateOrNull(backtest.to),
    knownBy: dateOrNull(backtest.knownBy),
    horizons: [...backtest.horizons],
    summary: recordSummaryWords({ graded, ...figures, signals, horizons: backtest.horizons, sample: context.sample }),
    states: states.map(({ state, sessions, share, runs }) => ({
      ...{ state, sessions },
      share: finiteOrNull(share),
      runs,
    })),
    ...figures,
    cohorts: cohorts.map((cohort, i) => ({
      ...cohort,
      median: finiteOrNull(record.cohorts[i]?.median),
      resampled: resampledReport(record.cohorts[i]?.resampled),
    })),
    resamples: backtest.resamples,
    decades: backtest.decades.map(outcomeReport),
    sincePublication: publicationReport(backtest),
    signals,
    yardstick: backtest.yardstick.map(yardstickReport),
    world: worldReport(backtest.world),
    inputs: context.inputs,
    warnings: backtest.warnings.map(noteReport),
    notes: backtest.notes.map(noteReport),
  };
}
