import { expect, test } from 'vitest';
import { clusters } from '../../../src/judgement/pool/clusters.ts';

const market = (name: string, from: number, to: number) => ({ name, from, to });
const names = (markets: readonly ReturnType<typeof market>[]) =>
  clusters(markets).map((own) => own.map(({ name }) => name));

test('spans belong together from an overlap of half of the shorter one on, both ends counted', () => {
  expect(names([market('a', 1, 10), market('b', 6, 15)])).toEqual([['a', 'b']]);
  expect(names([market('a', 1, 10), market('b', 7, 16)])).toEqual([['a'], ['b']]);
  expect(names([market('a', 1, 100), market('b', 98, 101)])).toEqual([['a', 'b']]);
});

test('what belongs to one of a cluster belongs to all of it, in whatever order they come', () => {
  const chain = [market('a', 1, 10), market('c', 11, 20), market('b', 6, 15)];
  expect(names(chain).map((own) => own.toSorted())).toEqual([['a', 'b', 'c']]);
  expect(names(chain.toReversed()).map((own) => own.toSorted())).toEqual([['a', 'b', 'c']]);
});

test('clusters are in the order of their first day', () => {
  expect(names([market('late', 50, 60), market('b', 1, 2), market('a', 1, 1_000_000)])).toEqual([['late', 'b', 'a']]);
  expect(names([market('z', 100, 110), market('y', 1, 10)])).toEqual([['y'], ['z']]);
});
