import { describe, expect, it, test } from 'vitest';
import { fileStem, instrumentHint, nameClaim } from '../../src/identity/name-claim.ts';

const instrumentOf = (name: string) => {
  const claim = nameClaim(name);
  return [claim.kind, 'instrument' in claim ? claim.instrument.role : undefined];
};

describe('nameClaim', () => {
  test.each([
    ...['^GSPC', 'SPX', '.INX', 'S&P 500 Historical Data', 'S&amp;P 500', 's&p500', 'sp_500', 'SNP500', 'spindx'],
    ...['GSPC_yahoo_1927-2026', 'INDEXSP:.INX', 'CBOE:SPX', 'SPX Index', '^spx_d', 'SP_SPX, 1D', 'S&P 500 (1)'],
    ...['S&P 500 (USD) Price Return', 'SPX_Close', 'S&P 500 – Historische Kurse', 'Standard & Poors 500'],
    ...['Download Data - INDEX_US_S&P US_SPX', '$spx_daily_historical-data-08-21-2026', 'SP500Data'],
  ])('"%s" is the S&P 500', (name) => expect(instrumentOf(name)).toEqual(['exact', 'large']));

  test.each([
    '^RUT',
    'Russell 2000',
    'russell_2000_index',
    'RTY Index',
    'Russel 2000',
    'US Small Cap 2000 Historical Data',
  ])('"%s" is the Russell 2000', (name) => expect(instrumentOf(name)).toEqual(['exact', 'small']));

  test.each([
    '^IXIC',
    'NASDAQCOM',
    'Nasdaq Composite (IXIC)',
    'COMP',
    'COMPX',
    'CCMP',
    'NASCOM',
    'NASDAQ:IXIC',
    'nasdaq',
  ])('"%s" is the Nasdaq Composite', (name) => expect(instrumentOf(name)).toEqual(['exact', 'growth']));

  test.each([
    ['SPY', 'large'],
    ['voo-history', 'large'],
    ['SPDR S&P 500 ETF Trust (SPY)', 'large'],
    ['iShares Russell 2000 ETF (IWM)', 'small'],
    ['nasdaq-100', 'growth'],
    ['NDX', 'growth'],
    ['qqq', 'growth'],
  ])('"%s" is a proxy of the %s index', (name, role) => expect(instrumentOf(name)).toEqual(['proxy', role]));

  test.each([
    ...[
      'S&P 500 Energy Historical Data',
      'SPX Put/Call',
      'SPX_200dma',
      'SPX SMA50',
      'S&P 500 Futures',
      'ES=F',
      'RTY=F',
      'ES1!',
    ],
    ...[
      'S&P 500 Total Return',
      'SP500TR',
      '^SP500TR',
      'S&P 500 Equal Weight',
      'S&P MidCap 400',
      'SP500Energy',
      'S&P 500 P/E',
    ],
    ...[
      'Russell 1000',
      'RUSSELL3000',
      'Russell 2000 Growth',
      'Russell 2000 Value',
      'RUT total return',
      'SPX/RUT',
      'SPX vs RUT',
    ],
    ...[
      'Nasdaq Bank',
      'NDX_rsi',
      'SPX volume',
      'SPX_Open',
      'SPX %',
      'return SPX',
      'VIX',
      'SPY 3x',
      'Vanguard S&P 500 ETF',
    ],
    'sp500_above_200_days',
  ])('"%s" is another instrument', (name) => expect(instrumentOf(name)[0]).toBe('other'));

  test.each([
    '',
    'f',
    'spx-old',
    'Russell',
    'RUTH',
    'company',
    'truth',
    'close',
    'index',
    'value',
    'SPX2',
    '__proto__',
    'growth',
  ])('"%s" says nothing', (name) => expect(instrumentOf(name)).toEqual(['none', undefined]));

  test.each([
    ...['SPX 2026', 'SPX 20260821', 'SPX 7', 'SPX 21', 'SPX 5Y', 'SPX 10YRS', 'SPX 3years'],
    ...['SPX_0001', 'SPX_012', 'spx-part2', 'SPX part 2', 'spx_pt1', 'SPX 2016H2', 'SPX 2016Q3'],
    ...['S & P 500', 'Standard&Poors 500', "Standard & Poor's 500", 'S and P 500', 'NASDAQ SPX'],
  ])('"%s" has nothing beside the S&P 500', (name) => expect(instrumentOf(name)).toEqual(['exact', 'large']));

  test.each([
    ...['SPX 12026', 'SPX 20261', 'SPX 120260821', 'SPX 202608211', 'SPX 123', 'SPX A5Y', 'SPX 5YX', 'SPX 05Y'],
    ...['SPX 00001', 'SPX partial', 'SPX 2016H3', 'SPX 1001'],
    ...['SPX A200DMA', 'SPX 4XL', 'XSPXENERGY', 'ESA5', 'SPX value', 'value SPX', 'S&P 500 index value'],
  ])('"%s" has something beside it, or is none, and says nothing', (name) =>
    expect(instrumentOf(name)[0]).toBe('none'),
  );

  test.each([
    ...['SPX 200DMA', 'SPX 50 200MA', 'SPX 200DAYMA', 'SPX 50SMA', 'SPX MA50', 'SPX EMA21', 'SPX RSI14', 'SPX VOL20'],
    ...['SPX 4X', 'SPX 10X', 'ESZ5', 'ESZ2026', 'RTYH26', 'SPX1!', 'S&P 500 Value', 'SP500 values', 'SPX OEX'],
  ])('"%s" is an average, a multiple, a future or another index', (name) =>
    expect(instrumentOf(name)[0]).toBe('other'),
  );

  test.each([
    ['NASDAQ RUT', ['exact', 'small']],
    ['NASDAQ: RUT, IXIC', ['several', undefined]],
    ['NASDAQ:IXIC', ['exact', 'growth']],
  ])('Nasdaq in "%s" is the exchange only beside another index: %j', (name, claim) => {
    expect(instrumentOf(name)).toEqual(claim);
  });

  it('of two indices is neither', () => expect(nameClaim('spx rut').kind).toBe('several'));
});

describe('instrumentHint', () => {
  it('finds an index beside words that say nothing, for messages', () => {
    expect(instrumentHint('RUT_new')?.role).toBe('small');
    expect(instrumentHint('RUT growth')).toBeUndefined();
    expect(instrumentHint('gold')).toBeUndefined();
  });
});

test('fileStem is the name without folders and endings', () => {
  expect(['rut/prices.csv', 'C:\\nasdaq\\spx.csv.gz', '^GSPC.TXT', 'spx.csv.bak'].map(fileStem)).toEqual([
    ...['prices', 'spx', '^GSPC', 'spx.csv.bak'],
  ]);
});
