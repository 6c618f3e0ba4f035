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
  expect(['rut/prices.csv', 'C:\\nasdaq\\spx.csv.gz', '^GSPC.TXT'].map(fileStem)).toEqual(['prices', 'spx', '^GSPC']);
});
