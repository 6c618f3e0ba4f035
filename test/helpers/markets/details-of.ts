import type { Market } from '../../../src/market/market.ts';
import type { SignalDetails } from '../../../src/signals/details/detail-table.ts';
import type { Signal, SignalColumns } from '../../../src/signals/signal.ts';

/** A signal in full on row `t` of a market, the last one by default, with its default parameters or others. */
export async function detailsOf<P, C extends SignalColumns, E>(
  signal: Signal<P, C, E>,
  market: Market,
  t: number = market.days.length - 1,
  params: P = signal.defaults,
): Promise<SignalDetails> {
  const columns = signal.columns(market, params);
  const details = await signal.details?.(columns, t, market, params, signal.reading(columns, t, market, params));
  if (!details) throw new Error(`${signal.id} has no details`);
  return details;
}
