import { describe, expect, test } from 'vitest';
import { columnInstrument } from '../../src/identity/column-instrument.ts';

describe('columnInstrument', () => {
  test.each([
    ['SPX', 'large'],
    ['S&P 500', 'large'],
    ['RUT_Close', 'small'],
    ['Nasdaq Composite (IXIC)', 'growth'],
    ['^IXIC', 'growth'],
  ])('"%s" is a column of closes of the %s index', (name, role) => {
    expect(columnInstrument(name)?.role).toBe(role);
  });

  test.each(['SPX volume', 'SPX_PE', 'SPX %', 'return SPX', 'RUT total return', 'NDX_rsi'])(
    '"%s" is another figure of an index',
    (name) => expect(columnInstrument(name)).toBeUndefined(),
  );

  test.each(['close', 'VIX', 'company', ''])('"%s" names no index', (name) =>
    expect(columnInstrument(name)).toBeUndefined(),
  );
});
