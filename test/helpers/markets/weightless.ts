import { signals } from '../../../src/signals/index.ts';
import type { SignalSettings } from '../../../src/signals/run.ts';
import type { Signal } from '../../../src/signals/signal.ts';

/** Settings that take the weight from some signals: what hangs on the others does not change with the list. */
export const weightless = (which: (signal: Signal) => boolean): Record<string, SignalSettings> =>
  Object.fromEntries(signals.filter(which).map(({ id }) => [id, { weight: 0 }]));
