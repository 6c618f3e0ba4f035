import { percentileOver } from '../../signals/five-years.ts';
import { fiveYears } from '../../signals/names.ts';
import { change } from '../../stats/returns.ts';

const sessionsInMonth = 21;

/**
 * The yardstick beside the rules: how strong the large index's last month was. Small caps are slow to take up what moved large ones; horizon
 * and direction were fixed on US data before 1988. Element `i` reads closes up to `i`.
 *
 * @param large - n closes
 * @returns n values in (-1, 1), twice the percentile among five years of months, less 1; NaN while fewer than a year of them are known
 * @see Hou and Moskowitz (2005), https://doi.org/10.1093/rfs/hhi023
 */
export function largeMonth(large: Float64Array): Float64Array {
  const month = change(large.map(Math.log), sessionsInMonth);
  return percentileOver(month, fiveYears).map((percentile) => 2 * percentile - 1);
}
