import type { Market } from '../market/market.ts';
import type { Stance } from '../signals/names.ts';
import type { SignalRun } from '../signals/run.ts';
import type { Signal, SignalReading } from '../signals/signal.ts';
import { stanceOf } from '../signals/stance.ts';
import { valueAt } from '../stats/value-at.ts';
import { withFolder } from '../words/fetch-command.ts';
import { isAvailable, isNotApplicable } from './verdict/composite.ts';

/** One signal on one session: its figures, its stance and its reading of them. */
export interface SignalSnapshot extends SignalReading, Pick<Signal, 'id' | 'title' | 'noun' | 'family' | 'unit'> {
  /** The weight in force. */
  weight: number;
  /** NaN where unknown. */
  value: number;
  score: number;
  stance: Stance;
  /** Whether it has a score. */
  known: boolean;
  /** What provides the missing series; null where nothing is missing. */
  hint: string | null;
}

const hintOn = ({ folder }: Market, hint: string | null) => hint && withFolder(hint, folder);

/** Score, stance and reading of a signal on row `t`; reads rows `0..t` and nothing later. */
export function signalSnapshot(run: SignalRun, market: Market, t: number): SignalSnapshot {
  const { signal, columns, params, weight } = run;
  const { id, title, noun, family, unit } = signal;
  const score = valueAt(columns.score, t);
  const known = isAvailable(run, t) && !Number.isNaN(score);
  return {
    ...signal.reading(columns, t, market, params),
    ...{ id, title, noun, family, unit, weight, value: valueAt(columns.value, t), score, known },
    stance: known ? stanceOf(score) : isNotApplicable(run, t) ? 'not-applicable' : 'unknown',
    hint: known || isNotApplicable(run, t) ? null : hintOn(market, signal.hint),
  };
}
