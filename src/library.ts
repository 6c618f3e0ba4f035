import { version } from '../package.json';
import { isoDate } from './dates/civil-dates.ts';
import { backtest as gradedHistory } from './judgement/backtest/backtest.ts';
import { evaluate } from './judgement/evaluation.ts';
import { judgement } from './judgement/judgement.ts';
import { defaultHorizons } from './judgement/names.ts';
import { pool as pooledMarkets } from './judgement/pool/pool.ts';
import { poolMarket } from './judgement/pool/pool-market.ts';
import { isHorizon, maxHorizon } from './judgement/record/record.ts';
import type { Rules } from './judgement/verdict/rules.ts';
import type { Market } from './market/market.ts';
import { backtestReport } from './report/backtest/build.ts';
import type { BacktestReport } from './report/backtest/schema.ts';
import { checkReport } from './report/check/build.ts';
import type { Report } from './report/check/schema.ts';
import { poolReport } from './report/pool/build.ts';
import type { PoolReport } from './report/pool/schema.ts';
import { rolesOf } from './series/labels.ts';
import type { SignalSettings } from './signals/run.ts';
import { seededRandom } from './stats/random.ts';

/** Options of {@link check}, {@link backtest} and {@link pool}. */
export interface CheckOptions {
  /** Weight and parameters by the id of a signal; the others keep theirs. */
  signals?: Readonly<Record<string, SignalSettings>>;
  /** Thresholds of verdict and gate. */
  rules?: Rules;
  /** ISO instant that the report is stamped with; the beginning of its as-of day if absent, since nothing here reads a clock. */
  generatedAt?: string;
}

export interface BacktestOptions extends CheckOptions {
  /** Sessions after which verdicts are graded, each from 1 to 2520: 21, 63, 126 and 252 if absent. */
  horizons?: readonly number[];
  /** First and last day whose verdicts count, days since 1970-01-01. */
  from?: number;
  to?: number;
  /** The column of verdicts that is graded: the one on prices alone if absent. */
  graded?: BacktestReport['graded'];
  /** Draws of the bootstrap beside the tests, and their seed (1 if absent). */
  resamples?: number;
  seed?: number;
}

/** The series of a market as a report lists files. */
function inputsOf({ own, labels }: Market): Report['inputs'] {
  return rolesOf(labels).flatMap((role) => {
    const { days, origins, id } = own[role];
    const [first, last] = [isoDate(days[0] ?? 0), isoDate(days.at(-1) ?? 0)];
    const sources = origins.length > 0 ? origins : [{ file: id, reader: '', column: '', symbol: null }];
    return sources.map(({ file, reader, column, symbol }) => ({
      role,
      file,
      reader,
      column,
      symbol,
      first,
      last,
      rows: days.length,
    }));
  });
}

/** The last day of each index, to name the one that makes the data old. */
const fileEndsOf = ({ own, labels }: Market) =>
  rolesOf(labels).map((role) => ({ role, last: own[role].days.at(-1) ?? 0 }));

const contextOf = (market: Market, { generatedAt }: CheckOptions) => ({
  version,
  generatedAt: generatedAt ?? `${isoDate(market.asOf)}T00:00:00.000Z`,
  sample: false,
  inputs: inputsOf(market),
});

/**
 * The verdict of a market's last session and its grounds: what `rotation check --json` prints.
 *
 * @param market - of `assemble`
 */
export const check = (market: Market, options: CheckOptions = {}): Report =>
  checkReport(judgement(market, { signals: options.signals, rules: options.rules, fileEnds: fileEndsOf(market) }), {
    ...contextOf(market, options),
    age: null,
  });

function requireHorizons(horizons: readonly number[]): void {
  if (Array.isArray(horizons) && horizons.length > 0 && horizons.every(isHorizon)) return;
  throw new RangeError(`horizons must be a list of integers from 1 to ${maxHorizon}, not [${horizons}]`);
}

/**
 * The track record of a market's verdicts and signals: what `rotation backtest --json` prints.
 *
 * @param market - of `assemble`
 * @throws RangeError if horizons, draws or seed are not integers in their range
 * @throws UserError if no verdict lies from `from` to `to`
 */
export function backtest(market: Market, options: BacktestOptions = {}): BacktestReport {
  const { horizons = defaultHorizons, from, to, graded: column = 'prices-alone', resamples, seed = 1 } = options;
  requireHorizons(horizons);
  const record = gradedHistory(evaluate(market, options.signals, options.rules), {
    ...{ graded: column, from, to, horizons },
    resamples: resamples === undefined ? undefined : { draws: resamples, seed, random: seededRandom(seed) },
  });
  return backtestReport(record, contextOf(market, options));
}

/** Notes of a market with its name, and without those on the age of its files, which is no fault of a record. */
const notesOf = (name: string, { notes }: Market) =>
  notes.filter(({ code }) => code !== 'old-data').map((note) => ({ ...note, message: `${name}: ${note.message}` }));

/**
 * What followed the verdicts in several markets, pooled: what `rotation pool --json` prints. A US market is in-sample: it is shown, and
 * not pooled with the others.
 *
 * @param markets - of `assemble`, by their names
 */
export function pool(markets: Readonly<Record<string, Market>>, options: CheckOptions = {}): PoolReport {
  const named = Object.entries(markets);
  const last = Math.max(0, ...named.map(([, { asOf }]) => asOf));
  const pooled = pooledMarkets(
    named.map(([name, market]) => poolMarket(name, evaluate(market, options.signals, options.rules))),
  );
  return poolReport(pooled, {
    version,
    generatedAt: options.generatedAt ?? `${isoDate(last)}T00:00:00.000Z`,
    asOf: null,
    sources: new Map(named.map(([name, market]) => [name, { folder: null, inputs: inputsOf(market) }])),
    notes: named.flatMap(([name, market]) => notesOf(name, market)),
  });
}
