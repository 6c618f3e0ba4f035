import { describe, expect, it, test } from 'vitest';
import { matchColumns } from '../../../src/readers/detect/match-columns.ts';

describe('matchColumns', () => {
  test.each([
    [['date', 'VIX', 'VIX9D'], ['VIX'], ['VIX']],
    [['Date', 'SPX_Close', 'RUT_Close'], ['SPX', 'GSPC'], ['SPX_Close']],
    [['Close SPX', 'Close RUT'], ['RUT'], ['Close RUT']],
    [['^GSPC', '^RUT'], ['SPX', 'GSPC'], ['^GSPC']],
  ])('of %j for %j are %j', (names, requested, expected) => {
    expect(matchColumns(names, requested)).toEqual(expected);
  });

  it('follows the order of the request, not of the columns', () => {
    expect(matchColumns(['SPY', 'SPX'], ['SPX', 'SPY'])).toEqual(['SPX']);
  });

  it('reads the long name of an index as its symbols', () => {
    expect(matchColumns(['Russell 2000', 'S&P 500 Index'], ['SPX', 'GSPC'])).toEqual(['S&P 500 Index']);
  });

  it('does not match another figure of an index', () => {
    expect(matchColumns(['SPX volume', 'S&P 500 P/E'], ['SPX'])).toEqual([]);
  });

  it('returns all names that match equally well', () => {
    expect(matchColumns(['SPX', 'SPX_Close'], ['SPX'])).toEqual(['SPX', 'SPX_Close']);
  });

  it('returns none if none is requested', () => expect(matchColumns(['SPX'], [])).toEqual([]));
});
