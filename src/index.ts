/** The library: the same readers, signals and verdict as the program, as plain functions of values. */
export { daysFromIso, isoDate } from './core/civil-dates.ts';
export { UserError } from './errors.ts';
export { type BacktestOptions, backtest, type CheckOptions, check } from './library.ts';
export { assemble } from './market/assemble.ts';
export { usLabels } from './market/labels.ts';
export type { Market } from './market/market.ts';
export { newYorkNow } from './market/new-york-clock.ts';
export type { Dialect } from './readers/dialect.ts';
export type { Purpose } from './readers/purpose.ts';
export { type Reading, readSeries } from './readers/read-series.ts';
export { type Evaluation, evaluate } from './verdict/evaluation.ts';
export { type State, stateAt, states } from './verdict/state.ts';
