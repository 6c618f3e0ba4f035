import type { Market } from '../../market/market.ts';
import { stanceOf } from '../../signals/signal.ts';
import { isGiven, isNoCase } from '../../judgement/verdict/composite.ts';
import type { SignalRun } from '../../judgement/verdict/signal-run.ts';
import type { SignalReport } from './schema.ts';

const at = (column: ArrayLike<number>, t: number) => column[t] ?? Number.NaN;
const known = (x: number) => (Number.isFinite(x) ? x : null);

/** One signal on row `t`: its figures, and its reading of them. */
export function signalReport(run: SignalRun, market: Market, t: number): SignalReport {
  const { signal, columns, params, weight } = run;
  const score = at(columns.score, t);
  const isKnown = isGiven(run, t) && !Number.isNaN(score);
  const reading = signal.reading(columns, t, market, params);
  const { id, title, noun, family, unit, supply } = signal;
  return {
    id,
    title,
    noun,
    family,
    weight,
    value: known(at(columns.value, t)),
    unit,
    score: known(score),
    stance: isKnown ? stanceOf(score) : isNoCase(run, t) ? 'no-case' : 'unknown',
    known: isKnown,
    reason: reading.reason,
    supply: isKnown || isNoCase(run, t) ? null : supply,
    because: reading.because,
    evidence: reading.evidence,
  };
}
