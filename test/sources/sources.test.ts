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
  expect(names.filter((name) => !/^[a-z][a-z-]*$/.test(name))).toEqual([]);
});

test.each(sources)(
  'an index of $id is found again by the name of its file, and nothing else is taken for one',
  (source) => {
    const roles = source.series.flatMap(({ name }) => instrumentHint(name)?.role ?? []);
    expect(roles).toEqual(source.id === 'fred' ? ['large', 'growth'] : ['large', 'small', 'growth']);
  },
);

test.each(sources)('the addresses of $id are encrypted and one for each series', (source) => {
  const addresses = source.series.map(({ symbol }) => source.address(symbol, 0));
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.filter((address) => new URL(address).protocol !== 'https:')).toEqual([]);
});
