/** The library: the same readers, signals and verdict as the program, as plain functions of values. */
export { daysFromIso, isoDate } from './dates/civil-dates.ts';
export { newYorkNow } from './dates/new-york-clock.ts';
export { UserError } from './errors.ts';
export { type Evaluation, evaluate } from './judgement/evaluation.ts';
export { type State, states } from './judgement/names.ts';
export { stateAt } from './judgement/verdict/state.ts';
export { type BacktestOptions, backtest, type CheckOptions, check, pool } from './library.ts';
export { assemble } from './market/assemble.ts';
export type { Market } from './market/market.ts';
export type { Dialect } from './readers/detect/dialect.ts';
export type { ReadOptions } from './readers/read-options.ts';
export { type Reading, readSeries } from './readers/read-series.ts';
export type { BacktestReport } from './report/backtest/schema.ts';
export type { Report } from './report/check/schema.ts';
export type { PoolReport } from './report/pool/schema.ts';
export { usLabels } from './series/labels.ts';
