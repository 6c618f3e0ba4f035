import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { isoDate } from '../../src/dates/civil-dates.ts';
import { calendarGaps } from '../../src/market/calendar/gaps.ts';
import { align } from '../../src/market/market.ts';
import { splice } from '../../src/market/splice.ts';
import { readSeries } from '../../src/readers/read-series.ts';
import { parsedRows } from '../../src/readers/rows/parsed-rows.ts';
import { layoutOf } from '../helpers/markets/price-texts.ts';
import { refusal } from '../helpers/markets/readings.ts';
import { describeShared, shared } from '../helpers/shared.ts';

const bytesOf = (path: string) => readFileSync(`${shared}data/${path}`);
const read = (path: string) => readSeries(bytesOf(path), path);

describeShared('real files', () => {
  // Rows and spans of data/README.md.
  test.each([
    ['prices/GSPC_yahoo_1927-2026.csv', 'yfinance', 24777, '1927-12-30', '2026-08-21'],
    ['prices/IWM_yahoo-adjusted_2000-2026.csv', 'yfinance', 6598, '2000-05-26', '2026-08-21'],
    ['prices/IXIC_ibkr_2016-2026.csv', 'interactive-brokers', 2552, '2016-06-28', '2026-08-21'],
    ['prices/IXIC_yahoo_1971-2026.csv', 'yfinance', 14003, '1971-02-05', '2026-08-21'],
    ['prices/QQQ_yahoo-adjusted_1999-2026.csv', 'yfinance', 6906, '1999-03-10', '2026-08-21'],
    ['prices/RUT_ibkr_2016-2026.csv', 'interactive-brokers', 2552, '2016-06-28', '2026-08-21'],
    ['prices/RUT_yahoo_1987-2024.csv', 'yahoo', 9297, '1987-09-10', '2024-08-02'],
    ['prices/SPX_ibkr_2016-2026.csv', 'interactive-brokers', 2552, '2016-06-28', '2026-08-21'],
    ['prices/SPY_yahoo-adjusted_1993-2026.csv', 'yfinance', 8448, '1993-01-29', '2026-08-21'],
    ['vendors/stooq/^spx_d.csv', 'stooq', 4292, '2003-05-01', '2020-05-18'],
    ['vendors/yahoo-legacy/SPY.csv', 'yahoo', 7173, '1993-01-29', '2021-07-23'],
    ['vendors/alpha-vantage/daily_SPY.csv', 'alpha-vantage', 5645, '1999-11-01', '2022-04-06'],
    ['vendors/cboe/VIX_History.csv', 'cboe', 8316, '1990-01-02', '2022-12-30'],
    ['vendors/excel-resaved/IXIC.csv', 'index-name', 13451, '1971-02-05', '2024-06-07'],
    ['vendors/fred-new/NASDAQCOM.csv', 'fred', 1305 - 49, '2021-04-14', '2026-04-14'],
    ['vendors/fred-new/SP500.csv', 'fred', 1305 - 49, '2021-04-14', '2026-04-14'],
    ['vendors/fred-old/VIXCLS.csv', 'fred', 9068 - 296, '1990-01-02', '2024-10-03'],
    ['vendors/investing-derived/XLC.csv', 'investing', 2019, '2018-06-19', '2026-07-01'],
    ['vendors/investing-en/S&P 500 Historical Data.csv', 'investing', 274, '2025-03-03', '2026-04-02'],
    ['vendors/investing-en/US10Y.csv', 'investing', 5000, '2007-03-01', '2026-05-19'],
    ['vendors/investing-tr/S&P 500 Geçmiş Verileri.csv', 'investing', 286, '2024-01-10', '2025-03-03'],
    ['vendors/nasdaq-com/HistoricalData.csv', 'nasdaq', 1256, '2020-06-18', '2025-06-17'],
    ['vendors/tradingview-iso/ADV.csv', 'trading-view', 8515, '1991-12-02', '2026-05-22'],
    ['vendors/tradingview-unix/SP_SPX, 1D.csv', 'trading-view', 18134, '1950-01-03', '2021-12-07'],
    ['vendors/wsj/HistoricalPrices.csv', 'wsj', 10792, '1978-01-03', '2020-10-16'],
    ['vendors/yfinance-multiheader/^SPX.csv', 'yfinance-multi-header', 24656, '1927-12-30', '2026-02-27'],
  ])('%s is of %s, with %i rows from %s to %s', async (path, reader, rows, first, last) => {
    const { series, notes } = await read(path);
    const { days, closes } = series;
    expect([series.origins[0]?.reader, days.length, isoDate(days[0] ?? 0), isoDate(days.at(-1) ?? 0)]).toEqual([
      reader,
      rows,
      first,
      last,
    ]);
    expect(closes.length).toBe(rows);
    expect(notes.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });

  test.each(['IXIC', 'RUT', 'SPX'])('the weekly bars of %s are refused', async (name) => {
    const { code, message } = await refusal(read(`prices/${name}_ibkr_weekly_2016-2026.csv`));
    expect([code, message.includes('2016-07-08 follows 2016-07-01: these are weekly bars')]).toEqual([
      'not-daily',
      true,
    ]);
  });

  it('are scanned and parsed to the same rows, bit for bit', async () => {
    const path = 'prices/GSPC_yahoo_1927-2026.csv';
    const { series } = await read(path);
    const careful = await parsedRows(bytesOf(path).toString(), layoutOf(6, 4));
    expect(Buffer.from(series.days.buffer, series.days.byteOffset, series.days.byteLength)).toEqual(
      Buffer.from(careful.days.buffer),
    );
    expect(Buffer.from(series.closes.buffer, series.closes.byteOffset, series.closes.byteLength)).toEqual(
      Buffer.from(careful.closes.buffer),
    );
  });

  it('of the Russell 2000 agree on all 2,038 common days and splice into one series', async () => {
    const [old, recent] = [await read('prices/RUT_yahoo_1987-2024.csv'), await read('prices/RUT_ibkr_2016-2026.csv')];
    const { series, notes } = splice(old.series, recent.series);
    expect(notes).toEqual([]);
    expect(series.days.length).toBe(9297 + 2552 - 2038);
  });

  it('of the three indices share 9,811 sessions, without gaps or extra days', async () => {
    const [large, growth] = [
      await read('prices/GSPC_yahoo_1927-2026.csv'),
      await read('prices/IXIC_yahoo_1971-2026.csv'),
    ];
    const [old, recent] = [await read('prices/RUT_yahoo_1987-2024.csv'), await read('prices/RUT_ibkr_2016-2026.csv')];
    const small = splice(old.series, recent.series).series;
    const { days } = align({ large: large.series, small, growth: growth.series });
    expect([days.length, isoDate(days[0] ?? 0), isoDate(days.at(-1) ?? 0)]).toEqual([9811, '1987-09-10', '2026-08-21']);
    const { missing, extra } = calendarGaps(days);
    expect([missing.length, extra.length]).toEqual([0, 0]);
  });
});
