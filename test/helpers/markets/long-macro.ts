import { readFileSync } from 'node:fs';
import { type MacroSeries, macroSeries } from '../../../src/market/macro-series.ts';
import { readSeries } from '../../../src/readers/read-series.ts';
import type { MacroId } from '../../../src/series/macro-kind.ts';
import { macroKind } from '../../../src/series/macro-kinds.ts';
import { shared } from '../shared.ts';

/** Files of the shared data set; for banks and equal weight there is none, and funds of other things stand in. */
const files = {
  vix: 'macro/VIX_yahoo_1990-2026.csv',
  cpi: 'macro/fred_inflation_wide_1947-2026.csv',
  'fed-funds': 'macro/fred_rates_wide_1954-2026.csv',
  'hy-spread': 'macro/fred_volatility_wide_1990-2026.csv',
  advancing: 'vendors/tradingview-iso/ADV.csv',
  declining: 'macro/breadth_nyse_declines_DECL.csv',
  banks: 'prices/IWM_yahoo-adjusted_2000-2026.csv',
  'equal-weight': 'prices/QQQ_yahoo-adjusted_1999-2026.csv',
} as const satisfies Partial<Record<MacroId, string>>;

/** Further series of the shared data set. Only inside `describeShared`. */
export async function longMacro(...ids: (keyof typeof files)[]): Promise<Map<string, MacroSeries>> {
  const all = new Map<string, MacroSeries>();
  for (const id of ids) {
    const kind = macroKind(id);
    if (!kind) throw new Error(`no kind ${id}`);
    const purpose = { columns: kind.columns, isDaily: kind.frequency === 'day', isPositive: kind.sign === 'positive' };
    const { series } = await readSeries(readFileSync(`${shared}data/${files[id]}`), files[id], purpose);
    all.set(id, macroSeries(kind, series));
  }
  return all;
}

export const everyLongMacro = Object.keys(files) as (keyof typeof files)[];
