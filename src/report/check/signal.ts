import type { SignalSnapshot } from '../../judgement/signal-snapshot.ts';
import { finiteOrNull } from '../finite-or-null.ts';
import type { SignalReport } from './schema.ts';

/** One signal on one session. */
export function signalReport(snapshot: SignalSnapshot): SignalReport {
  const { id, title, noun, family, unit, weight, value, score } = snapshot;
  const { stance, known, reason, hint, because, evidence } = snapshot;
  return {
    ...{ id, title, noun, family, weight, value: finiteOrNull(value), unit, score: finiteOrNull(score) },
    ...{ stance, known, reason, hint, because, evidence },
  };
}
