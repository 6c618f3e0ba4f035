import type { Market } from '../market/market.ts';
import { frozenColumn } from '../market/quality/frozen.ts';
import { roles } from '../market/series.ts';
import type { GateColumns } from '../signals/gate.ts';
import { type CompositeColumns, compositeColumns } from './composite.ts';
import type { SignalRun } from './signal-run.ts';
import { code } from './state.ts';

export interface Thresholds {
  /** Size of the composite at which a direction is taken, and below which it is dropped. */
  enter: number;
  leave: number;
  leastCoverage: number;
}

export const thresholds: Thresholds = { enter: 0.2, leave: 0.1, leastCoverage: 0.6 };

export interface VerdictColumns extends CompositeColumns {
  /** Codes of `states`. */
  state: Uint8Array;
  /** What the hysteresis holds underneath: 1 breakout, -1 relief rally, 0 neither. */
  held: Int8Array;
  /** Weighted mean of the known fundamental and macro scores; NaN where none is known. */
  support: Float64Array;
}

const isSupport = ({ signal }: SignalRun) => signal.family === 'fundamental' || signal.family === 'macro';

/** Sessions on which one of the three indices stands still. */
export function anyFrozen(market: Market): Uint8Array {
  const [first, ...others] = roles.map((role) => frozenColumn(market[role]));
  return (first ?? new Uint8Array(0)).map((flag, t) => (others.some((other) => other[t] === 1) ? 1 : flag));
}

const [insufficient, noRotation, undecided, reliefRally, breakout] = (
  ['insufficient-data', 'no-rotation', 'undecided', 'relief-rally', 'breakout'] as const
).map(code) as [number, number, number, number, number];

/** What the hysteresis holds after a composite: a direction is kept until its composite has gone well below entry. */
function hold(held: number, composite: number, { enter, leave }: Thresholds): number {
  if (composite >= enter) return 1;
  if (composite <= -enter) return -1;
  if (held > 0 && composite < leave) return 0;
  if (held < 0 && composite > -leave) return 0;
  return held;
}

/**
 * The verdict on every session; row `t` reads rows `0..t`.
 *
 * @param frozen - flags of {@link anyFrozen}
 * @param without - id of a signal that is left out, for the sensitivity; without the correlation its own rule is skipped
 */
export function verdictColumns(
  runs: readonly SignalRun[],
  gate: GateColumns,
  frozen: Uint8Array,
  without: string | null = null,
  limits: Thresholds = thresholds,
): VerdictColumns {
  const n = gate.on.length;
  const kept = runs.filter(({ signal }) => signal.id !== without);
  const weighed = compositeColumns(kept, n);
  const support = compositeColumns(kept.filter(isSupport), n).composite;
  const required = kept.find(({ signal }) => signal.id === 'correlation')?.columns.score;
  const state = new Uint8Array(n);
  const held = new Int8Array(n);
  let holding = 0;
  for (let t = 0; t < n; t++) {
    const composite = weighed.composite[t] ?? Number.NaN;
    const isInsufficient =
      frozen[t] === 1 ||
      Number.isNaN(gate.rank[t]) ||
      (required !== undefined && Number.isNaN(required[t])) ||
      Number.isNaN(composite) ||
      !((weighed.coverage[t] ?? 0) >= limits.leastCoverage);
    holding = isInsufficient ? 0 : hold(holding, composite, limits);
    held[t] = holding;
    if (isInsufficient) state[t] = insufficient;
    else if (gate.on[t] !== 1) state[t] = noRotation;
    else if (holding < 0) state[t] = reliefRally;
    else state[t] = holding > 0 && !((support[t] ?? Number.NaN) < 0) ? breakout : undecided;
  }
  return { ...weighed, state, held, support };
}
