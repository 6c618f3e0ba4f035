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

/** The verdict on the last row with another correlation, by the last `sessions` rows; null if those do not settle it. */
function stateWith(evaluation: Evaluation, { window, band }: CorrelationParams, sessions: number): State | null {
  const { runs, t } = evaluation;
  const inForce = runs.find(({ signal }) => signal.id === correlation.id);
  if (!inForce) return null;
  const from = Math.max(0, t + 1 - sessions - fiveYears.window - window);
  const { large, small } = (inForce.columns as CorrelationColumns).returns;
  const isInForce = window === (inForce.params as CorrelationParams).window;
  const value = isInForce
    ? inForce.columns.value.subarray(from)
    : rollingRho(large.subarray(from), small.subarray(from), window);
  // Where the estimate is unknown in between, the five years of its band reach back further than these rows.
  if (from > 0 && value.subarray(window).includes(Number.NaN)) return null;
  const changed: SignalRun = { ...inForce, columns: { value, score: bandScores(value, band) } };
  const grounds = groundsFrom(
    groundsOf(
      evaluation,
      runs.filter((run) => run !== inForce),
    ),
    from,
  );
  const code = verdictCodeAt(
    { ...grounds, runs: [...grounds.runs, changed] },
    t - from,
    from === 0 ? 0 : t + 1 - sessions - from,
  );
  return code === null ? null : stateOfCode(code);
}

/** The verdict under each other window and band of the correlation. */
function correlationVariants(evaluation: Evaluation): Variant[] {
  const inForce = evaluation.runs.find(({ signal }) => signal.id === correlation.id)?.params as
    | CorrelationParams
    | undefined;
  if (!inForce) return [];
  return windows.flatMap((window) =>
    bands
      .filter((band) => window !== inForce.window || !sameBand(band, inForce.band))
      .map((band) => ({
        name: `correlation over ${window} in ${band === 'observed' ? 'the observed band' : band.join('-')}`,
        state:
          stateWith(evaluation, { window, band }, recent) ??
          stateWith(evaluation, { window, band }, Number.POSITIVE_INFINITY) ??
          'insufficient-data',
        without: null,
      })),
  );
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
