import { smallOverLarge } from '../../signals/market-columns.ts';
import type { Evaluation } from '../evaluation.ts';
import { type GradedState, gradedStates, headlineHorizon } from '../names.ts';
import { gradedRows, outcomesOver } from '../record/outcomes.ts';
import { code } from '../verdict/state.ts';

/** How often small caps led by how much in the half-year after a session, by the verdict of that session. */
export interface OutcomeBins {
  horizon: number;
  /** Lower ends of the bins in log returns; the first bin has no lower end, the last no upper one. */
  from: readonly number[];
  /** Width of a bin. */
  width: number;
  /** Sessions per bin, of all verdicts and of each. */
  all: readonly number[];
  byState: Readonly<Record<GradedState, readonly number[]>>;
}

/** Two points a bin, up to 24 on either side. */
const [width, bins] = [0.02, 24];

/** The bin of an outcome; a value on an edge belongs to the bin above it. */
const binOf = (x: number) => Math.min(bins - 1, Math.max(0, Math.floor(x / width + 1e-9) + bins / 2));

/** Counts the outcomes of the graded column over half a year. */
export function outcomeBins({ market, pricesAlone }: Evaluation): OutcomeBins {
  const graded = { days: market.days, state: pricesAlone.state, ratio: smallOverLarge(market) };
  const { codes, values } = outcomesOver(graded, gradedRows(graded), headlineHorizon);
  const counts = (isOwn: (state: number) => boolean) => {
    const found = new Array<number>(bins).fill(0);
    for (const [i, value] of values.entries())
      if (isOwn(codes[i] ?? 0)) found[binOf(value)] = (found[binOf(value)] ?? 0) + 1;
    return found;
  };
  return {
    horizon: headlineHorizon,
    from: Array.from({ length: bins }, (_, i) => (i - bins / 2) * width),
    width,
    all: counts(() => true),
    byState: Object.fromEntries(gradedStates.map((state) => [state, counts((own) => own === code(state))])) as Record<
      GradedState,
      number[]
    >,
  };
}
