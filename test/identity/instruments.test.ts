import { describe, expect, test } from 'vitest';
import { instrumentNamed } from '../../src/identity/instruments.ts';

describe('instrumentNamed', () => {
  test.each([
    ['^GSPC', 'large', 'index'],
    ['SPX', 'large', 'index'],
    ['.INX', 'large', 'index'],
    ['S&P 500 Historical Data.csv', 'large', 'index'],
    ['sp500.csv', 'large', 'index'],
    ['^GSPC_daily.csv', 'large', 'index'],
    ['data/GSPC_yahoo_1927-2026.csv', 'large', 'index'],
    ['SPY', 'large', 'proxy'],
    ['voo-history.csv', 'large', 'proxy'],
    ['^RUT', 'small', 'index'],
    ['Russell 2000.csv', 'small', 'index'],
    ['russell_2000_index.csv', 'small', 'index'],
    ['RUT_ibkr_2016-2026.csv', 'small', 'index'],
    ['IWM.csv', 'small', 'proxy'],
    ['^IXIC', 'growth', 'index'],
    ['NASDAQCOM.csv', 'growth', 'index'],
    ['Nasdaq Composite.csv', 'growth', 'index'],
    ['COMP', 'growth', 'index'],
    ['nasdaq-100.csv', 'growth', 'proxy'],
    ['NDX', 'growth', 'proxy'],
    ['qqq.csv', 'growth', 'proxy'],
  ])('"%s" names the %s %s', (text, role, kind) => {
    expect(instrumentNamed(text)).toMatchObject({ role, kind });
  });

  test.each(['', 'f.csv', 'spxl.csv', 'RUTH', 'company.csv', 'truth.csv', 'VIX', 'SPX2', '__proto__', 'constructor'])(
    '"%s" names none',
    (text) => expect(instrumentNamed(text)).toBeUndefined(),
  );

  test('"nasdaq-100" is not mistaken for the Composite, whatever the words around it', () => {
    expect(instrumentNamed('history of nasdaq-100, 2020.csv')?.name).toBe('Nasdaq-100');
  });
});
