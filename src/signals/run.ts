import type { Market } from '../market/market.ts';
import { signals } from './index.ts';
import type { Signal, SignalColumns } from './signal.ts';

/** A signal with the parameters and the weight in force, and what it says on every session. */
export interface SignalRun {
  signal: Signal;
  params: unknown;
  weight: number;
  columns: SignalColumns;
}

/** What a user changed of a signal; everything else is its default. */
export interface SignalSettings {
  params?: unknown;
  /** 0 leaves the signal out. */
  weight?: number;
}

/** Runs one signal over the whole market, with what was set of it. */
export function runSignal(
  signal: Signal,
  market: Market,
  settings: Readonly<Record<string, SignalSettings>> = {},
): SignalRun {
  const own = Object.hasOwn(settings, signal.id) ? settings[signal.id] : undefined;
  const params = own?.params ?? signal.defaults;
  return { signal, params, weight: own?.weight ?? signal.weight, columns: signal.columns(market, params) };
}

/** Runs every registered signal over the whole market, but for those that were given a weight of 0. */
export function runSignals(market: Market, settings: Readonly<Record<string, SignalSettings>> = {}): SignalRun[] {
  return signals.flatMap((signal): SignalRun[] => {
    const own = Object.hasOwn(settings, signal.id) ? settings[signal.id] : undefined;
    return own?.weight === 0 ? [] : [runSignal(signal, market, settings)];
  });
}

/** Whether a signal rests on the prices of the three indices alone, so that it has a whole history to be graded on. */
export const isPriced = ({ signal }: SignalRun): boolean => signal.providedBy === null;
