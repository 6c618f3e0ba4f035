import {
  type Band,
  bandScores,
  type CorrelationColumns,
  type CorrelationParams,
  correlation,
  publishedBand,
  rollingRho,
} from '../signals/correlation.ts';
import type { Evaluation } from './evaluation.ts';
import type { SignalRun } from './signal-run.ts';
import { type State, stateAt, stateOfCode } from './state.ts';
import { verdictCodeAt } from './verdict.ts';

const windows = [63, 126, 252] as const;
const bands: readonly (Band | 'observed')[] = [publishedBand, 'observed'];

/** One variation of the rules, and the verdict under it. */
export interface Variant {
  name: string;
  state: State;
  /** The signal left out; null where the correlation's parameters were changed. */
  without: string | null;
}

export interface Sensitivity {
  variants: readonly Variant[];
  /** Variants with the verdict that is in force. */
  holds: number;
}

const sameBand = (a: Band | 'observed', b: Band | 'observed') => String(a) === String(b);

/** The correlation under each other window and band, as runs that differ from those in force in nothing else. */
function correlationVariants({ runs }: Evaluation): { name: string; runs: SignalRun[] }[] {
  const inForce = runs.find(({ signal }) => signal.id === correlation.id);
  if (!inForce) return [];
  const params = inForce.params as CorrelationParams;
  const { large, small } = (inForce.columns as CorrelationColumns).returns;
  return windows.flatMap((window) => {
    const value = window === params.window ? inForce.columns.value : rollingRho(large, small, window);
    return bands
      .filter((band) => window !== params.window || !sameBand(band, params.band))
      .map((band) => ({
        name: `correlation over ${window} in ${band === 'observed' ? 'the observed band' : band.join('-')}`,
        runs: runs.map((run) =>
          run === inForce ? { ...run, columns: { ...run.columns, value, score: bandScores(value, band) } } : run,
        ),
      }));
  });
}

/**
 * The whole history again under other correlation windows and bands, and with each known signal left out: does today's
 * verdict hang on one choice?
 */
export function sensitivity(evaluation: Evaluation): Sensitivity {
  const { runs, gate, frozen, t, verdict } = evaluation;
  const now = stateAt(verdict.state, t);
  const known = runs.filter(({ columns }) => !Number.isNaN(columns.score[t] ?? Number.NaN));
  const variants: Variant[] = [
    ...correlationVariants(evaluation).map((variant) => ({
      name: variant.name,
      state: stateOfCode(verdictCodeAt({ runs: variant.runs, gate, frozen }, t)),
      without: null,
    })),
    ...known.map(({ signal }) => ({
      name: `without ${signal.title}`,
      state: stateOfCode(verdictCodeAt({ runs: runs.filter((run) => run.signal !== signal), gate, frozen }, t)),
      without: signal.id,
    })),
  ];
  return { variants, holds: variants.filter(({ state }) => state === now).length };
}
