import type { SignalRun } from '../signals/run.ts';
import type { TurningPoints } from '../signals/signal.ts';
import { valueAt } from '../stats/value-at.ts';
import type { Evaluation } from './evaluation.ts';
import type { State } from './names.ts';
import { isAvailable, isNotApplicable } from './verdict/composite.ts';
import type { Thresholds } from './verdict/thresholds.ts';
import { isSupport } from './verdict/verdict.ts';

/** The figure at which a score passes a threshold, and its distance from today's. */
interface Level {
  quantity: TurningPoints['quantity'];
  value: number;
  /** Move from today's figure: a fraction of a price, a difference of a correlation or a discount. */
  move: number;
}

/** What one signal would have to read, all else unchanged, for another verdict at the next close. */
export interface TurningPoint {
  signal: string;
  /** Score from which (upwards or downwards) the verdict is `to`. */
  score: number;
  direction: 'above' | 'below';
  to: State;
  /** Null where no single figure makes that score. */
  level: Level | null;
}

interface Turn {
  composite: number;
  direction: 'above' | 'below';
  to: State;
  /** Whether the change also depends on a support of at least 0. */
  hangsOnSupport: boolean;
}

/**
 * The composites at which the verdict changes: where the hysteresis exits a direction or enters one.
 *
 * @param latched - what the composite of the day makes of the hysteresis
 * @param before - what the next composite is judged from: the same, but for figures of the command line, which latch nothing
 */
function turns(latched: number, before: number, support: number, { enter, exit }: Thresholds): Turn[] {
  const up = before > 0 ? exit : enter;
  const down = before < 0 ? -exit : -enter;
  if (latched < 0) return [{ composite: down, direction: 'above', to: 'undecided', hangsOnSupport: false }];
  if (latched > 0 && !(support < 0)) {
    return [{ composite: up, direction: 'below', to: 'undecided', hangsOnSupport: true }];
  }
  return [
    { composite: up, direction: 'above', to: 'breakout', hangsOnSupport: true },
    { composite: down, direction: 'below', to: 'relief-rally', hangsOnSupport: false },
  ];
}

/** Moves at the next close beyond which a price, and a correlation of many sessions, does not go. */
const reach = { price: 0.2, correlation: 0.05, discount: 1 } as const;

function today({ market, t }: Evaluation, run: SignalRun, quantity: TurningPoints['quantity']): number {
  return quantity === 'correlation' || quantity === 'discount'
    ? valueAt(run.columns.value, t)
    : valueAt(market[quantity], t);
}

/** The figure at which the score passes `turnsAt`, for a rule that moves or one that steps. */
function figureAt(response: TurningPoints, now: number, turnsAt: number, direction: Turn['direction']): number {
  if (response.kind === 'continuous') return response.at(turnsAt);
  const { steps } = response;
  const passes = (score: number) => (direction === 'above' ? score >= turnsAt : score < turnsAt);
  const above = steps.find(({ from, score }) => from > now && passes(score))?.from ?? Number.NaN;
  const below = steps.findLastIndex(
    ({ score }, i) => (steps[i + 1]?.from ?? Number.POSITIVE_INFINITY) <= now && passes(score),
  );
  const under = steps[below + 1]?.from ?? Number.NaN;
  return direction === 'above' ? above : below < 0 ? Number.NaN : under;
}

function levelOf(evaluation: Evaluation, run: SignalRun, turnsAt: number, direction: Turn['direction']): Level | null {
  const { signal, columns, params } = run;
  const { t, market } = evaluation;
  const response = signal.turningPoints?.(columns, t, market, params) ?? null;
  if (!response) return null;
  const now = today(evaluation, run, response.quantity);
  const figure = figureAt(response, now, turnsAt, direction);
  const priced = response.quantity !== 'correlation' && response.quantity !== 'discount';
  const move = priced ? figure / now - 1 : figure - now;
  const limit =
    response.quantity === 'correlation'
      ? reach.correlation
      : response.quantity === 'discount'
        ? reach.discount
        : reach.price;
  return Math.abs(move) <= limit ? { quantity: response.quantity, value: figure, move } : null;
}

/**
 * For each known signal the score at which the verdict changes and, if it depends on a price or a correlation, the level.
 * Only changes that the next close can bring: a score within its range, a level within reach.
 */
export function turningPoints(evaluation: Evaluation): TurningPoint[] {
  const { runs, verdict, gate, rules, t } = evaluation;
  const composite = valueAt(verdict.composite, t);
  if (Number.isNaN(composite) || gate.on[t] !== 1) return [];
  const known = runs.filter(
    (run) => isAvailable(run, t) && !isNotApplicable(run, t) && !Number.isNaN(valueAt(run.columns.score, t)),
  );
  const weight = weightOf(known);
  const supporting = known.filter(isSupport);
  const support = valueAt(verdict.support, t);
  const before = valueAt((evaluation.withoutByHand ?? verdict).latched, t);
  return turns(valueAt(verdict.latched, t), before, support, rules.verdict).flatMap((turn) =>
    known.flatMap((run): TurningPoint[] => {
      const now = valueAt(run.columns.score, t);
      const byComposite = now + ((turn.composite - composite) * weight) / run.weight;
      const moves = turn.hangsOnSupport && supporting.includes(run);
      const bySupport = moves ? now - (support * weightOf(supporting)) / run.weight : byComposite;
      const turnsAt = Math.max(byComposite, bySupport);
      if (Math.abs(turnsAt) > 1 || (turn.to === 'breakout' && support < 0 && !moves)) return [];
      const level = levelOf(evaluation, run, turnsAt, turn.direction);
      if (level === null && run.signal.turningPoints) return [];
      return [{ signal: run.signal.id, score: turnsAt, direction: turn.direction, to: turn.to, level }];
    }),
  );
}

const weightOf = (runs: readonly SignalRun[]) => runs.reduce((sum, run) => sum + run.weight, 0);
