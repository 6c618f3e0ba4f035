import type { YardstickOutcome } from '../../judgement/backtest/yardstick.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import type { BacktestReport } from './schema.ts';
import { correlationReport } from './signal-build.ts';

const sideReport = ({ sessions, mean }: YardstickOutcome['for']) => ({ sessions, mean: finiteOrNull(mean) });

/** The yardstick over one horizon as JSON has it. */
export const yardstickReport = (outcome: YardstickOutcome): BacktestReport['yardstick'][number] => ({
  ...{ id: 'large-month', period: outcome.period },
  ...correlationReport(outcome),
  mean: finiteOrNull(outcome.mean),
  ...{ for: sideReport(outcome.for), against: sideReport(outcome.against) },
  sessionsMissing: outcome.sessionsMissing,
});
