import { expect, it, test } from 'vitest';
import { sourceIds } from '../../src/cli/commands/data/fetch/command.ts';
import { instrumentHint } from '../../src/identity/name-claim.ts';
import { sources } from '../../src/sources/sources.ts';

it('the command names every source', () => {
  expect(sources.map(({ id }) => id)).toEqual([...sourceIds]);
});

test.each(sources)('$id names each series once, in words that can be a file name', ({ series }) => {
  const names = series.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^([a-z][a-z-]*|[A-Z]{3})$/.test(name))).toEqual([]);
});

test.each(sources)(
  'an index of $id is found again by the name of its file, and nothing else is taken for one',
  (source) => {
    const roles = source.series.flatMap(({ name }) => instrumentHint(name)?.role ?? []);
    const expected = { fred: ['large', 'growth'], cboe: [] as string[] }[source.id];
    expect(roles).toEqual(expected ?? ['large', 'small', 'growth']);
  },
);

test.each(sources)('the addresses of $id are encrypted and one for each series', (source) => {
  const addresses = source.series.flatMap(({ symbol }) => source.addresses(symbol, 0));
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.filter((address) => new URL(address).protocol !== 'https:')).toEqual([]);
});

test.each(sources)('$id puts no key into an address, and asks for days from one on', (source) => {
  for (const { symbol } of source.series) {
    const addresses = [...source.addresses(symbol, 0), ...source.addresses(symbol, 1767906000123, 20454)];
    expect(addresses.filter((address) => /token|key=/i.test(address))).toEqual([]);
    expect(addresses.some((address) => /2026-01-01|1767225600/.test(address))).toBe(source.id !== 'cboe');
  }
});

it('a fund stands in for an index that another source has', () => {
  const names = sources.flatMap(({ series }) => series.map(({ name }) => name));
  const standIns = sources.flatMap(({ series }) => series.flatMap(({ standsInFor }) => standsInFor ?? []));
  expect(standIns).toEqual(['spx', 'rut', 'nasdaq']);
  expect(standIns.filter((name) => !names.includes(name))).toEqual([]);
});
