import type { Market } from '../market/market.ts';
import { signals } from './index.ts';
import type { Signal, SignalColumns } from './signal.ts';

/** A signal with its parameters and weight in force, and its columns. */
export interface SignalRun {
  signal: Signal;
  params: unknown;
  weight: number;
  columns: SignalColumns;
}

/** A user's settings of a signal; defaults apply to the rest. */
export interface SignalSettings {
  params?: unknown;
  /** 0 leaves the signal out. */
  weight?: number;
}

/** Runs one signal over the whole market with a user's settings. */
export function runSignal(
  signal: Signal,
  market: Market,
  settings: Readonly<Record<string, SignalSettings>> = {},
): SignalRun {
  const own = Object.hasOwn(settings, signal.id) ? settings[signal.id] : undefined;
  const params = own?.params ?? signal.defaults;
  return { signal, params, weight: own?.weight ?? signal.weight, columns: signal.columns(market, params) };
}

/** Runs every registered signal over the whole market, except those with a weight of 0. */
export function runSignals(market: Market, settings: Readonly<Record<string, SignalSettings>> = {}): SignalRun[] {
  return signals.flatMap((signal): SignalRun[] => {
    const own = Object.hasOwn(settings, signal.id) ? settings[signal.id] : undefined;
    return own?.weight === 0 ? [] : [runSignal(signal, market, settings)];
  });
}

/** Whether a signal uses only prices of the three indices, so that it has a full history to grade. */
export const isPriced = ({ signal }: SignalRun): boolean => signal.hint === null;
