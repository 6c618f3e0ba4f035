import type { Market } from '../../../src/market/market.ts';
import type { SignalDetails } from '../../../src/signals/details/detail-table.ts';
import type { Signal, SignalColumns } from '../../../src/signals/signal.ts';

/** A signal in full, with its default parameters, on row `t` of a market; on the last one by default. */
export async function detailsOf<P, C extends SignalColumns, E>(
  signal: Signal<P, C, E>,
  market: Market,
  t: number = market.days.length - 1,
): Promise<SignalDetails> {
  const { defaults } = signal;
  const columns = signal.columns(market, defaults);
  const details = await signal.details?.(columns, t, market, defaults, signal.reading(columns, t, market, defaults));
  if (!details) throw new Error(`${signal.id} has no details`);
  return details;
}
