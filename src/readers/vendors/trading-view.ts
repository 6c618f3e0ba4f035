import { startsWithColumns } from '../detect/header.ts';
import type { Reader } from '../reader.ts';

/** Chart export from TradingView: ISO times or UNIX seconds of the session's open, indicators after the prices. */
export const tradingView: Reader = {
  id: 'trading-view',
  vendor: 'TradingView',
  detects: (sniff) => sniff.columns[0] === 'time' && startsWithColumns(sniff, 'time', 'open', 'high', 'low', 'close'),
  columns: { date: 'time', close: 'close' },
};
