import { isGiven, isNoCase } from '../../judgement/verdict/composite.ts';
import type { Market } from '../../market/market.ts';
import type { SignalRun } from '../../signals/run.ts';
import { stanceOf } from '../../signals/signal.ts';
import { valueAt } from '../../stats/value-at.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import type { SignalReport } from './schema.ts';

/** One signal on row `t`: its figures, and its reading of them. */
export function signalReport(run: SignalRun, market: Market, t: number): SignalReport {
  const { signal, columns, params, weight } = run;
  const score = valueAt(columns.score, t);
  const isKnown = isGiven(run, t) && !Number.isNaN(score);
  const reading = signal.reading(columns, t, market, params);
  const { id, title, noun, family, unit, providedBy: supply } = signal;
  return {
    id,
    title,
    noun,
    family,
    weight,
    value: finiteOrNull(valueAt(columns.value, t)),
    unit,
    score: finiteOrNull(score),
    stance: isKnown ? stanceOf(score) : isNoCase(run, t) ? 'no-case' : 'unknown',
    known: isKnown,
    reason: reading.reason,
    supply: isKnown || isNoCase(run, t) ? null : supply,
    because: reading.because,
    evidence: reading.evidence,
  };
}
