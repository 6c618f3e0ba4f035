import { refusePages } from './lines.ts';
import type { Source } from './source.ts';
import { tableRows } from './table-rows.ts';

/**
 * Cboe, which computes the VIX: one file with its whole history since 1990, no key needed.
 *
 * @see https://www.cboe.com/tradable_products/vix/vix_historical_data/
 */
export const cboe: Source = {
  id: 'cboe',
  name: 'Cboe',
  series: [{ name: 'vix', symbol: 'VIX', column: 'close' }],
  addresses: (symbol) => [`https://cdn.cboe.com/api/global/us_indices/daily_prices/${symbol}_History.csv`],
  page: () => 'https://www.cboe.com/tradable_products/vix/vix_historical_data/',
  rows(answer, _symbol, label) {
    refusePages(answer, label);
    return tableRows(answer, 'DATE,OPEN,HIGH,LOW,CLOSE', label).map(({ day, cells }) => ({
      day,
      value: (cells[4] ?? '').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''),
    }));
  },
};
