import { expect, test } from 'vitest';
import { instrumentOfAlias, plainName, symbolsOf } from '../../src/identity/instruments.ts';
import { roles } from '../../src/series/series.ts';

test.each(roles)('the symbols of the %s index come before those of its proxies', (role) => {
  const kinds = symbolsOf(role).map((symbol) => instrumentOfAlias(symbol)?.kind);
  expect(kinds).toEqual([...kinds].sort());
  expect(new Set(kinds)).toEqual(new Set(['index', 'proxy']));
});

test('no two instruments share a name', () => {
  const all = roles.flatMap((role) => symbolsOf(role));
  expect(new Set(all).size).toBe(all.length);
  for (const symbol of all) expect(symbol).toMatch(/^[A-Z0-9]+$/);
});

test.each([
  ...['SPY', 'IVV', 'VOO', 'SPLG', 'SPYM', 'IWM', 'VTWO', 'ONEQ', 'QQQ', 'QQQM'].map(
    (symbol) => [symbol, 'proxy'] as const,
  ),
  ...['SPX', 'GSPC', 'RUT', 'RTY', 'IXIC', 'COMP'].map((symbol) => [symbol, 'index'] as const),
])('%s is the symbol of an %s', (symbol, kind) => expect(instrumentOfAlias(symbol)?.kind).toBe(kind));

test('a name has no article within a list', () => {
  expect(plainName({ name: 'the SPY fund' })).toBe('SPY fund');
  expect(plainName({ name: 'S&P 500' })).toBe('S&P 500');
  expect(plainName({ name: 'over the counter' })).toBe('over the counter');
});
