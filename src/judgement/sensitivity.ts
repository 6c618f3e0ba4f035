import type { Band, CorrelationColumns, CorrelationParams } from '../signals/correlation/evidence.ts';
import { bandScores, correlation, publishedBand, rollingRho } from '../signals/correlation/signal.ts';
import { fiveYears } from '../signals/names.ts';
import type { SignalRun } from '../signals/run.ts';
import type { Evaluation } from './evaluation.ts';
import type { State } from './names.ts';
import { stateAt, stateOfCode } from './verdict/state.ts';
import { type Grounds, isEverAvailable, verdictCodeAt } from './verdict/verdict.ts';

const windows = [63, 126, 252] as const;
const bands: readonly (Band | 'observed')[] = [publishedBand, 'observed'];

/** Rows that nearly always determine what is latched today; if they do not, the whole history is computed. */
const recent = 64;

/** One variation of the rules, and the verdict under it. */
interface Variant {
  name: string;
  state: State;
  /** The signal left out; null if the correlation's parameters are changed. */
  without: string | null;
}

export interface Sensitivity {
  variants: readonly Variant[];
  /** Variants with the verdict that is in force. */
  agreeing: number;
}

const sameBand = (a: Band | 'observed', b: Band | 'observed') => String(a) === String(b);

/** Grounds of the verdict in force with other runs. */
const groundsOf = ({ gate, stalePrices, rules }: Evaluation, runs: readonly SignalRun[]): Grounds => ({
  runs,
  gate,
  stalePrices,
  thresholds: rules.verdict,
});

/** A signal's columns from row `from` on. */
function runFrom(run: SignalRun, from: number): SignalRun {
  const { value, score, available, notApplicable } = run.columns;
  const columns = {
    value: value.subarray(from),
    score: score.subarray(from),
    ...(available && { available: available.subarray(from) }),
    ...(notApplicable && { notApplicable: notApplicable.subarray(from) }),
  };
  return { ...run, columns };
}

function groundsFrom({ runs, gate, stalePrices, ...rest }: Grounds, from: number): Grounds {
  const { lead, percentile: rank, overGrowth, on } = gate;
  return {
    runs: runs.map((run) => runFrom(run, from)),
    gate: {
      lead: lead.subarray(from),
      percentile: rank.subarray(from),
      overGrowth: overGrowth.subarray(from),
      on: on.subarray(from),
    },
    stalePrices: stalePrices.subarray(from),
    ...rest,
  };
}

/** Another estimate of the correlation, and what else the verdict rests on, from some row on. */
interface Estimate {
  run: SignalRun;
  value: Float64Array;
  others: Grounds;
  /** Row of the verdict, and the first that may be read, counted from that row. */
  row: number;
  earliest: number;
}

/** The correlation over another window, as far back as the last `sessions` rows need it; null if they do not settle a verdict. */
function estimateOver(evaluation: Evaluation, run: SignalRun, window: number, sessions: number): Estimate | null {
  const { runs, t } = evaluation;
  const from = Math.max(0, t + 1 - sessions - fiveYears.window - window);
  const { large, small } = (run.columns as CorrelationColumns).returns;
  const isInForce = window === (run.params as CorrelationParams).window;
  const value = isInForce
    ? run.columns.value.subarray(from)
    : rollingRho(large.subarray(from), small.subarray(from), window);
  // Where the estimate is unknown in between, the five years of its band reach back further than these rows.
  if (from > 0 && value.subarray(window).includes(Number.NaN)) return null;
  const others = groundsFrom(
    groundsOf(
      evaluation,
      runs.filter((each) => each !== run),
    ),
    from,
  );
  return { run, value, others, row: t - from, earliest: from === 0 ? 0 : t + 1 - sessions - from };
}

/** The verdict with another estimate in a band; null if its rows do not settle one. */
function stateWith(estimate: Estimate | null, band: CorrelationParams['band']): State | null {
  if (!estimate) return null;
  const { run, value, others, row, earliest } = estimate;
  const changed: SignalRun = { ...run, columns: { value, score: bandScores(value, band) } };
  const code = verdictCodeAt({ ...others, runs: [...others.runs, changed] }, row, earliest);
  return code === null ? null : stateOfCode(code);
}

/** The verdict under each other window and band of the correlation. */
function correlationVariants(evaluation: Evaluation): Variant[] {
  const run = evaluation.runs.find(({ signal }) => signal.id === correlation.id);
  if (!run) return [];
  const inForce = run.params as CorrelationParams;
  return windows.flatMap((window) => {
    const estimate = estimateOver(evaluation, run, window, recent);
    return bands
      .filter((band) => window !== inForce.window || !sameBand(band, inForce.band))
      .map((band) => ({
        name: `correlation over ${window} in ${band === 'observed' ? 'the observed band' : band.join('-')}`,
        state:
          stateWith(estimate, band) ??
          stateWith(estimateOver(evaluation, run, window, Number.POSITIVE_INFINITY), band) ??
          'insufficient-data',
        without: null,
      }));
  });
}

/**
 * The whole history again under other correlation windows and bands, and with each known signal left out: does today's
 * verdict depend on one choice?
 */
export function sensitivity(whole: Evaluation): Sensitivity {
  // Signals without weight on every row are left out once instead of in each variant.
  const evaluation = { ...whole, runs: whole.runs.filter(isEverAvailable) };
  const { runs, t, verdict } = evaluation;
  const now = stateAt(verdict.state, t);
  const known = runs.filter(({ columns }) => !Number.isNaN(columns.score[t] ?? Number.NaN));
  const variants: Variant[] = [
    ...correlationVariants(evaluation),
    ...known.map(({ signal }) => ({
      name: `without ${signal.title}`,
      state: stateOfCode(
        verdictCodeAt(
          groundsOf(
            evaluation,
            runs.filter((run) => run.signal !== signal),
          ),
          t,
        ) ?? 0,
      ),
      without: signal.id,
    })),
  ];
  return { variants, agreeing: variants.filter(({ state }) => state === now).length };
}
