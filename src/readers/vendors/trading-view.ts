import { beginsWith, type Reader } from '../reader.ts';

/** TradingView's chart export: the time in ISO or as UNIX seconds of the session's open, indicators after the prices. */
export const tradingView: Reader = {
  id: 'trading-view',
  vendor: 'TradingView',
  recognises: (head) => head.columns[0] === 'time' && beginsWith(head, 'time', 'open', 'high', 'low', 'close'),
  columns: { date: 'time', close: 'close' },
};
